package vn.thidua.campaign.campaign;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Indicator;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.campaign.campaign.domain.Source;
import vn.thidua.campaign.reading.model.Amendment;

/**
 * What an amending document (văn bản điều chỉnh) proposes for a plan. Only what is certain is written into the draft: a date that
 * stands in exactly one milestone, words that stand in exactly one content, a number of exactly one indicator. The rest is shown to
 * the officer with its sentence.
 */
final class AmendmentProposals {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Pattern DATE =
            Pattern.compile("(trước\\s+(?:ngày\\s+)?)?(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

    private final List<Proposal> proposals = new ArrayList<>();
    private CampaignPlan plan;

    /**
     * One sentence of the document.
     *
     * @param place  the section of the plan that it names
     * @param done   what was written into the draft because of it; null: the officer has to see to it
     * @param source where it stands in the amending document; null in what was stored before this was kept
     */
    @Schema(name = "AmendmentProposal")
    record Proposal(
            String text,
            @Nullable String place,
            @Nullable String done,
            @Nullable Source source) {}

    /** The plan with all that is certain, and every sentence with what became of it. */
    record Result(CampaignPlan plan, List<Proposal> proposals) {}

    private AmendmentProposals(CampaignPlan plan) {
        this.plan = plan;
    }

    static Result of(CampaignPlan plan, Amendment amendment, String canonical) {
        AmendmentProposals found = new AmendmentProposals(plan);
        for (Amendment.Change change : amendment.changes()) {
            found.proposals.add(new Proposal(
                    fold(change.text()),
                    change.ref(),
                    found.take(change),
                    Sentences.exactly(canonical, change.span())));
        }
        return new Result(found.plan, List.copyOf(found.proposals));
    }

    private @Nullable String take(Amendment.Change change) {
        String from = change.from();
        String to = change.to();
        return switch (change.op()) {
            case REPLACE -> {
                if (from == null || to == null) {
                    yield null;
                }
                String moved = moveMilestone(from, to);
                yield moved != null ? moved : reword(change.ref(), from, to);
            }
            case ADD -> to == null ? null : append(change.ref(), to);
            case REPEAL -> repeal(change.ref());
        };
    }

    private @Nullable String moveMilestone(String from, String to) {
        LocalDate old = day(from);
        LocalDate next = day(to);
        if (old == null || next == null) {
            return null;
        }
        List<Milestone> meant = plan.milestones().stream()
                .filter(milestone -> old.equals(milestone.due()))
                .toList();
        if (meant.size() != 1) {
            return null;
        }
        Milestone milestone = meant.getFirst();
        Milestone moved = new Milestone(
                milestone.id(),
                milestone.kind(),
                milestone.title(),
                next,
                milestone.dueText(),
                milestone.deliverable(),
                milestone.audience(),
                milestone.source(),
                null);
        plan = plan.withMilestones(plan.milestones().stream()
                .map(other -> other == milestone ? moved : other)
                .toList());
        return "Mốc “%s”: từ %s sang %s".formatted(milestone.title(), DAY.format(old), DAY.format(next));
    }

    private @Nullable String reword(@Nullable String ref, String from, String to) {
        List<CampaignPlan.Content> meant = plan.contents().stream()
                .filter(content -> (ref == null || within(ref, content.ref()))
                        && fold(content.text()).contains(fold(from)))
                .toList();
        if (meant.size() != 1) {
            return null;
        }
        CampaignPlan.Content content = meant.getFirst();
        CampaignPlan.Content next = new CampaignPlan.Content(
                content.ref(),
                content.label(),
                content.heading(),
                content.text().contains(from)
                        ? content.text().replace(from, to)
                        : fold(content.text()).replace(fold(from), to),
                null);
        plan = plan.withContents(
                plan.contents().stream()
                        .map(other -> other == content ? next : other)
                        .toList(),
                indicators(content.ref(), from, to));
        return "Nội dung %s: “%s” thành “%s”".formatted(content.ref(), from, to);
    }

    /** The target of the same content whose number the words named, when there is just one. */
    private List<Indicator> indicators(String ref, String from, String to) {
        BigDecimal old = number(from);
        BigDecimal next = number(to);
        List<Indicator> meant = plan.indicators().stream()
                .filter(indicator -> old != null
                        && next != null
                        && ref.equals(indicator.contentRef())
                        && indicator.value() != null
                        && indicator.value().compareTo(old) == 0)
                .toList();
        if (meant.size() != 1) {
            return plan.indicators();
        }
        Indicator indicator = meant.getFirst();
        Indicator raised = new Indicator(
                indicator.id(),
                indicator.contentRef(),
                indicator.name().replace(from, to),
                indicator.op(),
                next == null ? indicator.value() : next,
                indicator.max(),
                indicator.unit(),
                indicator.of(),
                indicator.per(),
                indicator.due(),
                indicator.evidence(),
                null);
        return plan.indicators().stream()
                .map(other -> other == indicator ? raised : other)
                .toList();
    }

    private @Nullable String append(@Nullable String ref, String words) {
        List<CampaignPlan.Content> meant = plan.contents().stream()
                .filter(content -> content.ref().equals(ref))
                .toList();
        if (meant.size() != 1) {
            return null;
        }
        CampaignPlan.Content content = meant.getFirst();
        CampaignPlan.Content next = new CampaignPlan.Content(
                content.ref(), content.label(), content.heading(), content.text() + "\n- " + words, null);
        plan = plan.withContents(
                plan.contents().stream()
                        .map(other -> other == content ? next : other)
                        .toList(),
                plan.indicators());
        return "Nội dung %s: thêm “%s”".formatted(content.ref(), words);
    }

    private @Nullable String repeal(@Nullable String ref) {
        boolean there =
                plan.contents().stream().anyMatch(content -> content.ref().equals(ref));
        if (ref == null || !there || plan.contents().size() == 1) {
            return null;
        }
        plan = plan.withContents(
                plan.contents().stream()
                        .filter(content -> !content.ref().equals(ref))
                        .toList(),
                plan.indicators().stream()
                        .filter(indicator -> !ref.equals(indicator.contentRef()))
                        .toList());
        return "Bỏ nội dung " + ref;
    }

    private static boolean within(String ref, String content) {
        return ref.equals(content) || ref.startsWith(content + ".") || content.startsWith(ref + ".");
    }

    /** "trước ngày 28/02/2027" ends the day before. */
    private static @Nullable LocalDate day(String words) {
        Matcher date = DATE.matcher(words);
        if (!date.find()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.of(
                    Integer.parseInt(date.group(4)), Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)));
            return date.group(1) == null ? day : day.minusDays(1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(String words) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find()) {
            return null;
        }
        BigDecimal value = new BigDecimal(number.group().replace(",", "."));
        return number.find() ? null : value;
    }

    private static String fold(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ").strip();
    }
}

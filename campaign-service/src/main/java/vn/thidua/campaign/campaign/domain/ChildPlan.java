package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a body that carries out a campaign launched above it (kế hoạch triển khai), or of one year of a campaign of several
 * years: contents, targets and rewards as they are there. Each date of the parent stands in it by itself, so that it can follow
 * when the parent moves; what the body asks of its own units is counted back from it.
 */
public final class ChildPlan {

    /** Ids of what comes from the parent begin so. */
    public static final String FROM_PARENT = "p-";

    private static final String OWN_STEP = "c-";
    private static final int DAYS_BEFORE = -5;
    private static final int LONG_CAMPAIGN_MONTHS = 18;

    private final CampaignPlan parent;
    private final LocalDate today;
    private final WorkDays calendar;

    private ChildPlan(CampaignPlan parent, LocalDate today, WorkDays calendar) {
        this.parent = parent;
        this.today = today;
        this.calendar = calendar;
    }

    /** {@code year}: the year to be carried out, of a campaign of several years; null chooses the next one to come. */
    public static CampaignPlan of(
            CampaignPlan parent,
            @Nullable Integer year,
            List<String> participants,
            LocalDate today,
            WorkDays calendar) {
        return new ChildPlan(parent, today, calendar).plan(year, participants);
    }

    /** Such a campaign has a plan for each year. */
    public static boolean isOfSeveralYears(CampaignPlan plan) {
        LocalDate from = plan.periodFrom();
        LocalDate to = plan.periodTo();
        return from != null
                && to != null
                && from.plusMonths(LONG_CAMPAIGN_MONTHS).isBefore(to);
    }

    private CampaignPlan plan(@Nullable Integer asked, List<String> participants) {
        LocalDate from = parent.periodFrom();
        LocalDate to = parent.periodTo();
        String title = "Triển khai: " + parent.title();
        if (isOfSeveralYears(parent) || asked != null) {
            int year = asked != null ? asked : today.getMonthValue() >= 10 ? today.getYear() + 1 : today.getYear();
            from = later(from, LocalDate.of(year, 1, 1));
            to = earlier(to, LocalDate.of(year, 12, 31));
            title = title + " (năm " + year + ")";
        }
        return new CampaignPlan(
                        title,
                        parent.form(),
                        Scope.DON_VI,
                        parent.theme() == null
                                ? null
                                : new CampaignPlan.Passage(parent.theme().text(), null),
                        parent.slogan() == null
                                ? null
                                : new CampaignPlan.Passage(parent.slogan().text(), null),
                        from,
                        to,
                        null,
                        DocumentHead.EMPTY,
                        bases(),
                        parent.objectives().stream()
                                .map(item -> new CampaignPlan.Passage(item.text(), null))
                                .toList(),
                        parent.contents().stream()
                                .map(content -> new CampaignPlan.Content(
                                        content.ref(), content.label(), content.heading(), content.text(), null))
                                .toList(),
                        parent.criteria().stream()
                                .map(item -> new CampaignPlan.Passage(item.text(), null))
                                .toList(),
                        indicators(from, to),
                        milestones(from, to),
                        participants,
                        List.of(),
                        parent.rewards().stream()
                                .map(reward -> new Reward(
                                        reward.code(),
                                        reward.subject(),
                                        reward.stage(),
                                        reward.max(),
                                        reward.maxPercent(),
                                        reward.base(),
                                        reward.unlimited(),
                                        null))
                                .toList(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())
                .scheduled(calendar);
    }

    /** The parent's document is what this plan rests on. */
    private List<CampaignPlan.LegalBasis> bases() {
        DocumentHead head = parent.document();
        return head.number() == null
                ? List.of()
                : List.of(new CampaignPlan.LegalBasis(
                        head.type() == null ? "" : head.type(),
                        head.number(),
                        head.date(),
                        head.issuer(),
                        "PARENT_CAMPAIGN",
                        "Văn bản số " + head.number() + ": " + parent.title(),
                        null));
    }

    private List<Indicator> indicators(@Nullable LocalDate from, @Nullable LocalDate to) {
        return parent.indicators().stream()
                .filter(indicator -> indicator.due() == null || within(indicator.due(), from, to))
                .map(indicator -> new Indicator(
                        FROM_PARENT + indicator.id(),
                        indicator.contentRef(),
                        indicator.name(),
                        indicator.op(),
                        indicator.value(),
                        indicator.max(),
                        indicator.unit(),
                        indicator.of(),
                        indicator.per(),
                        indicator.due(),
                        indicator.evidence(),
                        null))
                .toList();
    }

    private List<Milestone> milestones(@Nullable LocalDate from, @Nullable LocalDate to) {
        List<Milestone> milestones = new ArrayList<>();
        for (Milestone above : parent.milestones()) {
            LocalDate due = above.due();
            if (due == null
                    || due.isBefore(today)
                    || !within(due, from, to)
                    || Set.of(MilestoneKind.ACKNOWLEDGEMENT, MilestoneKind.LAUNCH_CEREMONY)
                            .contains(above.kind())) {
                continue;
            }
            String id = FROM_PARENT + above.id();
            milestones.add(new Milestone(
                    id,
                    above.kind(),
                    above.title() + " (cấp trên)",
                    due,
                    null,
                    // the body owes this above already
                    Deliverable.NONE,
                    Audience.OWNER,
                    above.source(),
                    null));
            Relation before = new Relation(Relation.Anchor.MILESTONE, id, DAYS_BEFORE, Relation.Counting.WORKING_DAYS);
            LocalDate own = before.from(due, calendar);
            if (above.obliges() && !own.isBefore(today) && within(own, from, to)) {
                milestones.add(new Milestone(
                        OWN_STEP + above.id(),
                        above.kind(),
                        above.title(),
                        own,
                        null,
                        above.deliverable(),
                        Audience.PARTICIPANTS,
                        // the sentence of the parent's document is why the own units owe it
                        above.source(),
                        before));
            }
        }
        return milestones;
    }

    private static boolean within(LocalDate day, @Nullable LocalDate from, @Nullable LocalDate to) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one != null && one.isBefore(other) ? one : other;
    }

    /** Places of a child's plan that were taken from the parent (mục lấy từ cấp trên). */
    public static List<String> inherited(CampaignPlan child, CampaignPlan parent) {
        List<String> pointers = new ArrayList<>();
        Set<String> refs = Set.copyOf(
                parent.contents().stream().map(CampaignPlan.Content::text).toList());
        Set<String> codes =
                Set.copyOf(parent.rewards().stream().map(Reward::code).toList());
        for (int i = 0; i < child.contents().size(); i++) {
            if (refs.contains(child.contents().get(i).text())) {
                pointers.add("/contents/" + i);
            }
        }
        for (int i = 0; i < child.indicators().size(); i++) {
            if (child.indicators().get(i).id().startsWith(FROM_PARENT)) {
                pointers.add("/indicators/" + i);
            }
        }
        for (int i = 0; i < child.milestones().size(); i++) {
            String id = child.milestones().get(i).id();
            if (id.startsWith(FROM_PARENT) || id.startsWith(OWN_STEP)) {
                pointers.add("/milestones/" + i);
            }
        }
        for (int i = 0; i < child.rewards().size(); i++) {
            if (codes.contains(child.rewards().get(i).code())) {
                pointers.add("/rewards/" + i);
            }
        }
        return List.copyOf(pointers);
    }
}

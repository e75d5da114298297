package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a campaign a year later (chép năm trước): the same contents, targets and steps, dates moved by a year onto working
 * days. What belongs to the old document (number, date, signers, places of sentences, legal bases that may have changed) does not
 * come along.
 */
final class NextYear {

    private static final Pattern YEAR = Pattern.compile("(?<![\\d/])20\\d{2}(?!\\d)");
    private static final String ADDED_BY_LAUNCH = "acknowledgement";

    private final CampaignPlan plan;
    private final WorkDays calendar;
    private final @Nullable LocalDate last;

    NextYear(CampaignPlan plan, WorkDays calendar) {
        this.plan = plan;
        this.calendar = calendar;
        this.last = plan.periodTo() == null ? null : plan.periodTo().plusYears(1);
    }

    CampaignPlan plan(Set<String> possible) {
        LocalDate from = plan.periodFrom();
        return new CampaignPlan(
                title(),
                plan.form(),
                plan.scope(),
                passage(plan.theme()),
                passage(plan.slogan()),
                from == null ? null : from.plusYears(1),
                last,
                null,
                DocumentHead.EMPTY,
                List.of(),
                plan.objectives().stream().map(this::item).toList(),
                plan.contents().stream()
                        .map(content -> new CampaignPlan.Content(
                                content.ref(), content.label(), content.heading(), content.text(), null))
                        .toList(),
                plan.criteria().stream().map(this::item).toList(),
                plan.indicators().stream().map(this::indicator).toList(),
                plan.milestones().stream()
                        .filter(milestone -> !milestone.id().equals(ADDED_BY_LAUNCH))
                        .map(this::milestone)
                        .toList(),
                plan.participants().stream().filter(possible::contains).toList(),
                plan.audience().stream()
                        .map(group -> new CampaignPlan.Group(group.kinds(), group.text(), null))
                        .toList(),
                plan.rewards().stream()
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
                plan.scoring() == null
                        ? null
                        : new Scoring(
                                plan.scoring().total(),
                                plan.scoring().bonusMax(),
                                plan.scoring().parts(),
                                plan.scoring().grades(),
                                null),
                plan.duties().stream()
                        .map(duty -> new CampaignPlan.Duty(duty.body(), duty.text(), null))
                        .toList(),
                plan.recipients().stream()
                        .map(recipient -> new Recipient(
                                recipient.text(),
                                recipient.unitCodes(),
                                recipient.personIds(),
                                null,
                                recipient.email()))
                        .toList(),
                List.of(),
                List.of());
    }

    /** "… năm 2027" becomes "… năm 2028". */
    private String title() {
        Matcher year = YEAR.matcher(plan.title());
        return year.replaceAll(found -> String.valueOf(Integer.parseInt(found.group()) + 1));
    }

    private CampaignPlan.@Nullable Passage passage(CampaignPlan.@Nullable Passage passage) {
        return passage == null ? null : item(passage);
    }

    private CampaignPlan.Passage item(CampaignPlan.Passage passage) {
        return new CampaignPlan.Passage(passage.text(), null);
    }

    private Indicator indicator(Indicator indicator) {
        return new Indicator(
                indicator.id(),
                indicator.contentRef(),
                indicator.name(),
                indicator.op(),
                indicator.value(),
                indicator.max(),
                indicator.unit(),
                indicator.of(),
                indicator.per(),
                day(indicator.due()),
                indicator.evidence(),
                null);
    }

    private Milestone milestone(Milestone milestone) {
        return new Milestone(
                milestone.id(),
                milestone.kind(),
                milestone.title(),
                day(milestone.due()),
                null,
                milestone.deliverable(),
                milestone.audience(),
                null,
                // the acknowledgement that the launch added is gone; nothing can hang on it
                milestone.relation() != null
                                && ADDED_BY_LAUNCH.equals(milestone.relation().milestoneId())
                        ? null
                        : milestone.relation());
    }

    /** A year later, on a working day; behind the end of the period only the last working day before it is left. */
    private @Nullable LocalDate day(@Nullable LocalDate day) {
        if (day == null) {
            return null;
        }
        LocalDate later = calendar.sameOrNext(day.plusYears(1));
        return last != null && later.isAfter(last) && !day.plusYears(1).isAfter(last)
                ? calendar.plus(last.plusDays(1), -1)
                : later;
    }
}

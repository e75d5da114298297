package vn.thidua.campaign.campaign.domain;

import static vn.thidua.campaign.campaign.domain.AdviceCode.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A hint about what is missing or unclear in a plan (lưu ý). It never stands in the way; what does is a {@link Flaw}.
 *
 * @param pointer place in the plan, when it is about one item
 * @param detail  this case: the holiday, the words of the document
 */
public record Advice(
        AdviceCode code,
        @Nullable String pointer,
        @Nullable String detail,
        @Nullable Source source) {

    /** All hints for a plan as it is now; {@code dayOff} gives the name of a day that is not worked. */
    public static List<Advice> on(CampaignPlan plan, Function<LocalDate, Optional<String>> dayOff) {
        List<Advice> advice = new ArrayList<>();
        head(plan, advice);
        lawAsksFor(plan, advice);
        steps(plan, advice);
        for (int i = 0; i < plan.milestones().size(); i++) {
            Milestone milestone = plan.milestones().get(i);
            LocalDate due = milestone.due();
            if (due != null) {
                String at = "/milestones/" + i + "/due";
                dayOff.apply(due)
                        .ifPresent(name -> advice.add(new Advice(
                                DEADLINE_ON_DAY_OFF,
                                at,
                                "“" + milestone.title() + "” rơi vào " + name,
                                milestone.source())));
            }
        }
        for (int i = 0; i < plan.remarks().size(); i++) {
            CampaignPlan.Remark remark = plan.remarks().get(i);
            if (!remark.settled()) {
                String at = "/remarks/" + i;
                code(remark.code())
                        .ifPresent(known -> advice.add(new Advice(
                                known,
                                at,
                                remark.source() == null ? null : remark.source().text(),
                                remark.source())));
            }
        }
        return advice;
    }

    private static void head(CampaignPlan plan, List<Advice> advice) {
        missing(plan.document().issuer() == null, HEADER_MISSING, advice);
        missing(plan.document().number() == null, NUMBER_MISSING, advice);
        missing(plan.document().type() == null, TYPE_MISSING, advice);
        missing(plan.document().date() == null, DATE_MISSING, advice);
        missing(plan.signers().isEmpty(), SIGNER_MISSING, advice);
        missing(plan.recipients().isEmpty(), RECIPIENTS_MISSING, advice);
    }

    /** Law 06/2022/QH15, Article 17 clause 1. */
    private static void lawAsksFor(CampaignPlan plan, List<Advice> advice) {
        missing(plan.objectives().isEmpty(), A17_OBJECTIVE, advice);
        missing(plan.scope() == null, A17_SCOPE, advice);
        missing(plan.participants().isEmpty() && plan.audience().isEmpty(), A17_PARTICIPANTS, advice);
        missing(plan.contents().isEmpty(), A17_CONTENT, advice);
        missing(plan.criteria().isEmpty() && plan.scoring() == null, A17_CRITERIA, advice);
        missing(plan.periodFrom() == null || plan.periodTo() == null, A17_TIME, advice);
        missing(plan.milestones().isEmpty(), A17_PLAN, advice);
        missing(plan.duties().isEmpty(), A17_MEASURES, advice);
    }

    private static void steps(CampaignPlan plan, List<Advice> advice) {
        missing(plan.indicators().isEmpty(), TARGETS_MISSING, advice);
        missing(!plan.has(MilestoneKind.REGISTRATION_DUE), REGISTRATION_DUE_MISSING, advice);
        missing(!plan.has(MilestoneKind.PLEDGE_SIGNING), PLEDGE_MISSING, advice);
        missing(!plan.has(MilestoneKind.INTERIM_REVIEW), INTERIM_REVIEW_MISSING, advice);
        missing(!plan.has(MilestoneKind.FINAL_REVIEW), FINAL_REVIEW_MISSING, advice);
        missing(!plan.has(MilestoneKind.REPORT_DUE), REPORT_DUE_MISSING, advice);
        missing(plan.rewards().isEmpty(), REWARDS_MISSING, advice);
    }

    private static void missing(boolean isMissing, AdviceCode code, List<Advice> advice) {
        if (isMissing) {
            advice.add(new Advice(code, null, null, null));
        }
    }

    /** A code of the reader that this version does not know is passed over. */
    private static Optional<AdviceCode> code(String name) {
        for (AdviceCode code : AdviceCode.values()) {
            if (code.name().equals(name)) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }
}

package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.campaign.reading.model.Article17;
import vn.thidua.campaign.reading.model.Article17.Presence;
import vn.thidua.campaign.reading.model.CampaignFacts;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Warning;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.outline.Topic;

/** What Article 17 asks for and what a complete launch document has (tính đầy đủ của văn bản). */
final class Completeness {

    private Completeness() {}

    static Article17 article17(Body body, Findings found) {
        CampaignFacts campaign = found.campaign();
        boolean plan = !found.milestones().isEmpty() || hasTopic(body, Topic.PLAN);
        boolean measures = hasTopic(body, Topic.MEASURES)
                || hasTopic(body, Topic.DUTIES)
                || !found.duties().isEmpty();
        return new Article17(
                Presence.of(!found.objectives().isEmpty()),
                Presence.of(campaign.scopeText() != null),
                Presence.of(!found.participants().isEmpty()),
                Presence.of(!found.contents().isEmpty()),
                Presence.of(
                        !campaign.criteria().isEmpty() || found.scoring() != null || hasTopic(body, Topic.CRITERIA)),
                Presence.of(campaign.period() != null),
                Presence.of(plan),
                Presence.of(measures));
    }

    private static boolean hasTopic(Body body, Topic topic) {
        return body.root().stream().anyMatch(block -> block.isAbout(topic));
    }

    static List<Warning> missing(Body body, Findings found, Article17 article) {
        List<Warning> missing = new ArrayList<>();
        DocumentHead head = body.head().document();
        add(missing, WarningCode.A17_OBJECTIVE, article.objective() == Presence.ABSENT);
        add(missing, WarningCode.A17_SCOPE, article.scope() == Presence.ABSENT);
        add(missing, WarningCode.A17_PARTICIPANTS, article.participants() == Presence.ABSENT);
        add(missing, WarningCode.A17_CONTENT, article.content() == Presence.ABSENT);
        add(missing, WarningCode.A17_CRITERIA, article.criteria() == Presence.ABSENT);
        add(missing, WarningCode.A17_TIME, article.time() == Presence.ABSENT);
        add(missing, WarningCode.A17_PLAN, article.plan() == Presence.ABSENT);
        add(missing, WarningCode.A17_MEASURES, article.measures() == Presence.ABSENT);
        missing.addAll(missingInFrame(body));
        add(missing, WarningCode.DUTIES_MISSING, found.duties().isEmpty());
        add(missing, WarningCode.TARGETS_MISSING, found.targets().isEmpty());
        add(missing, WarningCode.REGISTRATION_DUE_MISSING, !has(found, Kind.REGISTRATION_DUE));
        add(
                missing,
                WarningCode.PLEDGE_MISSING,
                !has(found, Kind.PLEDGE_SIGNING) && head.type() != DocumentType.GIAO_UOC);
        add(missing, WarningCode.INTERIM_REVIEW_MISSING, !has(found, Kind.INTERIM_REVIEW));
        add(missing, WarningCode.FINAL_REVIEW_MISSING, !has(found, Kind.FINAL_REVIEW));
        add(missing, WarningCode.REPORT_DUE_MISSING, !has(found, Kind.REPORT_DUE));
        add(missing, WarningCode.REWARDS_MISSING, found.rewards().isEmpty());
        return missing;
    }

    /** What every document has, launch or not. */
    static List<Warning> missingInFrame(Body body) {
        List<Warning> missing = new ArrayList<>();
        DocumentHead head = body.head().document();
        add(missing, WarningCode.HEADER_MISSING, !body.head().headerPrinted());
        add(missing, WarningCode.NUMBER_MISSING, head.number() == null);
        add(missing, WarningCode.TYPE_MISSING, head.type() == null);
        add(missing, WarningCode.DATE_MISSING, head.date() == null);
        add(missing, WarningCode.SIGNER_MISSING, body.tail().signers().isEmpty());
        add(missing, WarningCode.RECIPIENTS_MISSING, body.tail().recipients().isEmpty());
        return missing;
    }

    private static boolean has(Findings found, Kind kind) {
        return found.milestones().stream().anyMatch(milestone -> milestone.kind() == kind);
    }

    private static void add(List<Warning> warnings, WarningCode code, boolean missing) {
        if (missing) {
            warnings.add(Warning.of(code));
        }
    }
}

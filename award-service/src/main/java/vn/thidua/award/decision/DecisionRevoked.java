package vn.thidua.award.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.award.engine.fact.SubjectKind;

/** Event data: an item of a signed decision was taken back; what rested on it is under review. */
record DecisionRevoked(
        UUID revocationId,
        UUID decisionId,
        String decisionNumber,
        String number,
        LocalDate signedOn,
        RevocationGround ground,
        String ownerUnit,
        Item item,
        long bonusRecovered,
        List<Item> underReview,
        List<Recorded> recordedUnderReview) {

    static final String TYPE = "vn.thidua.award.decision-revoked.v1";
    static final String TOPIC = "thidua.award";

    /** An award that another body decided and that is recorded here. */
    record Recorded(
            String recordId, SubjectKind subjectKind, String subjectId, String awardCode, String awardName, int year) {}

    /** An award, with the decision that gave it. */
    record Item(
            UUID decisionId,
            UUID nominationId,
            SubjectKind subjectKind,
            String subjectId,
            String awardCode,
            String awardName,
            int year) {}
}

package vn.thidua.award.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.thidua.award.engine.fact.SubjectKind;

/** Event data: a decision was signed. */
record DecisionSigned(
        UUID decisionId, String number, String title, LocalDate signedOn, String ownerUnit, List<Item> items) {

    static final String TYPE = "vn.thidua.award.decision-signed.v1";
    static final String TOPIC = "thidua.award";

    /** One commended person or collective. */
    record Item(
            UUID nominationId,
            SubjectKind subjectKind,
            String subjectId,
            String awardCode,
            String awardName,
            int year) {}
}

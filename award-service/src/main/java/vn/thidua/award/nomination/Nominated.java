package vn.thidua.award.nomination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** Event data: a subject was nominated. */
record Nominated(
        UUID nominationId,
        @Nullable String campaignId,
        int year,
        String ownerUnit,
        SubjectKind subjectKind,
        String subjectId,
        String awardCode,
        Instant at) {

    static final String TYPE = "vn.thidua.award.nominated.v1";
    static final String TOPIC = "thidua.award";
}

package vn.thidua.award.council;

import java.time.Instant;
import java.util.UUID;

/** Event data: the council's result on a nomination. */
record CouncilResultRecorded(
        UUID nominationId,
        UUID sessionId,
        String ownerUnit,
        int yes,
        int no,
        int invalid,
        int members,
        String outcome,
        Instant at) {

    static final String TYPE = "vn.thidua.award.council-result-recorded.v1";
    static final String TOPIC = "thidua.award";
}

package vn.thidua.campaign.reading.parts;

import java.util.List;
import java.util.Optional;
import vn.thidua.campaign.reading.KnownPlans;
import vn.thidua.campaign.reading.model.Amendment;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Warning;

/** Reads documents that change an earlier plan (văn bản điều chỉnh, bổ sung). */
final class AmendmentReader {

    private AmendmentReader() {}

    static Optional<Amendment> read(Body body, List<LegalBasis> bases, KnownPlans plans) {
        return Optional.empty();
    }

    static List<Warning> doubts(Amendment amendment, KnownPlans plans) {
        return List.of();
    }
}

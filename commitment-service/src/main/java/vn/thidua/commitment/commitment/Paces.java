package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.commitment.PostgresCommitments.Stored;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.commitment.domain.Pace;
import vn.thidua.kit.time.Days;

/** How approved commitments go, from what was reported on them. */
@ApplicationScoped
class Paces {

    private final Campaigns campaigns;
    private final ReportedValues reported;
    private final Clock clock;

    Paces(Campaigns campaigns, ReportedValues reported, Clock clock) {
        this.campaigns = campaigns;
        this.reported = reported;
        this.clock = clock;
    }

    /** By the commitment's id; one that is not approved has none. */
    Map<UUID, Pace> of(Collection<Stored> rows) {
        List<Commitment> approved = rows.stream()
                .map(Stored::commitment)
                .filter(Commitment.Approved.class::isInstance)
                .toList();
        Map<UUID, Pace> paces = new HashMap<>();
        if (approved.isEmpty()) {
            return paces;
        }
        Map<UUID, List<Pace.Reading>> readings = reported.of(
                approved.stream().map(commitment -> commitment.owner().id()).toList());
        Map<UUID, Campaign> known = new HashMap<>();
        LocalDate today = Days.of(clock.instant());
        for (Commitment commitment : approved) {
            Commitment.Owner owner = commitment.owner();
            Campaign campaign = known.computeIfAbsent(owner.campaignId(), campaigns::get);
            LocalDate due = Objects.requireNonNullElse(commitment.promise().due(), campaign.periodTo());
            paces.put(
                    owner.id(),
                    Pace.of(
                            commitment.promise(),
                            new Pace.Span(campaign.periodFrom(), due),
                            readings.getOrDefault(owner.id(), List.of()),
                            today));
        }
        return paces;
    }
}

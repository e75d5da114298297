package vn.thidua.commitment.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.commitment.commitment.ApprovedCommitments;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.report.domain.Measure;
import vn.thidua.commitment.report.domain.Report;

/** Which commitments a report speaks of: the approved ones of its unit; a pledge speaks of none. */
@ApplicationScoped
class ReportedCommitments {

    private final ApprovedCommitments approved;

    ReportedCommitments(ApprovedCommitments approved) {
        this.approved = approved;
    }

    List<ApprovedCommitments.Approved> of(Report report, Deliverable kind) {
        return kind == Deliverable.PLEDGE
                ? List.of()
                : approved.of(report.owner().campaignId(), report.owner().unit());
    }

    Map<UUID, Measure> measures(Report report, Deliverable kind) {
        return of(report, kind).stream()
                .collect(Collectors.toMap(
                        ApprovedCommitments.Approved::id,
                        approved -> new Measure(approved.measure(), approved.value(), approved.name())));
    }

    Set<UUID> ids(Report report, Deliverable kind) {
        return of(report, kind).stream()
                .map(ApprovedCommitments.Approved::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

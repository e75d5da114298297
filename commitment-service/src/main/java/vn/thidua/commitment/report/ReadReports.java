package vn.thidua.commitment.report;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.evidence.EvidenceView;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.report.PostgresReports.Stored;
import vn.thidua.commitment.report.ReportView.EarlierValue;
import vn.thidua.commitment.report.ReportView.KeptReport;
import vn.thidua.commitment.report.ReportView.PastReport;
import vn.thidua.commitment.report.ReportView.ReportRow;
import vn.thidua.commitment.report.ReportView.ReportValue;
import vn.thidua.commitment.report.domain.Reading;
import vn.thidua.commitment.report.domain.Report;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReviewRemark;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Lists;
import vn.thidua.commitment.sql.Lists.Listed;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.Orders;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;

/** Shows reports of the units that the caller may see. */
@RequestScoped
class ReadReports {

    private static final TypeReference<List<Pin>> PINS = new TypeReference<>() {};

    private static final String UNIT = "coalesce(u.name, r.unit_code)";
    private static final String JOINS = "left join org_unit u on u.code = r.unit_code";
    private static final Orders ORDERS = Orders.usually("unit", "r.id", "uuid")
            .byUnit("unit")
            .byOwn("campaign", "r.campaign_title", "text")
            .byOwn("title", "r.title", "text")
            .byOwn("kind", "r.kind", "text")
            .byOwn("state", "r.state", "text")
            .byOwn("submittedAt", "coalesce(r.submitted_at, '-infinity')", "timestamptz");

    private final PostgresReports reports;
    private final ReportedCommitments commitments;
    private final Fulfilment fulfilment;
    private final EvidenceFiles files;
    private final Organisation organisation;
    private final Rights rights;
    private final UnitScope scope;
    private final Sql sql;
    private final Lists lists;
    private final Json json;

    ReadReports(
            PostgresReports reports,
            ReportedCommitments commitments,
            Fulfilment fulfilment,
            EvidenceFiles files,
            Organisation organisation,
            Rights rights,
            UnitScope scope,
            Sql sql,
            Lists lists,
            Json json) {
        this.reports = reports;
        this.commitments = commitments;
        this.fulfilment = fulfilment;
        this.files = files;
        this.organisation = organisation;
        this.rights = rights;
        this.scope = scope;
        this.sql = sql;
        this.lists = lists;
        this.json = json;
    }

    Page<ReportRow> list(@Nullable UUID campaign, @Nullable String unit, @Nullable String state, Paging paging) {
        Filter filter = new Filter()
                .andIf("r.campaign_id = ?", campaign)
                .andIf("r.unit_code = ?", unit)
                .andIf("r.state = ?", state);
        return lists.page(
                new Listed("r.*, " + UNIT + " as unit_name", "report r", JOINS, filter, ORDERS, scope.visibleList()),
                paging,
                ReadReports::row);
    }

    private static ReportRow row(ResultSet row) throws SQLException {
        return new ReportRow(
                row.getObject("id", UUID.class),
                row.getObject("obligation_id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_title"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                Deliverable.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("state"),
                Sql.optionalInstant(row, "submitted_at"),
                row.getString("late_by"));
    }

    ReportView get(UUID id) {
        Stored stored = reports.get(id);
        Report report = stored.report();
        Report.Owner owner = report.owner();
        rights.requireRead(owner.unit());
        Fulfilment.Owed owed = fulfilment.owed(owner.obligationId());
        boolean editable = report instanceof Report.Editable;
        return new ReportView(
                owner.id(),
                stored.version(),
                owner.obligationId(),
                owner.campaignId(),
                owner.campaignTitle(),
                owner.unit(),
                organisation.unitName(owner.unit()),
                stored.kind(),
                owner.title(),
                owed.dueAt(),
                owed.duty().sourceText(),
                owed.duty().documentNumber(),
                report.state(),
                report.content().done(),
                report.content().blockers(),
                values(stored),
                files.of(id).stream()
                        .map(file -> EvidenceView.of(file, name(file.uploadedBy())))
                        .toList(),
                name(stored.savedBy()),
                stored.savedAt(),
                stored.submittedBy() == null ? null : name(stored.submittedBy()),
                stored.submittedAt(),
                stored.lateBy() != null,
                stored.lateBy(),
                report instanceof Report.Returned returned && !returned.pins().isEmpty()
                        ? returned.pins().stream().map(Pin::pointer).toList()
                        : null,
                editable ? report.content().unready(commitments.ids(report, stored.kind())) : List.of(),
                reviews(id),
                report instanceof Report.Accepted accepted ? accepted.exceptions() : List.of(),
                actions(stored));
    }

    private List<ReportValue> values(Stored stored) {
        Report report = stored.report();
        Map<UUID, List<EarlierValue>> earlier = earlier(report.owner());
        return commitments.of(report, stored.kind()).stream()
                .map(commitment -> {
                    Reading reading = report.content().values().getOrDefault(commitment.id(), new Reading(null, null));
                    return new ReportValue(
                            commitment.id(),
                            commitment.name(),
                            commitment.contentRef(),
                            commitment.op(),
                            commitment.value(),
                            commitment.max(),
                            commitment.measure(),
                            commitment.evidence(),
                            reading.value(),
                            reading.note(),
                            earlier.getOrDefault(commitment.id(), List.of()));
                })
                .toList();
    }

    private record Earlier(UUID commitment, EarlierValue value) {}

    private Map<UUID, List<EarlierValue>> earlier(Report.Owner owner) {
        return sql
                .list(
                        """
                        select v.commitment_id, r.title, r.submitted_at, v.value
                        from report_value v join report r on r.id = v.report_id
                        where r.campaign_id = ? and r.unit_code = ? and r.id <> ? and v.value is not null
                          and r.state in ('SUBMITTED', 'ACCEPTED')
                          and not r.pins @> jsonb_build_array(
                              jsonb_build_object('pointer', '/values/' || v.commitment_id))
                        order by r.submitted_at desc""",
                        row -> new Earlier(
                                row.getObject("commitment_id", UUID.class),
                                new EarlierValue(
                                        row.getString("title"),
                                        Sql.optionalInstant(row, "submitted_at"),
                                        row.getBigDecimal("value"))),
                        owner.campaignId(),
                        owner.unit(),
                        owner.id())
                .stream()
                .collect(Collectors.groupingBy(
                        Earlier::commitment, Collectors.mapping(Earlier::value, Collectors.toList())));
    }

    private List<PastReport> reviews(UUID id) {
        return sql.list(
                """
                select v.*, org_actor_name(v.actor) as who from report_review v
                where v.report_id = ? order by v.id desc""",
                row -> {
                    KeptReport then = json.read(row.getString("content"), KeptReport.class);
                    return new PastReport(
                            new ReviewRemark(
                                    Sql.instant(row, "at"),
                                    row.getString("who"),
                                    row.getString("decision"),
                                    row.getString("reason"),
                                    json.readList(row.getString("pins"), PINS)),
                            then.done(),
                            then.blockers(),
                            then.values(),
                            Objects.requireNonNullElse(then.files(), List.of()));
                },
                id);
    }

    private List<String> actions(Stored stored) {
        String unit = stored.report().owner().unit();
        List<String> actions = new ArrayList<>();
        switch (stored.report()) {
            case Report.Editable _ -> {
                if (rights.mayPrepare(unit)) {
                    actions.add("edit");
                }
                if (rights.mayAct(unit)) {
                    actions.add("submit");
                }
            }
            case Report.Submitted submitted -> {
                if (rights.mayReview(unit)
                        && !rights.isOwn(submitted.submission().by())) {
                    actions.add("accept");
                    actions.add("accept-in-part");
                    actions.add("return");
                }
                if (rights.mayAct(unit)) {
                    actions.add("withdraw");
                }
            }
            case Report.Accepted _ -> {}
        }
        return actions;
    }

    private String name(String actor) {
        return organisation.actorName(actor);
    }
}

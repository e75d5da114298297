package vn.thidua.commitment.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.Sentences;
import vn.thidua.commitment.report.PostgresReports.Stored;
import vn.thidua.commitment.report.ReportView.AcceptInPart;
import vn.thidua.commitment.report.ReportView.KeptReport;
import vn.thidua.commitment.report.ReportView.PastFile;
import vn.thidua.commitment.report.ReportView.SavedValue;
import vn.thidua.commitment.report.domain.Content;
import vn.thidua.commitment.report.domain.Report;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReturnRequest;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;

/** The officer's side of a report: accept it, or send it back pinned to fields and files. */
@RequestScoped
class ReviewReport {

    private final PostgresReports reports;
    private final EvidenceFiles files;
    private final Rights rights;
    private final Fulfilment fulfilment;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Sql sql;
    private final Json json;
    private final Clock clock;

    ReviewReport(
            PostgresReports reports,
            EvidenceFiles files,
            Rights rights,
            Fulfilment fulfilment,
            Announcements announcements,
            AuditLog audit,
            Sql sql,
            Json json,
            Clock clock) {
        this.reports = reports;
        this.files = files;
        this.rights = rights;
        this.fulfilment = fulfilment;
        this.announcements = announcements;
        this.audit = audit;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    void accept(UUID id, @Nullable String ifMatch) {
        Stored stored = lock(id, ifMatch);
        Report.Submitted submitted = stored.report().submitted();
        rights.requireNotOwn(submitted.submission().by());
        Report.Accepted accepted = submitted.accept();
        store(stored, accepted, "ACCEPTED", null, List.of());
        Report.Owner owner = accepted.owner();
        fulfilment.accepted(owner.obligationId(), rights.actor(), "chấp nhận “" + owner.title() + "”");
        announcements.announce("report-accepted", WriteReport.subject(owner), null, WriteReport.evidence(files, id));
    }

    /** Chấp nhận một phần: what is excepted does not count, and nothing reopens. */
    @Transactional
    void acceptInPart(UUID id, @Nullable String ifMatch, AcceptInPart request) {
        Stored stored = lock(id, ifMatch);
        Report.Submitted submitted = stored.report().submitted();
        rights.requireNotOwn(submitted.submission().by());
        List<EvidenceFiles.Evidence> evidence = files.of(id);
        Report.Accepted accepted = submitted.acceptExcept(
                request.reason(),
                request.pins(),
                evidence.stream().map(EvidenceFiles.Evidence::id).collect(Collectors.toSet()));
        store(stored, accepted, "ACCEPTED", accepted.reason(), accepted.exceptions());
        Report.Owner owner = accepted.owner();
        fulfilment.accepted(
                owner.obligationId(),
                rights.actor(),
                "chấp nhận một phần “" + owner.title() + "”: " + Sentences.clause(accepted.reason()));
        Set<String> excepted = accepted.exceptions().stream().map(Pin::pointer).collect(Collectors.toSet());
        announcements.announce(
                "report-accepted",
                WriteReport.subject(owner),
                accepted.reason(),
                WriteReport.evidence(files, id).stream()
                        .filter(file ->
                                !excepted.contains("/evidence") && !excepted.contains("/evidence/" + file.evidenceId()))
                        .toList());
    }

    @Transactional
    void giveBack(UUID id, @Nullable String ifMatch, ReturnRequest request) {
        Stored stored = lock(id, ifMatch);
        Report.Submitted submitted = stored.report().submitted();
        rights.requireNotOwn(submitted.submission().by());
        Set<UUID> evidence =
                files.of(id).stream().map(EvidenceFiles.Evidence::id).collect(Collectors.toSet());
        Report.Returned returned = submitted.giveBack(request.reason(), request.places(), evidence);
        store(stored, returned, "RETURNED", returned.reason(), returned.pins());
        Report.Owner owner = returned.owner();
        fulfilment.returned(
                owner.obligationId(),
                rights.actor(),
                "trả lại “" + owner.title() + "”",
                returned.reason(),
                request.mendBy());
        announcements.announce(
                "report-returned", WriteReport.subject(owner), returned.reason(), WriteReport.evidence(files, id));
    }

    private Stored lock(UUID id, @Nullable String ifMatch) {
        Stored stored = reports.lock(id);
        rights.requireReview(stored.report().owner().unit());
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private void store(Stored stored, Report next, String decision, @Nullable String reason, List<Pin> pins) {
        UUID id = next.owner().id();
        reports.save(stored, next, rights.actor());
        sql.update(
                """
                insert into report_review (report_id, at, actor, decision, reason, pins, content)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
                id,
                clock.instant(),
                rights.actor(),
                decision,
                reason,
                json.write(pins),
                json.write(asKept(next.content(), files.of(id))));
        audit.record(new AuditEntry(
                "report",
                id.toString(),
                "ACCEPTED".equals(decision) ? "accept" : "return",
                stored.report().state(),
                next.state(),
                reason));
    }

    private static KeptReport asKept(Content content, List<EvidenceFiles.Evidence> files) {
        return new KeptReport(
                content.done(),
                content.blockers(),
                content.values().entrySet().stream()
                        .map(entry -> new SavedValue(
                                entry.getKey(),
                                entry.getValue().value(),
                                entry.getValue().note()))
                        .toList(),
                files.stream().map(file -> new PastFile(file.id(), file.name())).toList());
    }
}

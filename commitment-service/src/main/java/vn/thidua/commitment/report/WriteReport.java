package vn.thidua.commitment.report;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.evidence.EvidenceLinks;
import vn.thidua.commitment.evidence.EvidencePlace;
import vn.thidua.commitment.number.WrittenNumber;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.report.PostgresReports.Stored;
import vn.thidua.commitment.report.ReportView.SaveReport;
import vn.thidua.commitment.report.ReportView.WrittenValue;
import vn.thidua.commitment.report.domain.Content;
import vn.thidua.commitment.report.domain.Reading;
import vn.thidua.commitment.report.domain.Report;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.commitment.review.ReviewReason;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** The unit's side of a report: begin, save, add files, hand in. */
@RequestScoped
class WriteReport {

    private final PostgresReports reports;
    private final ReportedCommitments commitments;
    private final EvidenceFiles files;
    private final EvidenceLinks links;
    private final Rights rights;
    private final Fulfilment fulfilment;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Clock clock;

    WriteReport(
            PostgresReports reports,
            ReportedCommitments commitments,
            EvidenceFiles files,
            EvidenceLinks links,
            Rights rights,
            Fulfilment fulfilment,
            Announcements announcements,
            AuditLog audit,
            Clock clock) {
        this.reports = reports;
        this.commitments = commitments;
        this.files = files;
        this.links = links;
        this.rights = rights;
        this.fulfilment = fulfilment;
        this.announcements = announcements;
        this.audit = audit;
        this.clock = clock;
    }

    /** The obligation's one report. */
    @Transactional
    UUID begin(UUID obligation) {
        Duty duty = fulfilment.owed(obligation).duty();
        rights.requirePrepare(duty.unit());
        if (!duty.kind().isReport()) {
            throw Refusal.at(
                    CommonReason.INVALID,
                    "Việc này không nộp bằng báo cáo.",
                    new FieldError("/obligationId", "not-a-report", "Việc này không nộp bằng báo cáo."));
        }
        Report.Owner owner = new Report.Owner(
                UUID.randomUUID(), obligation, duty.campaignId(), duty.campaignTitle(), duty.unit(), duty.title());
        if (reports.insert(owner, duty.kind(), rights.actor())) {
            fulfilment.begun(obligation, owner.id());
            audit.record(new AuditEntry("report", owner.id().toString(), "begin", null, "DRAFT", null));
            return owner.id();
        }
        return reports.of(obligation).orElseThrow();
    }

    @Transactional
    void save(UUID id, @Nullable String ifMatch, SaveReport request) {
        Stored stored = lock(id);
        IfMatch.require(ifMatch, stored.version());
        Map<UUID, Reading> values = new LinkedHashMap<>();
        List<FieldError> unread = new ArrayList<>();
        for (WrittenValue line : request.values()) {
            WrittenNumber number = line.value();
            if (number != null) {
                unread.addAll(number.errors("/values/" + line.commitmentId()));
            }
            values.put(line.commitmentId(), new Reading(number == null ? null : number.value(), line.note()));
        }
        if (!unread.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Báo cáo có số liệu chưa rõ.", unread);
        }
        Report.Editable next = stored.report()
                .editable()
                .with(
                        new Content(request.done(), request.blockers(), values),
                        commitments.measures(stored.report(), stored.kind()));
        reports.save(stored, next, rights.actor());
    }

    @Transactional
    EvidenceFiles.Evidence addFile(UUID id, @Nullable Path file, @Nullable String name) {
        Stored stored = lock(id);
        stored.report().editable().requireFilesOpen("/evidence");
        EvidenceFiles.Evidence evidence = files.add(file, name, place(stored), rights.actor());
        reports.touch(id, stored.version() + 1, rights.actor());
        return evidence;
    }

    /** A file that is here already proves this report too. */
    @Transactional
    void useFile(UUID id, UUID evidence) {
        Stored stored = lock(id);
        stored.report().editable().requireFilesOpen("/evidence");
        if (links.use(evidence, place(stored), rights.actor())) {
            reports.touch(id, stored.version() + 1, rights.actor());
        }
    }

    @Transactional
    void removeFile(UUID id, UUID evidence) {
        Stored stored = lock(id);
        stored.report().editable().requireFilesOpen("/evidence/" + evidence);
        links.unlink(evidence, place(stored));
        reports.touch(id, stored.version() + 1, rights.actor());
    }

    @Transactional
    void submit(UUID id, @Nullable String ifMatch) {
        Stored stored = reports.lock(id);
        Report.Owner owner = stored.report().owner();
        rights.requireAct(owner.unit());
        IfMatch.require(ifMatch, stored.version());
        Report.Submitted next = stored.report()
                .editable()
                .submit(
                        commitments.ids(stored.report(), stored.kind()),
                        fulfilment.owed(owner.obligationId()).dueAt(),
                        rights.actor(),
                        clock.instant());
        reports.save(stored, next, rights.actor());
        audit.record(new AuditEntry(
                "report", id.toString(), "submit", stored.report().state(), next.state(), null));
        fulfilment.submitted(owner.obligationId(), id, rights.actor(), "nộp “" + owner.title() + "”");
        announcements.announce("report-submitted", subject(owner), null, evidence(files, id));
    }

    /** Rút lại: takes it back before anybody decided; the unit owes it again. */
    @Transactional
    void withdraw(UUID id, @Nullable String ifMatch) {
        Stored stored = reports.lock(id);
        Report.Owner owner = stored.report().owner();
        rights.requireAct(owner.unit());
        IfMatch.require(ifMatch, stored.version());
        if (!(stored.report() instanceof Report.Submitted submitted)) {
            throw new Refusal(ReviewReason.WRONG_STATE, "Chỉ rút lại được báo cáo đang chờ duyệt.");
        }
        Report.Editable next = submitted.withdraw(reports.answered(submitted));
        reports.save(stored, next, rights.actor());
        if (next instanceof Report.Draft) {
            reports.forgetSubmission(id);
        }
        audit.record(new AuditEntry("report", id.toString(), "withdraw", submitted.state(), next.state(), null));
        fulfilment.withdrawn(
                owner.obligationId(),
                rights.actor(),
                "rút lại “" + owner.title() + "” trước khi duyệt",
                next instanceof Report.Returned);
    }

    private Stored lock(UUID id) {
        Stored stored = reports.lock(id);
        rights.requirePrepare(stored.report().owner().unit());
        return stored;
    }

    private static EvidencePlace place(Stored stored) {
        Report.Owner owner = stored.report().owner();
        return new EvidencePlace(EvidencePlace.Kind.REPORT, owner.id(), owner.unit(), owner.title());
    }

    static Announcements.Subject subject(Report.Owner owner) {
        return new Announcements.Subject(
                owner.id(), owner.campaignId(), owner.obligationId(), owner.unit(), owner.title());
    }

    static List<Announcements.EvidenceRef> evidence(EvidenceFiles files, UUID report) {
        return files.of(report).stream()
                .map(file -> new Announcements.EvidenceRef(file.id(), file.digest(), file.name()))
                .toList();
    }
}

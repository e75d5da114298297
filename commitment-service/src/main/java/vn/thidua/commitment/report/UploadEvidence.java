package vn.thidua.commitment.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.evidence.Uploads;
import vn.thidua.commitment.evidence.Uploads.Upload;
import vn.thidua.commitment.report.PostgresReports.Stored;
import vn.thidua.commitment.report.ReportView.BeginUpload;
import vn.thidua.kit.problem.Refusal;

/** A file for a report in parts; with the last of them it becomes evidence. */
@RequestScoped
class UploadEvidence {

    private final PostgresReports reports;
    private final WriteReport write;
    private final Uploads uploads;
    private final Rights rights;

    UploadEvidence(PostgresReports reports, WriteReport write, Uploads uploads, Rights rights) {
        this.reports = reports;
        this.write = write;
        this.uploads = uploads;
        this.rights = rights;
    }

    @Transactional
    Upload begin(UUID report, BeginUpload request) {
        Stored stored = reports.get(report);
        rights.requirePrepare(stored.report().owner().unit());
        stored.report().editable().requireFilesOpen("/evidence");
        return uploads.begin(report, request.name(), request.size(), request.fingerprint(), rights.actor());
    }

    Upload get(UUID report, UUID upload) {
        rights.requirePrepare(reports.get(report).report().owner().unit());
        return uploads.get(upload, report, rights.actor());
    }

    /** A file that turns out not to be taken is given up at once, the bytes with it. */
    Upload take(UUID report, UUID id, long offset, byte[] part, @Nullable String digest) {
        rights.requirePrepare(reports.get(report).report().owner().unit());
        try {
            Upload upload =
                    QuarkusTransaction.requiringNew().call(() -> takeAndFinish(report, id, offset, part, digest));
            if (upload.isComplete()) {
                uploads.removeBytes(id);
            }
            return upload;
        } catch (Refusal refusal) {
            if (Uploads.isFinal(refusal)) {
                QuarkusTransaction.requiringNew().run(() -> uploads.close(id));
                uploads.removeBytes(id);
            }
            throw refusal;
        }
    }

    private Upload takeAndFinish(UUID report, UUID id, long offset, byte[] part, @Nullable String digest) {
        Upload upload = uploads.take(id, report, rights.actor(), offset, part, digest);
        if (upload.isComplete()) {
            write.addFile(report, uploads.file(upload), upload.name());
            uploads.close(id);
        }
        return upload;
    }
}

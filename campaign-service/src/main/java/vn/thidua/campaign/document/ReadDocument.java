package vn.thidua.campaign.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.CurrentCalendar;
import vn.thidua.campaign.reading.LaunchDocumentReader;
import vn.thidua.campaign.reading.ReadingJson;
import vn.thidua.campaign.reading.extract.DocumentText;
import vn.thidua.campaign.reading.extract.UnreadableDocument;
import vn.thidua.campaign.reading.model.Amendment;
import vn.thidua.campaign.reading.model.Outcome;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Rejection;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Receives a document, reads it and keeps both; what is no launch document is refused and leaves nothing behind. */
@ApplicationScoped
class ReadDocument {

    private final DocumentFiles files;
    private final CurrentCalendar calendar;
    private final Caller caller;
    private final OwnerUnit owner;
    private final AuditLog audit;
    private final Clock clock;

    ReadDocument(
            DocumentFiles files,
            CurrentCalendar calendar,
            Caller caller,
            OwnerUnit owner,
            AuditLog audit,
            Clock clock) {
        this.files = files;
        this.calendar = calendar;
        this.caller = caller;
        this.owner = owner;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    DocumentRow read(byte[] bytes, String fileName, @Nullable String ownerUnit, DocumentPurpose purpose) {
        String unit = owner.of(ownerUnit);
        DocumentText.Extracted extracted = text(bytes, fileName);
        Reading reading = LaunchDocumentReader.read(extracted.text(), calendar.get());
        refuseOthers(reading, purpose);

        DocumentRow row = new DocumentRow();
        row.id = UUID.randomUUID();
        row.ownerUnit = unit;
        row.fileName = fileName;
        row.mediaType = mediaType(extracted.kind());
        row.digest = files.put(bytes);
        row.bytes = bytes.length;
        row.canonical = extracted.text().canonical();
        row.reading = ReadingJson.write(reading);
        row.uploadedBy = caller.actor();
        row.uploadedAt = clock.instant();
        row.persist();
        audit.record(new AuditEntry("launch-document", row.id.toString(), "upload", null, "READ", row.digest));
        return row;
    }

    private static DocumentText.Extracted text(byte[] bytes, String fileName) {
        try {
            DocumentText.Extracted extracted = DocumentText.extract(bytes);
            if (extracted.text().canonical().indexOf('\0') >= 0) {
                throw new UnreadableDocument(UnreadableDocument.Reason.BINARY);
            }
            return extracted;
        } catch (UnreadableDocument e) {
            DocumentReason reason = DocumentReason.of(e.reason());
            throw Refusal.at(
                    reason,
                    "Không đọc được “" + fileName + "”.",
                    new FieldError("/file", reason.slug(), reason.title()));
        }
    }

    private static String mediaType(DocumentText.Kind kind) {
        return switch (kind) {
            case TEXT -> "text/plain";
            case DOCX -> "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            case PDF -> "application/pdf";
        };
    }

    private static void refuseOthers(Reading reading, DocumentPurpose purpose) {
        if (purpose == DocumentPurpose.AMENDMENT) {
            if (reading.outcome() != Outcome.AMENDMENT) {
                throw new Refusal(
                        DocumentReason.NOT_AN_AMENDMENT,
                        "Văn bản không điều chỉnh kế hoạch nào; anh/chị có thể sửa bằng tay trong bản điều chỉnh.");
            }
            return;
        }
        if (reading.outcome() == Outcome.REJECTED) {
            Rejection rejection = reading.rejection();
            List<Passage> evidence = rejection == null ? List.of() : rejection.evidence();
            String words = evidence.stream()
                    .map(passage -> "“" + shorten(passage.text()) + "”")
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    DocumentReason.NOT_A_LAUNCH,
                    "Văn bản không phát động phong trào thi đua nào"
                            + (words.isEmpty() ? "." : ", xem: " + words + "."),
                    evidence.stream()
                            .map(passage -> new FieldError("/file", "evidence", shorten(passage.text())))
                            .toList());
        }
        if (reading.outcome() == Outcome.AMENDMENT) {
            Amendment amends = reading.amends();
            String number = amends == null ? null : amends.number();
            throw new Refusal(
                    DocumentReason.AMENDMENT,
                    "Văn bản điều chỉnh kế hoạch" + (number == null ? " đã có" : " số " + number)
                            + ", không tạo phong trào mới. Xin mở phong trào đó.");
        }
    }

    private static String shorten(String text) {
        String folded = text.replaceAll("\\s+", " ").strip();
        return folded.length() <= 120 ? folded : folded.substring(0, 119) + "…";
    }
}

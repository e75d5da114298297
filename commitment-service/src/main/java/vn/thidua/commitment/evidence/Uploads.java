package vn.thidua.commitment.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Files on their way (tải lên dở dang): sent in parts, gone on with after the line was cut or the page closed. */
@ApplicationScoped
public class Uploads {

    /** A part that crosses a slow line in a few seconds. */
    public static final int PART_BYTES = 512 * 1024;

    private final UploadParts parts;
    private final FileTypes types;
    private final FilesConfig config;
    private final Sql sql;
    private final Clock clock;

    Uploads(UploadParts parts, FileTypes types, FilesConfig config, Sql sql, Clock clock) {
        this.parts = parts;
        this.types = types;
        this.config = config;
        this.sql = sql;
        this.clock = clock;
    }

    /** How far a file has come. */
    public record Upload(UUID id, UUID report, String name, long size, long received) {

        public boolean isComplete() {
            return received == size;
        }
    }

    /** Begins a file, or answers the one that this person began before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Upload begin(UUID report, String name, long size, String fingerprint, String actor) {
        if (size > config.maxBytes()) {
            throw refusal(EvidenceReason.FILE_TOO_LARGE, "“" + name + "” lớn hơn 25 MB.");
        }
        Instant now = clock.instant();
        sql.update("""
                insert into upload (id, report_id, name, size, fingerprint, started_by, started_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", UUID.randomUUID(), report, EvidenceFiles.clean(name), size, fingerprint, actor, now, now);
        return sql.one(
                        "select * from upload where report_id = ? and started_by = ? and fingerprint = ? and size = ?",
                        Uploads::read,
                        report,
                        actor,
                        fingerprint,
                        size)
                .orElseThrow(() -> new Refusal(CommonReason.INVALID, "Tệp này đang được tải lên với kích thước khác."));
    }

    public Upload get(UUID id, UUID report, String actor) {
        return sql.one(
                        "select * from upload where id = ? and report_id = ? and started_by = ?",
                        Uploads::read,
                        id,
                        report,
                        actor)
                .orElseThrow(Uploads::none);
    }

    /** A file of this content will not be taken, however often it is sent. */
    public static boolean isFinal(Refusal refusal) {
        return refusal.reason() == EvidenceReason.FILE_TYPE || refusal.reason() == EvidenceReason.FILE_UNSAFE;
    }

    /**
     * Takes the part that begins where the last one ended; one that is here already is taken as a repeat.
     *
     * @param digest what the part should be ({@code Content-Digest}, RFC 9530), where the sender can say it
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Upload take(UUID id, UUID report, String actor, long offset, byte[] part, @Nullable String digest) {
        if (!PartDigest.fits(digest, part)) {
            throw refusal(EvidenceReason.PART_DAMAGED, "Phần này không giống lúc gửi đi; hãy gửi lại.");
        }
        Upload upload = sql.one(
                        "select * from upload where id = ? and report_id = ? and started_by = ? for update",
                        Uploads::read,
                        id,
                        report,
                        actor)
                .orElseThrow(Uploads::none);
        long end = offset + part.length;
        if (part.length == 0 || part.length > PART_BYTES || end > upload.size()) {
            throw refusal(EvidenceReason.PART_WRONG, "Phần này không vừa với tệp.");
        }
        if (end == upload.received()) {
            return upload;
        }
        if (offset != upload.received()) {
            throw refusal(EvidenceReason.PART_OUT_OF_ORDER, "Đã nhận " + upload.received() + " byte; gửi tiếp từ đó.");
        }
        if (offset == 0 && !types.mayBeAccepted(part)) {
            throw refusal(
                    EvidenceReason.FILE_TYPE,
                    "Nội dung của “" + upload.name() + "” không phải PDF, tài liệu Office hay hình ảnh.");
        }
        parts.write(id, offset, part);
        sql.update("update upload set received = ?, touched_at = ? where id = ?", end, clock.instant(), id);
        return new Upload(id, report, upload.name(), upload.size(), end);
    }

    /** The bytes of a complete upload. */
    public Path file(Upload upload) {
        return parts.file(upload.id());
    }

    /** Nothing is to come any more; the bytes may go once the transaction has ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(UUID id) {
        sql.update("delete from upload where id = ?", id);
    }

    public void removeBytes(UUID id) {
        parts.remove(id);
    }

    /** Gives up what nobody went on with, and bytes whose row is gone already. */
    void giveUpBefore(Instant moment) {
        QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "delete from upload where touched_at < ? returning id",
                        row -> row.getObject(1, UUID.class),
                        moment))
                .forEach(parts::remove);
        for (UUID left : parts.leftBefore(moment)) {
            if (sql.count("select count(*) from upload where id = ?", left) == 0) {
                parts.remove(left);
            }
        }
    }

    private static Upload read(ResultSet row) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                row.getObject("report_id", UUID.class),
                row.getString("name"),
                row.getLong("size"),
                row.getLong("received"));
    }

    private static Refusal none() {
        return new Refusal(CommonReason.NOT_FOUND, "Không có lần tải lên này, hoặc đã xong.");
    }

    private static Refusal refusal(EvidenceReason reason, String detail) {
        return Refusal.at(reason, detail, new FieldError("/file", reason.slug(), detail));
    }
}

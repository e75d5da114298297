package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.evidence.FileTypes.Finding;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Files that prove something (minh chứng): looked at, stored once by content, linked to the reports they prove. */
@ApplicationScoped
public class EvidenceFiles {

    private static final int LONGEST_NAME = 200;

    private final ObjectStore store;
    private final FileTypes types;
    private final FilesConfig config;
    private final Sql sql;
    private final EvidenceLinks links;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceFiles(
            ObjectStore store,
            FileTypes types,
            FilesConfig config,
            Sql sql,
            EvidenceLinks links,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.types = types;
        this.config = config;
        this.sql = sql;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    /** A file and who brought it. */
    public record Evidence(
            UUID id,
            String digest,
            String name,
            String mediaType,
            long size,
            String unit,
            String uploadedBy,
            Instant uploadedAt) {}

    /** Takes a file for a place; the same content a second time answers the first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Evidence add(@Nullable Path file, @Nullable String name, EvidencePlace place, String actor) {
        if (file == null) {
            throw refusal(EvidenceReason.FILE_MISSING, "Cần gửi kèm một tệp.");
        }
        String mediaType = check(file, name);
        String digest = digest(file);
        Optional<Evidence> same =
                of(place.id()).stream().filter(e -> e.digest().equals(digest)).findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        lockBytes(sql, digest);
        Instant now = clock.instant();
        store.keep(digest, file, now);
        sql.update(
                "insert into stored_file (digest, size, media_type, stored_at) values (?, ?, ?, ?) on conflict do nothing",
                digest,
                size(file),
                mediaType,
                now);
        UUID id = UUID.randomUUID();
        sql.update(
                "insert into evidence (id, digest, name, unit_code, uploaded_by, uploaded_at) values (?, ?, ?, ?, ?, ?)",
                id,
                digest,
                clean(name),
                place.unit(),
                actor,
                now);
        audit.record(new AuditEntry("evidence", id.toString(), "add", null, digest, null));
        links.link(id, place, actor);
        return get(id);
    }

    public Evidence get(UUID id) {
        return sql.one(SELECT + " where e.id = ?", EvidenceFiles::read, id)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có minh chứng này."));
    }

    /** The files that prove this report or commitment, in the order in which they were put there. */
    public List<Evidence> of(UUID place) {
        return sql.list(
                SELECT
                        + " join evidence_link x on x.evidence_id = e.id where x.place_id = ? order by x.linked_at, e.id",
                EvidenceFiles::read,
                place);
    }

    /** What the unit has brought so far, newest first: one upload proves many things. */
    public List<Evidence> ofUnit(String unit) {
        return sql.list(
                SELECT + " where e.unit_code = ? order by e.uploaded_at desc, e.id limit 500",
                EvidenceFiles::read,
                unit);
    }

    InputStream open(Evidence evidence) {
        return new CheckedBytes(store.read(evidence.digest()), evidence.digest());
    }

    /** Held to the end of the transaction, so that bytes and row come and go together. */
    static void lockBytes(Sql sql, String digest) {
        sql.list("select pg_advisory_xact_lock(hashtextextended(?, 0))", _ -> true, digest);
    }

    private static final String SELECT =
            "select e.*, f.media_type, f.size from evidence e join stored_file f on f.digest = e.digest";

    private String check(Path file, @Nullable String name) {
        long size = size(file);
        if (size > config.maxBytes()) {
            throw refusal(EvidenceReason.FILE_TOO_LARGE, "“" + clean(name) + "” lớn hơn 25 MB.");
        }
        if (size == 0) {
            throw refusal(EvidenceReason.FILE_EMPTY, "“" + clean(name) + "” không có nội dung.");
        }
        return switch (types.look(file)) {
            case Finding.Accepted found -> found.mediaType();
            case Finding.Unknown _ ->
                throw refusal(
                        EvidenceReason.FILE_TYPE,
                        "Nội dung của “" + clean(name) + "” không phải PDF, tài liệu Office hay hình ảnh.");
            case Finding.Unsafe found ->
                throw refusal(EvidenceReason.FILE_UNSAFE, "“" + clean(name) + "” " + found.why() + ".");
        };
    }

    private static Refusal refusal(EvidenceReason reason, String detail) {
        return Refusal.at(reason, detail, new FieldError("/file", reason.slug(), detail));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(Path file) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), sha256)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(sha256.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name as people know it, without folders and control characters. */
    static String clean(@Nullable String name) {
        String base = name == null ? "" : name.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        String nfc = Normalizer.normalize(base, Normalizer.Form.NFC).strip();
        return nfc.isEmpty() ? "tep" : nfc.length() > LONGEST_NAME ? nfc.substring(nfc.length() - LONGEST_NAME) : nfc;
    }

    static Evidence read(ResultSet row) throws SQLException {
        return new Evidence(
                row.getObject("id", UUID.class),
                row.getString("digest"),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("unit_code"),
                row.getString("uploaded_by"),
                Sql.instant(row, "uploaded_at"));
    }
}

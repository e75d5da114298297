package vn.thidua.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.AuditSealing;

/**
 * Hash chain over the audit rows (SHA-256 of the previous hash and the row's fields). Rows are sealed right after their
 * commit by one thread at a time, so that writers do not wait for each other; a sealed row cannot be changed, taken out
 * or put between two others without breaking the chain.
 */
@ApplicationScoped
public class AuditChain implements AuditSealing {

    private static final long SEAL_LOCK = 0x7468_6964_7562L;
    private static final String GENESIS = "0".repeat(64);
    private static final String FIELDS =
            "id, at, actor, subject_type, subject_id, action, from_state, to_state, why, hash, sealed_no";

    /**
     * What checking the chain found.
     *
     * @param sealed   rows in the chain
     * @param unsealed rows that still wait for their seal
     * @param brokenAt id of the first row that does not fit, null when all fit
     */
    public record Verification(
            long sealed, long unsealed, @Nullable Long brokenAt) {

        public boolean intact() {
            return brokenAt == null;
        }
    }

    @Override
    public void seal(Connection database) throws SQLException {
        String previous = GENESIS;
        long number = 0;
        if (!lock(database)) {
            return;
        }
        try (var last = database.prepareStatement(
                        "select hash, sealed_no from audit where sealed_no is not null order by sealed_no desc limit 1");
                ResultSet row = last.executeQuery()) {
            if (row.next()) {
                previous = row.getString(1);
                number = row.getLong(2);
            }
        }
        try (var select = database.prepareStatement(
                        "select " + FIELDS + " from audit where sealed_no is null order by id limit 2000");
                var update = database.prepareStatement("update audit set hash = ?, sealed_no = ? where id = ?");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                previous = hash(previous, row);
                update.setString(1, previous);
                update.setLong(2, ++number);
                update.setLong(3, row.getLong("id"));
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Walks the whole chain; the connection is only read. */
    public static Verification verify(Connection database) throws SQLException {
        String previous = GENESIS;
        long sealed = 0;
        try (var select = database.prepareStatement(
                "select " + FIELDS + " from audit where sealed_no is not null order by sealed_no")) {
            select.setFetchSize(1000);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    previous = hash(previous, row);
                    sealed++;
                    if (row.getLong("sealed_no") != sealed || !previous.equals(row.getString("hash"))) {
                        return new Verification(sealed, 0, row.getLong("id"));
                    }
                }
            }
        }
        try (var count = database.prepareStatement("select count(*) from audit where sealed_no is null");
                ResultSet row = count.executeQuery()) {
            row.next();
            return new Verification(sealed, row.getLong(1), null);
        }
    }

    private static boolean lock(Connection database) throws SQLException {
        try (var lock = database.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            lock.setLong(1, SEAL_LOCK);
            try (ResultSet row = lock.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static String hash(String previous, ResultSet row) throws SQLException {
        StringBuilder text = new StringBuilder(previous);
        text.append('\n').append(row.getLong("id"));
        text.append('\n').append(row.getTimestamp("at").toInstant());
        for (String field :
                new String[] {"actor", "subject_type", "subject_id", "action", "from_state", "to_state", "why"}) {
            String value = row.getString(field);
            // the length before each value keeps two neighbours from trading characters
            text.append('\n').append(value == null ? "-" : value.length() + ":" + value);
        }
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

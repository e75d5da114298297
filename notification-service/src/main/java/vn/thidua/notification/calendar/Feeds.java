package vn.thidua.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.store.Database;

/** The secret addresses of calendars (địa chỉ lịch); who reads the database does not learn them. */
@ApplicationScoped
class Feeds {

    /** A person's feed. */
    record Feed(Instant createdAt, @Nullable Instant readAt) {}

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Feed> of(String personId) {
        return database.first(
                "select created_at, read_at from calendar_feed where person_id = ?",
                row -> new Feed(Database.moment(row, "created_at"), Database.momentOrNull(row, "read_at")),
                personId);
    }

    /** A new secret; the one before is worth nothing from now on. */
    String renew(String personId) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.update("""
                insert into calendar_feed (person_id, digest, created_at) values (?, ?, ?)
                on conflict (person_id) do update set
                    digest = excluded.digest, created_at = excluded.created_at, read_at = null""", personId, digest(secret), clock.instant());
        return secret;
    }

    boolean revoke(String personId) {
        return database.update("delete from calendar_feed where person_id = ?", personId) == 1;
    }

    /** Whose calendar the secret opens. */
    Optional<String> reader(String secret) {
        return database.first(
                "update calendar_feed set read_at = ? where digest = ? returning person_id",
                row -> row.getString(1),
                clock.instant(),
                digest(secret));
    }

    private static String digest(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.thidua.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.store.Database;

/**
 * Links that stand for one person and one thing (liên kết có chữ ký): signed, so that nobody makes them up, and expiring.
 * They open a page; only what is posted there acts.
 */
@ApplicationScoped
public class SignedLinks {

    private static final String MAC = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** What a link is good for. */
    public enum Purpose {
        ANSWER("answers"),
        UNSUBSCRIBE("unsubscribe");

        private final String path;

        Purpose(String path) {
            this.path = path;
        }
    }

    /**
     * @param subject an obligation, or a kind of mail
     */
    public record Claim(String subject, String personId, Instant expires) {}

    private final Database database;
    private final MailConfig config;
    private final Clock clock;
    private volatile byte @Nullable [] key;

    SignedLinks(Database database, MailConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** Full address of the page. */
    public String url(Purpose purpose, String subject, String personId) {
        return config.publicUrl().replaceAll("/+$", "") + "/m/" + purpose.path + "/"
                + token(purpose, subject, personId, clock.instant().plus(config.linkLife()));
    }

    String token(Purpose purpose, String subject, String personId, Instant expires) {
        String claim = subject + "|" + personId + "|" + expires.getEpochSecond();
        return ENCODER.encodeToString(claim.getBytes(StandardCharsets.UTF_8)) + "."
                + ENCODER.encodeToString(sign(purpose, claim));
    }

    /** What the token says; empty when it was not made here for this purpose, or is over. */
    public Optional<Claim> read(Purpose purpose, String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 2 || token.length() > 1000) {
            return Optional.empty();
        }
        try {
            String claim = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
            byte[] signature = Base64.getUrlDecoder().decode(parts[1]);
            if (!MessageDigest.isEqual(signature, sign(purpose, claim))) {
                return Optional.empty();
            }
            String[] fields = claim.split("\\|", -1);
            Instant expires = Instant.ofEpochSecond(Long.parseLong(fields[2]));
            return expires.isBefore(clock.instant())
                    ? Optional.empty()
                    : Optional.of(new Claim(fields[0], fields[1], expires));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] sign(Purpose purpose, String claim) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key(), MAC));
            return mac.doFinal((purpose + "|" + claim).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] fresh = new byte[32];
            new SecureRandom().nextBytes(fresh);
            database.update("insert into link_key (id, key) values (1, ?) on conflict do nothing", (Object) fresh);
            known = database.list("select key from link_key where id = 1", row -> row.getBytes(1))
                    .getFirst();
            key = known;
        }
        return known;
    }
}

package vn.thidua.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The token that a page must show with every change (mã chống giả mạo yêu cầu). It is computed from the session's
 * identifier, so it lives and ends with the session and needs no table.
 */
@ApplicationScoped
public class CsrfTokens {

    private static final int SHORTEST_KEY = 32;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    CsrfTokens(@ConfigProperty(name = "thidua.session.key") String sessionKey) {
        if (sessionKey.length() < SHORTEST_KEY) {
            throw new IllegalArgumentException("THIDUA_SESSION_KEY must have at least " + SHORTEST_KEY + " characters");
        }
        // a key of its own, so that a token says nothing about the key that encrypts the sessions
        this.key = new SecretKeySpec(hmac(sessionKey.getBytes(StandardCharsets.UTF_8), "csrf"), ALGORITHM);
    }

    public String of(SessionState.Active session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(key.getEncoded(), session.cookie()));
    }

    public boolean fits(SessionState.Active session, String token) {
        return MessageDigest.isEqual(
                of(session).getBytes(StandardCharsets.US_ASCII), token.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

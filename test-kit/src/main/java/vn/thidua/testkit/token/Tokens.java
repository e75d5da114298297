package vn.thidua.testkit.token;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Access tokens as the realm would issue them, signed with a key made for this test run. */
public final class Tokens {

    static final String PRIVATE_KEY_PROPERTY = "thidua.test.private-key";

    private Tokens() {}

    public static String of(
            String username, @Nullable String person, List<String> roles, List<String> units, String scope) {
        return claims(username, person, roles, units, scope)
                .expiresIn(Duration.ofHours(1))
                .sign(key());
    }

    /** A token whose time is over. */
    public static String expired(TestUser user) {
        long past = System.currentTimeMillis() / 1000 - 7200;
        return claims(user.username(), user.person(), user.roles(), user.units(), "")
                .issuedAt(past)
                .expiresAt(past + 60)
                .sign(key());
    }

    private static JwtClaimsBuilder claims(
            String username, @Nullable String person, List<String> roles, List<String> units, String scope) {
        JwtClaimsBuilder claims = Jwt.subject(username)
                .audience("thidua-api")
                .issuer("https://test.thidua.vn")
                .claim("preferred_username", username)
                .claim("realm_access", Map.of("roles", roles))
                .claim("units", units)
                .claim("scope", scope);
        return person == null ? claims : claims.claim("person", person);
    }

    private static PrivateKey key() {
        try {
            byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY_PROPERTY));
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

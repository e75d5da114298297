package vn.thidua.testkit.token;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** Makes the key of this test run and lets the service trust it in place of the realm's. */
public class TokensResource implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder encoder = Base64.getEncoder();
            // a system property, because tests run in another class loader than this resource
            System.setProperty(
                    Tokens.PRIVATE_KEY_PROPERTY,
                    encoder.encodeToString(pair.getPrivate().getEncoded()));
            return Map.of(
                    "quarkus.oidc.public-key",
                    encoder.encodeToString(pair.getPublic().getEncoded()),
                    "quarkus.oidc.auth-server-url",
                    "");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        System.clearProperty(Tokens.PRIVATE_KEY_PROPERTY);
    }
}

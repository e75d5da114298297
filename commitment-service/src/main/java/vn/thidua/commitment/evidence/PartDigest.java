package vn.thidua.commitment.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The digest that a part was sent with, as RFC 9530 writes it: {@code sha-256=:<base64>:}. */
final class PartDigest {

    private static final Pattern SHA_256 = Pattern.compile("(?:^|,\\s*)sha-256=:([A-Za-z0-9+/=]+):");

    private PartDigest() {}

    /** A part without a digest fits: browsers compute one only where the page came over TLS. */
    static boolean fits(@Nullable String header, byte[] part) {
        if (header == null) {
            return true;
        }
        Matcher sent = SHA_256.matcher(header);
        try {
            return !sent.find()
                    || Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256").digest(part))
                            .equals(sent.group(1));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

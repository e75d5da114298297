package vn.thidua.gateway.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.impl.MimeMapping;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file of the application, in memory with the compressed forms that were built beside it.
 *
 * @param packed content coding ({@code br}, {@code gzip}) to bytes
 */
record StaticFile(String path, Buffer plain, Map<String, Buffer> packed, String digest) {

    static StaticFile of(String path, byte[] plain, Map<String, Buffer> packed) {
        return new StaticFile(path, Buffer.buffer(plain), packed, digestOf(plain));
    }

    String contentType() {
        var type = MimeMapping.getMimeTypeForFilename(path.substring(path.lastIndexOf('/') + 1));
        if (type == null) {
            return "application/octet-stream";
        }
        var text = type.startsWith("text/") || type.endsWith("javascript") || type.endsWith("json");
        return text ? type + ";charset=UTF-8" : type;
    }

    /** The best form for this {@code Accept-Encoding}; the empty string stands for the plain one. */
    String coding(@Nullable String accepted) {
        if (accepted == null) {
            return "";
        }
        for (var coding : new String[] {"br", "gzip"}) {
            if (packed.containsKey(coding) && accepts(accepted, coding)) {
                return coding;
            }
        }
        return "";
    }

    Buffer body(String coding) {
        return packed.getOrDefault(coding, plain);
    }

    /** Each form has an ETag of its own, as a strong one must. */
    String etag(String coding) {
        return "\"" + digest + (coding.isEmpty() ? "" : "-" + coding) + "\"";
    }

    private static boolean accepts(String accepted, String coding) {
        for (var part : accepted.split(",", -1)) {
            var pieces = part.split(";", 2);
            if (pieces[0].trim().equalsIgnoreCase(coding)) {
                return pieces.length == 1 || !pieces[1].replace(" ", "").matches("q=0(\\.0*)?");
            }
        }
        return false;
    }

    private static String digestOf(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

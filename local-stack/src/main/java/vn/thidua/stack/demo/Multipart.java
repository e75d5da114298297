package vn.thidua.stack.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** A form with files in it, as a browser sends it. */
final class Multipart {

    private static final String BOUNDARY = "thidua-sample-7d1f0b2c";

    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Multipart file(String field, Path file) throws IOException {
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(BOUNDARY, field, file.getFileName());
        parts.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(Files.readAllBytes(file));
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    byte[] body() {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(parts.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    /** The same for the same files. */
    String digest() {
        return UUID.nameUUIDFromBytes(body()).toString();
    }
}

package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.apache.tika.Tika;

/** Tells what a file is by its content; its name and what the browser says do not count. */
@ApplicationScoped
class FileTypes {

    private static final String PDF = "application/pdf";
    private static final Set<String> IMAGES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/tiff");
    private static final byte[] PDF_BEGINS = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final String ZIP_INSIDE = "còn chứa một tệp nén nối vào cuối";
    private static final String PDF_BURIED = "có nội dung khác nằm trước phần PDF";

    private final Tika tika = new Tika();

    /** What was found in a file. */
    sealed interface Finding {

        /** A PDF, an Office document or an image: may prove something. */
        record Accepted(String mediaType) implements Finding {}

        /** Anything else. */
        record Unknown() implements Finding {}

        /** One of them at first sight, with something in it that is none; why, as the end of a sentence. */
        record Unsafe(String why) implements Finding {}
    }

    Finding look(Path file) {
        try {
            String type = bytesSay(file);
            if (type.equals(PDF)) {
                return !begins(file, PDF_BEGINS)
                        ? new Finding.Unsafe(PDF_BURIED)
                        : OfficePackage.isZip(file) ? new Finding.Unsafe(ZIP_INSIDE) : new Finding.Accepted(PDF);
            }
            if (IMAGES.contains(type)) {
                return OfficePackage.isZip(file) ? new Finding.Unsafe(ZIP_INSIDE) : new Finding.Accepted(type);
            }
            if (type.equals("application/zip") || type.startsWith("application/x-tika-ooxml")) {
                return OfficePackage.look(file);
            }
            return type.startsWith("application/x-tika-msoffice") ? CompoundFile.look(file) : new Finding.Unknown();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into a file", e);
        }
    }

    /** Whether a file that begins like this may turn out to be one of them; spares sending all of a program. */
    boolean mayBeAccepted(byte[] beginning) {
        String type = tika.detect(beginning);
        return type.equals(PDF)
                || IMAGES.contains(type)
                || type.equals("application/zip")
                || type.startsWith("application/x-tika-ooxml")
                || type.startsWith("application/x-tika-msoffice")
                || type.startsWith("application/vnd.oasis.opendocument");
    }

    private String bytesSay(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return tika.detect(bytes);
        }
    }

    private static boolean begins(Path file, byte[] with) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(with.length), with);
        }
    }
}

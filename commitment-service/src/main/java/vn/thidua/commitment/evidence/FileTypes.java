package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** Tells what a file is by its content; its name and what the browser says do not count. */
@ApplicationScoped
class FileTypes {

    private static final Set<String> IMAGES =
            Set.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/heic", "image/tiff");
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Set<String> OPEN_DOCUMENT = Set.of(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");
    private static final int LONGEST_MIMETYPE = 100;

    private final Tika tika = new Tika();

    /** Media type of a file that is taken as evidence: PDF, Office document, image; empty for all else. */
    Optional<String> accepted(Path file) {
        try {
            String type = bytesSay(file);
            if (type.equals("application/pdf") || IMAGES.contains(type)) {
                return Optional.of(type);
            }
            if (type.equals("application/zip") || type.startsWith("application/x-tika-ooxml")) {
                return office(file);
            }
            return type.startsWith("application/x-tika-msoffice") ? oldOffice(file) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into a file", e);
        }
    }

    /** Whether a file that begins like this may turn out to be one of them; spares sending all of a program. */
    boolean mayBeAccepted(byte[] beginning) {
        String type = tika.detect(beginning);
        return type.equals("application/pdf")
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

    /** A zip that holds a document; one with macros is a program and is not taken. */
    private static Optional<String> office(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                return Optional.empty();
            }
            if (zip.getEntry("[Content_Types].xml") != null) {
                return zip.getEntry("word/document.xml") != null
                        ? Optional.of(OOXML + "wordprocessingml.document")
                        : zip.getEntry("xl/workbook.xml") != null
                                ? Optional.of(OOXML + "spreadsheetml.sheet")
                                : zip.getEntry("ppt/presentation.xml") != null
                                        ? Optional.of(OOXML + "presentationml.presentation")
                                        : Optional.empty();
            }
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype == null || mimetype.getSize() > LONGEST_MIMETYPE) {
                return Optional.empty();
            }
            try (InputStream text = zip.getInputStream(mimetype)) {
                String type = new String(text.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII).strip();
                return OPEN_DOCUMENT.contains(type) ? Optional.of(type) : Optional.empty();
            }
        } catch (ZipException e) {
            return Optional.empty();
        }
    }

    /** The old compound file also wraps installers: only one that holds a document's stream is taken. */
    private static Optional<String> oldOffice(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (contains(bytes, "WordDocument")) {
            return Optional.of("application/msword");
        }
        if (contains(bytes, "PowerPoint Document")) {
            return Optional.of("application/vnd.ms-powerpoint");
        }
        return contains(bytes, "Workbook") ? Optional.of("application/vnd.ms-excel") : Optional.empty();
    }

    /** Names of streams stand in the directory of the compound file as UTF-16. */
    private static boolean contains(byte[] bytes, String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        for (int start = 0; start <= bytes.length - name.length; start++) {
            int matched = 0;
            while (matched < name.length && bytes[start + matched] == name[matched]) {
                matched++;
            }
            if (matched == name.length) {
                return true;
            }
        }
        return false;
    }
}

package vn.thidua.commitment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.thidua.commitment.evidence.FileTypes.Finding;
import vn.thidua.kit.file.Unfolded;

/** A zip that holds a document (docx, xlsx, pptx, odt, ods, odp). */
final class OfficePackage {

    /** Large workbooks unfold to some hundred megabytes; what unfolds further is meant to fill a disk. */
    private static final long LARGEST_UNFOLDED = 512L * 1024 * 1024;

    private static final int MOST_ENTRIES = 10_000;
    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final Set<String> OPEN_DOCUMENT = Set.of(
            "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet",
            "application/vnd.oasis.opendocument.presentation");
    private static final int LONGEST_MIMETYPE = 100;
    private static final Pattern MACROS = Pattern.compile("(^|.*/)vbaproject\\.bin|(basic|scripts)/.*");
    private static final Pattern PROGRAMS =
            Pattern.compile(".*\\.(exe|dll|com|scr|msi|bat|cmd|ps1|vbs|js|jar|class|sh|lnk|hta)");

    private OfficePackage() {}

    /** Whether the file can be opened as a zip, wherever in it the zip begins. */
    static boolean isZip(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.size() > 0;
        } catch (ZipException e) {
            return false;
        }
    }

    static Finding look(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            String type = type(zip);
            if (type.isEmpty()) {
                return new Finding.Unknown();
            }
            List<String> names = zip.stream()
                    .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
                    .toList();
            if (names.stream().anyMatch(name -> MACROS.matcher(name).matches())) {
                return new Finding.Unsafe("có macro; hãy lưu lại dưới dạng không có macro hoặc PDF");
            }
            if (names.stream().anyMatch(name -> PROGRAMS.matcher(name).matches())) {
                return new Finding.Unsafe("có chương trình chạy được ở bên trong");
            }
            return unfoldsTooFar(zip, Files.size(file))
                    ? new Finding.Unsafe("bung ra quá lớn so với một tài liệu")
                    : new Finding.Accepted(type);
        } catch (ZipException e) {
            return new Finding.Unknown();
        }
    }

    private static String type(ZipFile zip) throws IOException {
        if (zip.getEntry("[Content_Types].xml") != null) {
            return zip.getEntry("word/document.xml") != null
                    ? OOXML + "wordprocessingml.document"
                    : zip.getEntry("xl/workbook.xml") != null
                            ? OOXML + "spreadsheetml.sheet"
                            : zip.getEntry("ppt/presentation.xml") != null ? OOXML + "presentationml.presentation" : "";
        }
        ZipEntry mimetype = zip.getEntry("mimetype");
        if (mimetype == null || mimetype.getSize() > LONGEST_MIMETYPE) {
            return "";
        }
        try (InputStream text = zip.getInputStream(mimetype)) {
            String type = new String(text.readNBytes(LONGEST_MIMETYPE), StandardCharsets.US_ASCII).strip();
            return OPEN_DOCUMENT.contains(type) ? type : "";
        }
    }

    /** Its parts may also lie over one another, so that each byte of the file is unfolded many times. */
    private static boolean unfoldsTooFar(ZipFile zip, long fileSize) throws IOException {
        return zip.size() > MOST_ENTRIES
                || zip.stream().mapToLong(ZipEntry::getCompressedSize).sum() > fileSize
                || zip.stream().mapToLong(ZipEntry::getSize).sum() > LARGEST_UNFOLDED
                || Unfolded.exceeds(zip, LARGEST_UNFOLDED);
    }
}

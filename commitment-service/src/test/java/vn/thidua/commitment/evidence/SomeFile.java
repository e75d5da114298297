package vn.thidua.commitment.evidence;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they come in, good and bad; each another one. */
public final class SomeFile {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};
    private static final byte[] COMPOUND = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    private static final byte[] ZEROS = new byte[1024 * 1024];

    private SomeFile() {}

    public static byte[] pdf() {
        return ascii("%PDF-1.7\n% " + UUID.randomUUID() + "\n%%EOF\n");
    }

    static byte[] png() {
        return joined(PNG, ascii(UUID.randomUUID().toString()));
    }

    static byte[] program() {
        return joined(new byte[] {'M', 'Z', (byte) 0x90, 0}, new byte[2048]);
    }

    static byte[] docx() {
        return docx(Map.of());
    }

    static byte[] docx(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", ascii("<Types/>"));
        parts.put("word/document.xml", ascii("<document>" + UUID.randomUUID() + "</document>"));
        parts.putAll(more);
        return zip(parts);
    }

    static byte[] odt(Map<String, byte[]> more) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", ascii("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", ascii("<office/>"));
        parts.putAll(more);
        return zip(parts);
    }

    /** The old format, with this stream in its directory. */
    static byte[] compound(String... streams) {
        byte[] file = joined(COMPOUND, new byte[512]);
        for (String stream : streams) {
            file = joined(file, stream.getBytes(StandardCharsets.UTF_16LE));
        }
        return joined(file, new byte[64]);
    }

    /** A few megabytes that unfold to 600. */
    static byte[] bomb() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (String name : List.of("[Content_Types].xml", "word/document.xml", "word/media/image1.bmp")) {
                zip.putNextEntry(new ZipEntry(name));
                for (int megabyte = 0; megabyte < 200; megabyte++) {
                    zip.write(ZEROS);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

package vn.thidua.campaign.reading.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What the bytes are, told by their beginning (nhận loại tệp theo nội dung). */
enum FileKind {
    EMPTY,
    TEXT,
    ZIP,
    PDF,
    ENCRYPTED_OFFICE,
    OTHER,
    BINARY;

    /** Readers of PDF look for the mark within the first kilobyte. */
    private static final int PDF_MARK_WITHIN = 1024;

    private static final int CONTROL_CHARACTERS_PER_MILLE = 5;

    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (startsWith(bytes, 0x50, 0x4B, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4B, 0x05, 0x06)) {
            return ZIP;
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
            return isEncryptedOffice(bytes) ? ENCRYPTED_OFFICE : OTHER;
        }
        if (hasPdfMark(bytes)) {
            return PDF;
        }
        if (startsWith(bytes, '{', '\\', 'r', 't', 'f') || isPicture(bytes)) {
            return OTHER;
        }
        return hasUtf16Mark(bytes) || looksLikeText(bytes) ? TEXT : BINARY;
    }

    static boolean hasUtf16Mark(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    private static boolean hasPdfMark(byte[] bytes) {
        int length = Math.min(bytes.length, PDF_MARK_WITHIN);
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("%PDF-");
    }

    private static boolean isPicture(byte[] bytes) {
        return startsWith(bytes, 0x89, 'P', 'N', 'G')
                || startsWith(bytes, 0xFF, 0xD8, 0xFF)
                || startsWith(bytes, 'G', 'I', 'F', '8')
                || startsWith(bytes, 'I', 'I', 0x2A, 0x00)
                || startsWith(bytes, 'M', 'M', 0x00, 0x2A);
    }

    private static boolean looksLikeText(byte[] bytes) {
        int control = 0;
        for (byte b : bytes) {
            if (b == 0) {
                return false;
            }
            if (b > 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x0B) {
                control++;
            }
        }
        return control <= (long) bytes.length * CONTROL_CHARACTERS_PER_MILLE / 1000;
    }

    private static boolean isEncryptedOffice(byte[] bytes) {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}

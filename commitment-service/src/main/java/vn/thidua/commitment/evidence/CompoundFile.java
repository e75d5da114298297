package vn.thidua.commitment.evidence;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.thidua.commitment.evidence.FileTypes.Finding;

/** The old Office format (doc, xls, ppt). It also wraps installers: only one that holds a document's stream is taken. */
final class CompoundFile {

    private CompoundFile() {}

    static Finding look(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (contains(bytes, "_VBA_PROJECT")) {
            return new Finding.Unsafe("có macro; hãy lưu lại dưới dạng không có macro hoặc PDF");
        }
        if (contains(bytes, "WordDocument")) {
            return new Finding.Accepted("application/msword");
        }
        if (contains(bytes, "PowerPoint Document")) {
            return new Finding.Accepted("application/vnd.ms-powerpoint");
        }
        return contains(bytes, "Workbook") ? new Finding.Accepted("application/vnd.ms-excel") : new Finding.Unknown();
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

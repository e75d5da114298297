package vn.thidua.kit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** How much a zip (Office file) holds: measured, since what it says of its own sizes may be a lie. */
public final class Unfolded {

    private static final int BUFFER = 64 * 1024;

    private Unfolded() {}

    /**
     * Whether the parts together hold more than so many bytes; reads no further than that.
     *
     * @throws java.util.zip.ZipException when it is no zip
     */
    public static boolean exceeds(Path file, long most) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return exceeds(zip, most);
        }
    }

    /** The same of a zip that is open. */
    public static boolean exceeds(ZipFile zip, long most) throws IOException {
        long unfolded = 0;
        byte[] buffer = new byte[BUFFER];
        for (ZipEntry entry : zip.stream().toList()) {
            try (InputStream bytes = zip.getInputStream(entry)) {
                for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                    unfolded += read;
                    if (unfolded > most) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}

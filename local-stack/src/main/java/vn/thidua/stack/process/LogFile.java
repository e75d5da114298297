package vn.thidua.stack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The log of a part: bounded, however long the part runs and however often it starts. */
public record LogFile(Path path) {

    private static final long LIMIT = 20L * 1024 * 1024;
    private static final int KEPT = 3;

    /** Puts a full log aside; the process goes on writing at the (now empty) file's end, since it appends. */
    public void rotateIfFull() throws IOException {
        if (!Files.exists(path) || Files.size(path) < LIMIT) {
            return;
        }
        for (var number = KEPT; number > 1; number--) {
            var older = numbered(number - 1);
            if (Files.exists(older)) {
                Files.move(older, numbered(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.copy(path, numbered(1), StandardCopyOption.REPLACE_EXISTING);
        try (var channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.truncate(0);
        }
    }

    private Path numbered(int number) {
        return path.resolveSibling(path.getFileName() + "." + number);
    }
}

package vn.thidua.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Directories that come into being whole or not at all, and go away. */
public final class Directories {

    private Directories() {}

    /** Fills a new directory. */
    @FunctionalInterface
    public interface Filler {
        void fill(Path directory) throws IOException, InterruptedException;
    }

    /**
     * Makes {@code target} by filling a neighbour and renaming it, so that a process killed half-way leaves no half
     * directory behind; of two that do so at once the first wins and the other throws its own away.
     */
    public static Path once(Path target, Filler filler) throws IOException, InterruptedException {
        if (Files.isDirectory(target)) {
            return target;
        }
        Files.createDirectories(target.toAbsolutePath().getParent());
        var fresh = Files.createTempDirectory(target.toAbsolutePath().getParent(), target.getFileName() + ".new");
        try {
            filler.fill(fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw e;
        } catch (FileSystemException e) {
            if (!Files.isDirectory(target)) {
                throw e;
            }
        } finally {
            delete(fresh);
        }
        return target;
    }

    public static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (var paths = Files.walk(directory)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (UncheckedIOException e) {
            // a server that is stopping removes files of its own while we walk
            if (!(e.getCause() instanceof NoSuchFileException)) {
                throw e.getCause();
            }
            delete(directory);
        }
    }
}

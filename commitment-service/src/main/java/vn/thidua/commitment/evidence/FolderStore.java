package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Object store in a folder: written beside, flushed to disk, then moved into place in one step. */
@ApplicationScoped
class FolderStore implements ObjectStore {

    private final Path folder;

    FolderStore(FilesConfig config) {
        folder = config.dir().resolve("evidence");
    }

    @Override
    public void keep(String digest, Path file) {
        Path place = place(digest);
        if (Files.exists(place)) {
            return;
        }
        try {
            Files.createDirectories(place.getParent());
            Path beside = Files.createTempFile(place.getParent(), digest, ".part");
            Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a file", e);
        }
    }

    @Override
    public InputStream read(String digest) {
        try {
            return Files.newInputStream(place(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a file", e);
        }
    }

    private Path place(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }
}

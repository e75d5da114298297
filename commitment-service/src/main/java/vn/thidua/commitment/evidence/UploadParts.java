package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Bytes of files on their way, in a folder that all instances share. */
@ApplicationScoped
class UploadParts {

    private final Path folder;

    UploadParts(FilesConfig config) {
        folder = config.dir().resolve("uploads");
    }

    /** What lies behind the offset is of an attempt that was rolled back: it is cut off first. */
    void write(UUID id, long offset, byte[] part) {
        try {
            Files.createDirectories(folder);
            try (FileChannel channel =
                    FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.truncate(offset);
                channel.position(offset);
                ByteBuffer bytes = ByteBuffer.wrap(part);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a part", e);
        }
    }

    Path file(UUID id) {
        return folder.resolve(id.toString());
    }

    /** Uploads whose bytes were last written before this moment. */
    List<UUID> leftBefore(Instant moment) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> FolderStore.isBefore(file, moment))
                    .map(file -> UUID.fromString(file.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the uploads", e);
        }
    }

    void remove(UUID id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove an upload", e);
        }
    }
}

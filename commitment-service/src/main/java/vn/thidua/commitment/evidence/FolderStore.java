package vn.thidua.commitment.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Object store in a folder: written beside, flushed to disk, then moved into place in one step. */
final class FolderStore implements ObjectStore {

    private static final String UNFINISHED = ".part";

    private final Path folder;

    FolderStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public void keep(String digest, Path file, Instant now) {
        Path place = place(digest);
        try {
            if (!Files.exists(place)) {
                Files.createDirectories(place.getParent());
                Path beside = Files.createTempFile(place.getParent(), digest, UNFINISHED);
                Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.setLastModifiedTime(place, FileTime.from(now));
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

    @Override
    public List<String> keptBefore(Instant moment) {
        return files(moment).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> !name.endsWith(UNFINISHED))
                .toList();
    }

    @Override
    public boolean removeIfKeptBefore(String digest, Instant moment) {
        Path place = place(digest);
        try {
            return Files.exists(place) && isBefore(place, moment) && Files.deleteIfExists(place);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove a file", e);
        }
    }

    @Override
    public void removeUnfinished(Instant moment) {
        for (Path file : files(moment)) {
            if (file.getFileName().toString().endsWith(UNFINISHED)) {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("Cannot remove an unfinished file", e);
                }
            }
        }
    }

    private List<Path> files(Instant before) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> isBefore(file, before))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the files", e);
        }
    }

    static boolean isBefore(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException e) {
            return false; // moved into place or removed meanwhile
        }
    }

    private Path place(String digest) {
        return folder.resolve(digest.substring(0, 2)).resolve(digest);
    }
}

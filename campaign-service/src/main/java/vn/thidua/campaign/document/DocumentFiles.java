package vn.thidua.campaign.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/** Object store over a folder: a file lies under the SHA-256 of its bytes, so the same file is kept once. */
@ApplicationScoped
class DocumentFiles {

    private final FilesConfig config;

    DocumentFiles(FilesConfig config) {
        this.config = config;
    }

    /** Stores the bytes for good and returns their digest. */
    String put(byte[] bytes) {
        String digest = sha256(bytes);
        Path target = path(digest);
        if (Files.exists(target)) {
            return digest;
        }
        try {
            Files.createDirectories(target.getParent());
            // written aside, forced to disk, then moved: a killed process leaves no half file under a digest
            Path aside = target.resolveSibling(UUID.randomUUID() + ".part");
            Files.write(aside, bytes);
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
            return digest;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep a file", e);
        }
    }

    byte[] get(String digest) {
        try {
            return Files.readAllBytes(path(digest));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a kept file", e);
        }
    }

    private Path path(String digest) {
        return config.dir().resolve("documents").resolve(digest.substring(0, 2)).resolve(digest);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

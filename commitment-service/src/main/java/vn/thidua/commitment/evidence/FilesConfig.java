package vn.thidua.commitment.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;

/** Files that people upload. */
@ConfigMapping(prefix = "thidua.files")
interface FilesConfig {

    /** Folder of the object store ({@code THIDUA_FILES_DIR}). */
    Path dir();

    /** Largest file that is taken, in bytes. */
    @WithName("max-bytes")
    @WithDefault("26214400")
    long maxBytes();

    /** How often bytes that no row knows are looked for. */
    @WithName("sweep-every")
    @WithDefault("6h")
    String sweepEvery();
}

package vn.thidua.campaign.document;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;

/** Where files of launch documents are kept. */
@ConfigMapping(prefix = "thidua.files")
interface FilesConfig {

    /** Folder of the object store ({@code THIDUA_FILES_DIR}). */
    Path dir();
}

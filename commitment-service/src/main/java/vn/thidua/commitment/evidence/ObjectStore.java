package vn.thidua.commitment.evidence;

import java.io.InputStream;
import java.nio.file.Path;

/** Where the bytes of files lie, each once, named by their SHA-256 (kho tệp). */
interface ObjectStore {

    /** Keeps the bytes of this file; what is there already stays. Returns when they are safe. */
    void keep(String digest, Path file);

    InputStream read(String digest);
}

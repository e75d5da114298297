package vn.thidua.commitment.evidence;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Where the bytes of files lie, each once, named by their SHA-256 (kho tệp). */
interface ObjectStore {

    /** Keeps the bytes of this file as of now; what is there already stays. Returns when they are safe. */
    void keep(String digest, Path file, Instant now);

    InputStream read(String digest);

    /** Digests of what was last kept before this moment. */
    List<String> keptBefore(Instant moment);

    /** Removes the bytes unless they were kept again since; tells whether they are gone. */
    boolean removeIfKeptBefore(String digest, Instant moment);

    /** Removes what was begun before this moment and never finished. */
    void removeUnfinished(Instant moment);
}

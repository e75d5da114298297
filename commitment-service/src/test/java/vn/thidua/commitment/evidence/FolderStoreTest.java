package vn.thidua.commitment.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FolderStoreTest extends ObjectStoreContract {

    @Override
    ObjectStore emptyStore() throws IOException {
        return new FolderStore(Files.createDirectory(folder.resolve("store")));
    }

    @Test
    void a_copy_that_was_cut_off_is_removed_and_never_listed() throws IOException {
        FolderStore store = new FolderStore(folder.resolve("store"));
        Path cut = Files.createDirectories(folder.resolve("store/ab")).resolve("ab12.part");
        Files.write(cut, bytes(10));
        Instant later = Instant.now().plus(Duration.ofHours(1));

        assertThat(store.keptBefore(later)).isEmpty();
        store.removeUnfinished(later);

        assertThat(cut).doesNotExist();
    }
}

package vn.thidua.commitment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every object store promises. */
abstract class ObjectStoreContract {

    @TempDir
    Path folder;

    private ObjectStore store;

    /** A store of its own, with nothing in it. */
    abstract ObjectStore emptyStore() throws IOException;

    @BeforeEach
    void open() throws IOException {
        store = emptyStore();
    }

    @Test
    void what_is_kept_is_read_as_it_was() throws IOException {
        byte[] content = bytes(1000);
        String digest = digest(content);

        store.keep(digest, file(content), now());

        assertThat(store.read(digest)).hasBinaryContent(content);
    }

    @Test
    void a_large_file_goes_in_and_out_as_a_stream() throws IOException {
        byte[] content = bytes(25 * 1024 * 1024);
        String digest = digest(content);
        store.keep(digest, file(content), now());

        try (InputStream read = new CheckedBytes(store.read(digest), digest)) {
            assertThat(read.transferTo(OutputStream.nullOutputStream())).isEqualTo(content.length);
        }
    }

    @Test
    void bytes_that_are_not_what_their_digest_says_do_not_pass() throws IOException {
        byte[] content = bytes(1000);
        String digest = digest(content);
        store.keep(digest, file(content), now());

        try (InputStream read = new CheckedBytes(store.read(digest), digest(bytes(10)))) {
            assertThatException().isThrownBy(read::readAllBytes).withMessageContaining("differ");
        }
    }

    @Test
    void kept_twice_it_is_there_once() throws IOException {
        byte[] content = bytes(1000);
        String digest = digest(content);

        store.keep(digest, file(content), now());
        store.keep(digest, file(content), now());

        assertThat(store.keptBefore(later())).containsExactly(digest);
        assertThat(store.read(digest)).hasBinaryContent(content);
    }

    @Test
    void only_what_was_kept_before_a_moment_is_listed_and_removed() throws IOException {
        byte[] content = bytes(1000);
        String digest = digest(content);
        store.keep(digest, file(content), now());
        Instant earlier = Instant.now().minus(Duration.ofHours(1));

        assertThat(store.keptBefore(earlier)).isEmpty();
        assertThat(store.removeIfKeptBefore(digest, earlier)).isFalse();
        assertThat(store.read(digest)).hasBinaryContent(content);

        assertThat(store.keptBefore(later())).containsExactly(digest);
        assertThat(store.removeIfKeptBefore(digest, later())).isTrue();
        assertThat(store.keptBefore(later())).isEmpty();
        assertThat(store.removeIfKeptBefore(digest, later())).isFalse();
        assertThatException().isThrownBy(() -> store.read(digest));
    }

    @Test
    void many_files_are_listed_each_once() throws IOException {
        for (int number = 0; number < 30; number++) {
            byte[] content = bytes(20);
            store.keep(digest(content), file(content), now());
        }

        assertThat(store.keptBefore(later())).hasSize(30).doesNotHaveDuplicates();
    }

    private static Instant now() {
        return Instant.now();
    }

    private static Instant later() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        new Random().nextBytes(bytes);
        return bytes;
    }

    static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

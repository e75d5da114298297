package vn.thidua.commitment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that speaks S3, in a process of its own. */
class S3StoreTest extends ObjectStoreContract {

    private static S3Server server;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Override
    ObjectStore emptyStore() {
        return storeOf(UUID.randomUUID() + "/");
    }

    @Test
    void what_was_damaged_on_its_way_is_refused_by_the_server() throws IOException {
        Path file = Files.write(folder.resolve("damaged"), bytes(100));
        ObjectStore store = emptyStore();

        assertThatException().isThrownBy(() -> store.keep(digest(bytes(100)), file, Instant.now()));

        assertThat(store.keptBefore(Instant.now().plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void stores_of_one_bucket_see_only_what_is_theirs() throws IOException {
        byte[] content = bytes(10);
        ObjectStore other = emptyStore();
        other.keep(digest(content), Files.write(folder.resolve("x"), content), Instant.now());

        assertThat(emptyStore().keptBefore(Instant.now().plus(Duration.ofHours(1))))
                .isEmpty();
    }

    /** Configured as an operator would. */
    private static ObjectStore storeOf(String prefix) {
        FilesConfig config = new SmallRyeConfigBuilder()
                .withMapping(FilesConfig.class)
                .withDefaultValues(Map.of(
                        "thidua.files.dir",
                        "target/none",
                        "thidua.files.s3.bucket",
                        S3Server.BUCKET,
                        "thidua.files.s3.endpoint",
                        server.address(),
                        "thidua.files.s3.prefix",
                        prefix,
                        "thidua.files.s3.access-key",
                        "of-the-test",
                        "thidua.files.s3.secret-key",
                        "of-the-test"))
                .build()
                .getConfigMapping(FilesConfig.class);
        return new ChooseStore().store(config);
    }
}

package vn.thidua.stack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingSecretsTest {

    @TempDir
    Path data;

    @Test
    void a_secret_stays_the_same_over_starts_and_differs_from_the_next() throws IOException {
        var first = Secrets.in(data).get("keycloak.client.gateway");

        assertThat(Secrets.in(data).get("keycloak.client.gateway"))
                .isEqualTo(first)
                .hasSize(32);
        assertThat(Secrets.in(data).get("keycloak.client.province")).isNotEqualTo(first);
        assertThat(Secrets.in(data).get("demo.password")).matches("thidua-[a-z2-9]{4}-[a-z2-9]{4}");
    }

    @Test
    void only_the_owner_reads_the_file() throws IOException {
        Secrets.in(data).get("postgres.superuser");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void an_option_that_is_not_known_is_named() {
        assertThat(Options.of(List.of("--demo", "--times")).demo()).isEqualTo(Options.Demo.YES);
        assertThat(Options.of(List.of()).demo()).isEqualTo(Options.Demo.ON_FIRST_START);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.of(List.of("--dmeo")))
                .withMessageContaining("--dmeo");
    }

    @Test
    void one_folder_is_not_taken_for_another_that_begins_alike() {
        var one = new Layout(data, data.resolve(".data"));
        var other = new Layout(data, data.resolve(".data-2"));

        assertThat(other.marker()).doesNotContain(one.mark());
        assertThat(one.marker()).contains(one.mark());
    }
}

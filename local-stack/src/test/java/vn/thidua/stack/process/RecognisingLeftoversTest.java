package vn.thidua.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognisingLeftoversTest {

    @TempDir
    Path run;

    private Process process;

    @BeforeEach
    void a_process_whose_command_line_names_our_data() throws IOException {
        process = new ProcessBuilder("sh", "-c", "sleep 60; true", "/our/data/").start();
        Files.writeString(run.resolve("award.pid"), Long.toString(process.pid()));
    }

    @AfterEach
    void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Test
    void ours_is_stopped_and_its_pid_file_goes() throws Exception {
        var found = new Orphans(run, "/our/data/").stop(List.of("award", "gateway"), "TERM", Duration.ofSeconds(5));

        assertThat(found).containsExactly("award");
        assertThat(process.waitFor(5, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        assertThat(run.resolve("award.pid")).doesNotExist();
    }

    @Test
    void a_stranger_who_got_the_same_number_is_left_alone() throws Exception {
        var found = new Orphans(run, "/other/data/").stop(List.of("award"), "TERM", Duration.ofSeconds(1));

        assertThat(found).isEmpty();
        assertThat(process.isAlive()).isTrue();
        assertThat(run.resolve("award.pid")).doesNotExist();
    }

    @Test
    void a_pid_file_that_was_cut_short_is_no_number() throws Exception {
        Files.writeString(run.resolve("award.pid"), "");

        assertThat(Orphans.read(run.resolve("award.pid"))).isEmpty();
        assertThat(Orphans.read(run.resolve("nothing.pid"))).isEmpty();
    }

    @Test
    void the_command_line_of_a_process_that_never_was_is_empty() {
        assertThat(ProcessTable.commandLine(4_194_305)).isEmpty();
        assertThat(ProcessTable.isAlive(4_194_305)).isFalse();
        assertThat(ProcessTable.commandLine(process.pid())).contains("/our/data/");
    }
}

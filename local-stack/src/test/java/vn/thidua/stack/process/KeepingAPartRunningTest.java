package vn.thidua.stack.process;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingAPartRunningTest {

    @TempDir
    Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    void a_part_that_is_killed_starts_again_and_stops_when_told() throws Exception {
        var supervisor = supervisor(List.of("sleep", "60"));
        supervisor.start().get(5, SECONDS);
        var first = pid();

        Signals.send("KILL", first);

        await().untilAsserted(() -> assertThat(pid()).isNotEqualTo(first));
        await().untilAsserted(() -> assertThat(ProcessTable.commandLine(pid())).isEqualTo("sleep 60"));
        assertThat(said.getFirst()).startsWith("sleeper ended with code 137");
        var second = pid();
        supervisor.signalStop();
        supervisor.awaitEnd(Duration.ofSeconds(5));
        assertThat(ProcessTable.isAlive(second)).isFalse();
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
    }

    @Test
    void a_part_that_ignores_the_signal_is_ended_the_hard_way() throws Exception {
        var supervisor = supervisor(List.of("sh", "-c", "trap '' TERM; while true; do sleep 1; done"));
        supervisor.start().get(5, SECONDS);
        var pid = pid();

        supervisor.signalStop();
        supervisor.awaitEnd(Duration.ofMillis(300));

        assertThat(ProcessTable.isAlive(pid)).isFalse();
    }

    @Test
    void a_program_that_cannot_start_is_reported_and_tried_again_ever_later() {
        var supervisor = supervisor(List.of("/does/not/exist"), false);

        var ready = supervisor.start();

        await().atMost(Duration.ofSeconds(15)).until(ready::isCompletedExceptionally);
        supervisor.signalStop();
        assertThat(said.getFirst()).startsWith("sleeper ");
        assertThat(List.of(1, 2, 3, 4, 5, 6, 60))
                .extracting(failures -> Supervisor.pauseAfter(failures).toSeconds())
                .containsExactly(1L, 2L, 4L, 8L, 16L, 20L, 20L);
    }

    private long pid() throws Exception {
        return Long.parseLong(Files.readString(folder.resolve("sleeper.pid")));
    }

    private Supervisor supervisor(List<String> command) {
        return supervisor(command, true);
    }

    private Supervisor supervisor(List<String> command, boolean answers) {
        var part = new Part() {
            @Override
            public String name() {
                return "sleeper";
            }

            @Override
            public void prepare() {}

            @Override
            public List<String> command() {
                return command;
            }

            @Override
            public Path directory() {
                return folder;
            }

            @Override
            public boolean isReady() {
                return answers;
            }
        };
        return new Supervisor(
                part, folder.resolve("sleeper.log"), folder.resolve("sleeper.pid"), Duration.ofSeconds(5), said::add);
    }
}

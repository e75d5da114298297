package vn.thidua.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsAndFilesTest {

    @TempDir
    Path folder;

    @Test
    void a_port_that_someone_listens_on_is_taken() throws IOException {
        var port = Ports.free();
        assertThat(Ports.isFree(port)).isTrue();
        assertThat(Ports.answers(port)).isFalse();

        try (var _ = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(port)).isFalse();
            assertThat(Ports.answers(port)).isTrue();
        }
    }

    @Test
    void a_second_installation_listens_higher() {
        assertThat(Ports.shift("0")).isZero();
        assertThat(Ports.shift("8999")).isEqualTo(8999);
        for (var wrong : List.of("", "-1", "9000", "12345", "ten")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> Ports.shift(wrong))
                    .withMessageContaining("THIDUA_PORT_SHIFT");
        }
    }

    @Test
    void a_folder_whose_filling_failed_does_not_exist() {
        var target = folder.resolve("whole");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Directories.once(target, directory -> {
                    Files.writeString(directory.resolve("half"), "");
                    throw new IOException("no space left");
                }));

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_folder_is_filled_once() throws Exception {
        var target = folder.resolve("whole");
        Directories.once(target, directory -> Files.writeString(directory.resolve("file"), "first"));

        Directories.once(target, directory -> Files.writeString(directory.resolve("file"), "second"));

        assertThat(target.resolve("file")).hasContent("first");
        assertThat(folder.toFile().list()).containsExactly("whole");
    }

    @Test
    void a_full_log_is_put_aside_and_a_small_one_is_not() throws IOException {
        var log = folder.resolve("award.log");
        Files.writeString(log, "small");
        new LogFile(log).rotateIfFull();
        assertThat(log).hasContent("small");

        try (var file = new RandomAccessFile(log.toFile(), "rw")) {
            file.setLength(21L * 1024 * 1024);
        }
        new LogFile(log).rotateIfFull();

        assertThat(log).isEmptyFile();
        assertThat(folder.resolve("award.log.1")).hasSize(21L * 1024 * 1024);
    }
}

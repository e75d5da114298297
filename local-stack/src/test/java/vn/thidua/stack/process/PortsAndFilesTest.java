package vn.thidua.stack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
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

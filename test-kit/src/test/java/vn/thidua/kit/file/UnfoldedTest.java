package vn.thidua.kit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnfoldedTest {

    @TempDir
    Path folder;

    @Test
    void the_parts_are_measured_together_to_the_byte() throws IOException {
        Path zip = zip(600, 0, 400);

        assertThat(Unfolded.exceeds(zip, 1000)).isFalse();
        assertThat(Unfolded.exceeds(zip, 999)).isTrue();
    }

    @Test
    void what_is_small_on_disk_and_large_inside_is_found() throws IOException {
        Path zip = zip(50_000_000);

        assertThat(Files.size(zip)).isLessThan(100_000);
        assertThat(Unfolded.exceeds(zip, 10_000_000)).isTrue();
    }

    @Test
    void what_is_no_zip_is_said_to_be_none() throws IOException {
        Path text = Files.writeString(folder.resolve("no.xlsx"), "Họ và tên");

        assertThatExceptionOfType(ZipException.class).isThrownBy(() -> Unfolded.exceeds(text, 1));
    }

    private Path zip(int... sizes) throws IOException {
        Path file = folder.resolve("file.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < sizes.length; i++) {
                zip.putNextEntry(new ZipEntry("part-" + i));
                zip.write(new byte[sizes[i]]);
            }
        }
        return file;
    }
}

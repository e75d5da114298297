package vn.thidua.commitment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.commitment.evidence.SomeFile.ascii;
import static vn.thidua.commitment.evidence.SomeFile.joined;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.commitment.evidence.FileTypes.Finding;

class FileTypesTest {

    private final FileTypes types = new FileTypes();

    @TempDir
    Path folder;

    @Test
    void pdf_images_and_office_documents_are_known_by_their_content() throws IOException {
        assertThat(found(SomeFile.pdf())).isEqualTo(new Finding.Accepted("application/pdf"));
        assertThat(found(SomeFile.png())).isEqualTo(new Finding.Accepted("image/png"));
        assertThat(found(SomeFile.docx()))
                .isEqualTo(new Finding.Accepted(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
        assertThat(found(SomeFile.odt(Map.of())))
                .isEqualTo(new Finding.Accepted("application/vnd.oasis.opendocument.text"));
        assertThat(found(SomeFile.compound("WordDocument"))).isEqualTo(new Finding.Accepted("application/msword"));
    }

    @Test
    void programs_pages_scripts_and_plain_archives_are_none_of_them() throws IOException {
        assertThat(found(SomeFile.program())).isEqualTo(new Finding.Unknown());
        assertThat(found(joined(new byte[] {0x7F, 'E', 'L', 'F'}, new byte[100])))
                .isEqualTo(new Finding.Unknown());
        assertThat(found(ascii("<html><script>alert(1)</script></html>"))).isEqualTo(new Finding.Unknown());
        assertThat(found(ascii("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>")))
                .isEqualTo(new Finding.Unknown());
        assertThat(found(SomeFile.zip(Map.of("a.exe", SomeFile.program())))).isEqualTo(new Finding.Unknown());
        assertThat(found(SomeFile.compound("MsiStream"))).isEqualTo(new Finding.Unknown());
        byte[] cut = SomeFile.docx();
        assertThat(found(Arrays.copyOf(cut, cut.length / 2))).isEqualTo(new Finding.Unknown());
    }

    @Test
    void a_file_that_is_two_things_at_once_is_not_safe() throws IOException {
        byte[] archive = SomeFile.zip(Map.of("Main.class", ascii("program")));

        assertThat(found(joined(SomeFile.pdf(), archive))).isInstanceOf(Finding.Unsafe.class);
        assertThat(found(joined(SomeFile.png(), archive))).isInstanceOf(Finding.Unsafe.class);
        assertThat(found(joined(ascii("<!-- page -->\n"), SomeFile.pdf()))).isNotInstanceOf(Finding.Accepted.class);
        assertThat(found(SomeFile.docx(Map.of("META-INF/MANIFEST.MF", ascii("Main-Class: A"), "A.class", new byte[9]))))
                .isInstanceOf(Finding.Unsafe.class);
    }

    @Test
    void macros_are_not_safe() throws IOException {
        assertThat(found(SomeFile.docx(Map.of("word/vbaProject.bin", new byte[10]))))
                .isInstanceOf(Finding.Unsafe.class);
        assertThat(found(SomeFile.odt(Map.of("Basic/Standard/Module1.xml", new byte[10]))))
                .isInstanceOf(Finding.Unsafe.class);
        assertThat(found(SomeFile.compound("WordDocument", "_VBA_PROJECT"))).isInstanceOf(Finding.Unsafe.class);
    }

    @Test
    void a_document_that_unfolds_to_fill_a_disk_is_not_safe_even_when_it_lies_about_its_size() throws IOException {
        byte[] bomb = SomeFile.bomb();

        assertThat(bomb.length).isLessThan(5 * 1024 * 1024);
        assertThat(found(bomb)).isInstanceOf(Finding.Unsafe.class);
        assertThat(found(withSmallSizes(bomb))).isNotInstanceOf(Finding.Accepted.class);
    }

    /** Writes zero as the unfolded size of every entry into the directory at the end. */
    private static byte[] withSmallSizes(byte[] zip) {
        byte[] lying = zip.clone();
        int changed = 0;
        for (int at = 0; at < lying.length - 46; at++) {
            if (lying[at] == 'P' && lying[at + 1] == 'K' && lying[at + 2] == 1 && lying[at + 3] == 2) {
                for (int size = at + 24; size < at + 28; size++) {
                    lying[size] = 0;
                }
                lying[at + 24] = 100;
                changed++;
            }
        }
        assertThat(changed).isEqualTo(3);
        return lying;
    }

    private Finding found(byte[] content) throws IOException {
        return types.look(Files.write(folder.resolve("ket-qua.pdf"), content));
    }
}

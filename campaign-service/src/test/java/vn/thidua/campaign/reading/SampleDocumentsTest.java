package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sample documents agree with what a careful reader takes from them: every demanded field, no false alarm. */
class SampleDocumentsTest {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Test
    void the_sample_documents_are_read_completely() throws IOException {
        ReadingReport.Total total = ReadingReport.print(folder("sample"), OUT, true);

        assertThat(total.documents()).isGreaterThanOrEqualTo(4);
        assertThat(total.found()).isEqualTo(total.expected());
        assertThat(total.falseAlarms()).isZero();
    }

    /** The published document of 2021 is not part of the product; it lies beside the repository. */
    @Test
    void the_published_document_is_read_completely() throws IOException {
        Path folder = folder("../shared/input");
        if (!Files.isDirectory(folder)) {
            OUT.println("The published document of 2021 is absent (../shared/input): not compared.");
            assertThat(System.getenv("CI"))
                    .as("../shared/input has to be there in CI")
                    .isNotEqualTo("true");
            return;
        }
        ReadingReport.Total total = ReadingReport.print(folder, OUT, true);

        assertThat(total.documents()).isGreaterThanOrEqualTo(5);
        assertThat(total.found()).isEqualTo(total.expected());
        assertThat(total.falseAlarms()).isZero();
    }

    /** Tests run in the module's folder, people in the repository's. */
    private static Path folder(String fromRepository) {
        Path here = Path.of(fromRepository);
        Path above = Path.of("..").resolve(fromRepository);
        return Files.isDirectory(above) || !Files.isDirectory(here) ? above : here;
    }
}

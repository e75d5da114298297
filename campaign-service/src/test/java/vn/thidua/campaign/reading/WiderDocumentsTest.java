package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Some seventy invented documents of other issuers and kinds (liên tịch, công đoàn, hội, bệnh viện, tòa án, công an, doanh nghiệp, đảng ủy …),
 * scanned, flattened, with amendments and with documents that launch nothing. What a person reads in each lies beside it.
 */
class WiderDocumentsTest {

    @Test
    void documents_of_other_bodies_are_read_completely() throws IOException {
        Path module = Path.of("src/test/resources/reading/wider");
        Path folder =
                Files.isDirectory(module) ? module : Path.of("campaign-service").resolve(module);

        var total = ReadingReport.print(folder, new PrintStream(System.out, true, StandardCharsets.UTF_8), true);

        assertThat(total.documents()).isGreaterThanOrEqualTo(70);
        assertThat(total.found()).isEqualTo(total.expected());
        assertThat(total.falseAlarms()).isZero();
    }
}

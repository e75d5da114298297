package vn.thidua.campaign.reading.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.campaign.reading.ReadingFacts;
import vn.thidua.campaign.reading.extract.PdfPages.Lie;

/** The words of a page come in the order in which a person reads them, however the page is set and however it lies. */
class ReadingPagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"d1-chi-thi-tinh-2026-2030", "d2-ke-hoach-truong-2027", "d4-chuyen-de-xa-9-thang"})
    void a_pdf_with_pages_and_columns_is_read_as_its_text(String name) throws IOException {
        String text = sample(name);

        assertThat(factsOf(PdfPages.upright(text))).containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    /** Turned by the scanner and turned back by its mark, or lying on its side for good. */
    @ParameterizedTest
    @CsvSource({"90, 90", "180, 180", "270, 270", "90, 0", "180, 0", "270, 0"})
    void a_turned_page_is_read_as_an_upright_one(int drawn, int shown) throws IOException {
        String text = sample("d2-ke-hoach-truong-2027");

        assertThat(factsOf(PdfPages.turned(text, new Lie(drawn, shown))))
                .containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    @ParameterizedTest
    @CsvSource({
        "d1-chi-thi-tinh-2026-2030, Năm năm qua",
        "d2-ke-hoach-truong-2027, Căn cứ Luật Thi đua",
        "d4-chuyen-de-xa-9-thang, Thực hiện Chỉ thị"
    })
    void the_left_column_is_read_before_the_right_one(String name, String opening) throws IOException {
        String text = sample(name);
        List<String> lines = text.lines().toList();
        int body = index(lines, opening);
        int tail = index(lines, "Nơi nhận");

        byte[] file = PdfPages.inColumns(
                lines.subList(0, body), lines.subList(body, tail), lines.subList(tail, lines.size()));

        assertThat(factsOf(file)).containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    /** Head, signature and table have two sides, too, but each line of them is read across. */
    @Test
    void a_table_is_read_line_by_line() throws IOException {
        String table = """
            BẢNG CHỈ TIÊU
            Nội dung chỉ tiêu                Kết quả
            Tỷ lệ hồ sơ đúng hạn             98%
            Số sáng kiến được công nhận      12
            Số lớp bồi dưỡng                 46
            Tỷ lệ hài lòng                   92%
            Số mô hình mới                   05
            Số tin, bài                      120
            Số buổi ra quân                  24
            """;

        assertThat(DocumentText.extract(PdfPages.upright(table))
                        .text()
                        .canonical()
                        .lines())
                .anySatisfy(line -> assertThat(line).matches("Số lớp bồi dưỡng +46"));
    }

    private static List<String> factsOf(byte[] file) {
        return ReadingFacts.of(DocumentText.extract(file).text().canonical());
    }

    private static int index(List<String> lines, String start) {
        return java.util.stream.IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String sample(String name) throws IOException {
        Path here = Path.of("sample", name + ".txt");
        return Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
    }
}

package vn.thidua.campaign.reading.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.LaunchDocumentReader;
import vn.thidua.campaign.reading.ReadingFacts;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;

/** A document says the same as .docx, whatever Word adds to its words. */
class SameInOtherFormatsTest {

    private static final String MARK = "Nơi nhận:";

    @ParameterizedTest
    @ValueSource(strings = {"d2-ke-hoach-truong-2027", "d1-chi-thi-tinh-2026-2030"})
    void a_word_file_with_deleted_hidden_and_numbered_words_is_read_as_its_text(String name) throws IOException {
        String text = sample(name);
        List<String> lines = text.lines().toList();
        int motto = index(lines, "CỘNG HÒA XÃ HỘI");
        int title = IntStream.range(motto, lines.size())
                .filter(i -> lines.get(i).matches("KẾ HOẠCH|CHỈ THỊ"))
                .findFirst()
                .orElseThrow();
        int recipients = index(lines, MARK);
        int signature = IntStream.range(recipients, lines.size())
                .filter(i -> lines.get(i).matches("HIỆU TRƯỞNG|CHỦ TỊCH"))
                .findFirst()
                .orElseThrow();

        byte[] file = OfficeFiles.word(
                join(lines, 2, motto),
                join(lines, motto, title),
                lines.subList(title, recipients),
                join(lines, recipients, signature),
                join(lines, signature, lines.size()));

        assertThat(factsOf(file)).containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    @Test
    void soft_hyphens_are_not_seen() throws IOException {
        String text = sample("d2-ke-hoach-truong-2027");

        assertThat(ReadingFacts.of(
                        text.replace("khen thưởng", "khen thư\u00ADởng").replace("sáng kiến", "sáng\u200B kiến")))
                .containsExactlyInAnyOrderElementsOf(ReadingFacts.of(text));
    }

    @Test
    void a_word_file_under_a_password_is_refused() throws Exception {
        byte[] file = OfficeFiles.word("TRƯỜNG A", "CỘNG HÒA", List.of("KẾ HOẠCH"), MARK, "HIỆU TRƯỞNG");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("bí mật");
            try (var data = encryptor.getDataStream(files)) {
                data.write(file);
            }
            files.writeFilesystem(out);
        }

        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> DocumentText.extract(out.toByteArray()))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.ENCRYPTED));
    }

    @Test
    void a_word_file_of_five_thousand_bullets_ends_in_a_reading() throws IOException {
        List<String> bullets = IntStream.range(0, 5_000)
                .mapToObj(i -> "- Trồng " + i + " km đường hoa")
                .toList();
        byte[] file = OfficeFiles.word(
                "ỦY BAN NHÂN DÂN\nXÃ A", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", bullets, MARK, "CHỦ TỊCH");

        var source = DocumentText.extract(file).text();

        assertThat(LaunchDocumentReader.read(source, WorkingCalendar.standard()).outcome())
                .isNotNull();
    }

    private static List<String> factsOf(byte[] file) {
        return ReadingFacts.of(DocumentText.extract(file).text().canonical());
    }

    private static int index(List<String> lines, String start) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    private static String join(List<String> lines, int from, int to) {
        return String.join("\n", lines.subList(from, to)).strip();
    }

    private static String sample(String name) throws IOException {
        Path here = Path.of("sample", name + ".txt");
        return Files.readString(Files.exists(here) ? here : Path.of("..").resolve(here));
    }
}

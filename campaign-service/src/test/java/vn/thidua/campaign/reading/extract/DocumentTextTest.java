package vn.thidua.campaign.reading.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;

/** Text out of uploaded files, whatever they are. */
class DocumentTextTest {

    @Test
    void marks_line_ends_and_decomposed_letters_become_canonical() {
        String words = "\uFEFF" + Normalizer.normalize("Kế hoạch\r\nthi đua", Normalizer.Form.NFD);

        assertThat(text(words.getBytes(StandardCharsets.UTF_8))).isEqualTo("Kế hoạch\nthi đua");
    }

    @Test
    void a_word_document_keeps_the_order_of_paragraphs_and_tables() throws IOException {
        String text = text(word(document -> {
            document.createParagraph().createRun().setText("KẾ HOẠCH");
            XWPFTable table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Nội dung");
            table.getRow(0).getCell(1).setText("Điểm");
            table.getRow(1).getCell(0).setText("Chuyên môn");
            table.getRow(1).getCell(1).setText("60");
            document.createParagraph().createRun().setText("Nơi nhận");
        }));

        assertThat(text.lines().filter(line -> !line.isBlank()))
                .containsExactly("KẾ HOẠCH", "| Nội dung | Điểm |", "| Chuyên môn | 60 |", "Nơi nhận");
    }

    @Test
    void a_header_in_a_table_is_read_column_by_column() throws IOException {
        String text = text(word(document -> {
            XWPFTable table = document.createTable(1, 2);
            table.getRow(0).getCell(0).setText("TRƯỜNG CHÍNH TRỊ");
            table.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        }));

        assertThat(text.lines().filter(line -> !line.isBlank()))
                .containsExactly("TRƯỜNG CHÍNH TRỊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @Test
    void a_pdf_with_text_is_read() throws IOException {
        assertThat(text(pdf("Ke hoach thi dua 2027", null))).contains("Ke hoach thi dua 2027");
    }

    @Test
    void a_pdf_of_pictures_is_refused_as_scanned() throws IOException {
        assertThat(refusal(pdf(null, null))).isEqualTo(Reason.SCANNED_PDF);
    }

    @Test
    void a_protected_pdf_is_refused() throws IOException {
        assertThat(refusal(pdf("Ke hoach", "secret"))).isEqualTo(Reason.ENCRYPTED);
    }

    @Test
    void nothing_and_white_space_are_empty() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.EMPTY);
        assertThat(refusal(" \n\t ".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void what_is_neither_text_nor_document_is_binary() {
        assertThat(refusal(new byte[] {1, 2, 3, 0, 5, 6})).isEqualTo(Reason.BINARY);
        assertThat(refusal(new byte[] {(byte) 0xC3, 0x28, 'a', 'b', 'c'})).isEqualTo(Reason.BINARY);
    }

    @Test
    void other_kinds_are_told_by_their_content() throws IOException {
        assertThat(refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .isEqualTo(Reason.UNSUPPORTED_TYPE);
        assertThat(refusal("{\\rtf1 abc}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.UNSUPPORTED_TYPE);
        assertThat(refusal(zip("xl/workbook.xml", 10))).isEqualTo(Reason.UNSUPPORTED_TYPE);
    }

    @Test
    void a_broken_document_is_damaged() throws IOException {
        assertThat(refusal("%PDF-1.7 nothing more".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.DAMAGED);
        assertThat(refusal(zip("word/document.xml", 10))).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_bomb_is_refused_before_it_is_unpacked() throws IOException {
        assertThat(refusal(zip("word/document.xml", 40 * 1024 * 1024))).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void more_than_twenty_megabytes_or_too_much_text_is_too_large() {
        assertThat(refusal(new byte[DocumentText.MAX_BYTES + 1])).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal("a".repeat(1_000_000).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Reason.TOO_LARGE);
    }

    private static String text(byte[] bytes) {
        return DocumentText.extract(bytes).text().canonical();
    }

    private static Reason refusal(byte[] bytes) {
        var caught = new Reason[1];
        assertThatExceptionOfType(UnreadableDocument.class)
                .isThrownBy(() -> DocumentText.extract(bytes))
                .satisfies(refused -> caught[0] = refused.reason());
        return caught[0];
    }

    private interface Writing {
        void to(XWPFDocument document);
    }

    private static byte[] word(Writing writing) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            writing.to(document);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(String words, String password) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDPage page = new PDPage();
            document.addPage(page);
            if (words != null) {
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                    content.newLineAtOffset(72, 700);
                    content.showText(words);
                    content.endText();
                }
            }
            if (password != null) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    private static byte[] zip(String entry, int zeros) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(new byte[zeros]);
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }
}

package vn.thidua.award.facts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import vn.thidua.kit.problem.Refusal;

/** A file with facts, CSV or Excel by its first bytes, whatever its name says. */
final class FactFile {

    /** Beyond this a file is split: the report is for people to read. */
    static final int MOST_ROWS = 20_000;

    private static final int LARGEST = 10 * 1024 * 1024;

    private FactFile() {}

    static List<TableRow> rows(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new Refusal(FactReason.FILE_TOO_LARGE, "Tệp lớn hơn 10 MB, xin chia thành nhiều tệp.");
        }
        byte[] file = Files.readAllBytes(path);
        List<TableRow> rows = isWorkbook(file) ? FactWorkbook.read(path, MOST_ROWS) : Csv.parse(text(file));
        if (rows.size() > MOST_ROWS + 1) {
            throw new Refusal(FactReason.FILE_TOO_LARGE, "Tệp có quá 20.000 dòng, xin chia thành nhiều tệp.");
        }
        return rows;
    }

    private static boolean isWorkbook(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K';
    }

    private static String text(byte[] file) {
        try {
            return Normalizer.normalize(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)), Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw new Refusal(
                    FactReason.NOT_A_FACT_FILE, "Tệp phải là bảng Excel (.xlsx) hoặc văn bản CSV, bảng mã UTF-8.");
        }
    }
}

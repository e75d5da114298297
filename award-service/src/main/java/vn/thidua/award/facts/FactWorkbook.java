package vn.thidua.award.facts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.kit.file.Unfolded;
import vn.thidua.kit.problem.Refusal;

/** The table of facts as an Excel workbook: the same columns, headed as people read them. */
final class FactWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long LARGEST_CONTENT = 60L * 1024 * 1024;

    private FactWorkbook() {}

    /** An empty table with its explanation on a second sheet, so that no example is imported by mistake. */
    static byte[] template() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thi Đua", null)) {
            Worksheet table = book.newWorksheet("Dữ kiện");
            Worksheet help = book.newWorksheet("Hướng dẫn");
            help.value(0, 0, "Cột");
            help.value(0, 1, "Ghi gì");
            help.range(0, 0, 0, 1).style().bold().set();
            help.width(0, 22);
            help.width(1, 80);
            for (FactColumn column : FactColumn.values()) {
                table.value(0, column.ordinal(), column.label());
                table.width(column.ordinal(), 20);
                help.value(column.ordinal() + 1, 0, column.label());
                help.value(column.ordinal() + 1, 1, column.hint());
            }
            table.range(0, 0, 0, FactColumn.values().length - 1).style().bold().set();
            table.freezePane(0, 1);
            int row = FactColumn.values().length + 2;
            for (FactType type : FactType.values()) {
                help.value(row, 0, type.words());
                help.value(row, 1, contents(type));
                row++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String contents(FactType type) {
        return type == FactType.BLOC_RANK
                ? "Thứ hạng, ví dụ 1"
                : String.join(
                        "; ",
                        type.codes().stream()
                                .map(code -> CodeNames.of(type, code))
                                .sorted()
                                .toList());
    }

    /** The rows of the first sheet; empty rows are passed over. */
    static List<TableRow> read(Path file, int mostRows) {
        requireReasonable(file);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false));
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            List<TableRow> table = new ArrayList<>();
            rows.forEach(row -> {
                int width = table.isEmpty()
                        ? row.getCellCount()
                        : table.getFirst().cells().size();
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < width; i++) {
                    cells.add(text(row, i));
                }
                if (table.size() <= mostRows + 1 && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    table.add(new TableRow(row.getRowNum(), cells));
                }
            });
            return table;
        } catch (IOException | ExcelReaderException e) {
            throw new Refusal(FactReason.NOT_A_FACT_FILE, "Không đọc được bảng Excel trong tệp này.");
        }
    }

    private static String text(Row row, int column) {
        if (column >= row.getCellCount()) {
            return "";
        }
        return row.getOptionalCell(column).map(FactWorkbook::text).orElse("").strip();
    }

    /** A day is a number with a format in Excel. */
    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) {
            return cell.getText();
        }
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).contains("y")
                ? cell.asDate().toLocalDate().toString()
                : cell.asNumber().stripTrailingZeros().toPlainString();
    }

    /** A small file may unpack to gigabytes: its content is measured before anything reads it. */
    private static void requireReasonable(Path file) {
        try {
            if (Unfolded.exceeds(file, LARGEST_CONTENT)) {
                throw new Refusal(FactReason.FILE_TOO_LARGE, "Nội dung của tệp Excel quá lớn.");
            }
        } catch (IOException e) {
            throw new Refusal(FactReason.NOT_A_FACT_FILE, "Không đọc được bảng Excel trong tệp này.");
        }
    }
}

package vn.thidua.commitment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.RegistrationView.RegistrationLine;
import vn.thidua.commitment.registration.domain.SheetRow;
import vn.thidua.commitment.registration.domain.SheetRows;
import vn.thidua.commitment.registration.domain.Title;
import vn.thidua.kit.file.Unfolded;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** The registration as the table that units are used to: a row per person and a column per title, marked with x. */
@ApplicationScoped
class RegistrationWorkbook {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final long LARGEST_FILE = 5L * 1024 * 1024;
    private static final long LARGEST_CONTENT = 30L * 1024 * 1024;
    private static final int MOST_ROWS = 2000;
    private static final int HEADER_ROW = 3;
    private static final List<String> COLUMNS = List.of("STT", "Mã", "Họ và tên", "Chức vụ");
    private static final int CODE = 1;
    private static final int NAME = 2;
    private static final int POSITION = 3;

    byte[] write(RegistrationView view) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Thi Đua", null)) {
            Worksheet sheet = book.newWorksheet("Đăng ký");
            sheet.value(0, 0, "ĐĂNG KÝ DANH HIỆU THI ĐUA NĂM " + view.year());
            sheet.style(0, 0).bold().set();
            sheet.value(1, 0, view.unitName() + " – " + view.campaignTitle());
            header(sheet);
            row(sheet, view, 1, view.unitCode(), view.unitName(), "Tập thể");
            for (int i = 0; i < view.people().size(); i++) {
                var person = view.people().get(i);
                row(sheet, view, i + 2, person.personId(), person.fullName(), person.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void header(Worksheet sheet) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            sheet.value(HEADER_ROW, i, COLUMNS.get(i));
        }
        for (Title title : Title.values()) {
            sheet.value(HEADER_ROW, COLUMNS.size() + title.ordinal(), title.vietnamese());
        }
        int last = COLUMNS.size() + Title.values().length - 1;
        sheet.range(HEADER_ROW, 0, HEADER_ROW, last)
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.width(NAME, 28);
        sheet.width(POSITION, 24);
        for (int i = COLUMNS.size(); i <= last; i++) {
            sheet.width(i, 14);
        }
        sheet.freezePane(NAME + 1, HEADER_ROW + 1);
    }

    private static void row(
            Worksheet sheet, RegistrationView view, int number, String code, String name, String position) {
        int row = HEADER_ROW + number;
        sheet.value(row, 0, number);
        sheet.value(row, CODE, code);
        sheet.value(row, NAME, name);
        sheet.value(row, POSITION, position);
        for (RegistrationLine line : view.lines()) {
            if (line.subjectId().equals(code)) {
                Title.of(line.titleCode()).ifPresent(title -> sheet.value(row, COLUMNS.size() + title.ordinal(), "x"));
            }
        }
    }

    /** The rows under the header, wherever that stands; columns are known by their names. */
    List<SheetRow> read(@Nullable Path file) {
        if (file == null) {
            throw refusal(ImportReason.NO_WORKBOOK, "Cần gửi kèm một tệp Excel.");
        }
        requireReasonable(file);
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = book.getFirstSheet().openStream()) {
            return rows(rows.iterator());
        } catch (IOException | ExcelReaderException e) {
            throw refusal(ImportReason.NO_WORKBOOK, "Không đọc được bảng trong tệp này.");
        }
    }

    private static List<SheetRow> rows(Iterator<Row> rows) {
        Map<Integer, Title> titles = new HashMap<>();
        int code = -1;
        int name = -1;
        List<SheetRow> found = new ArrayList<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            if (name < 0) {
                for (int i = 0; i < row.getCellCount(); i++) {
                    String text = SheetRows.key(text(row, i));
                    if (text.startsWith(SheetRows.key("Họ và tên"))) {
                        name = i;
                    } else if (text.equals(SheetRows.key("Mã")) || text.equals(SheetRows.key("Mã cán bộ"))) {
                        code = i;
                    }
                    for (Title title : Title.values()) {
                        if (text.equals(SheetRows.key(title.vietnamese()))) {
                            titles.put(i, title);
                        }
                    }
                }
                if (name < 0) {
                    titles.clear();
                    code = -1;
                }
            } else if (found.size() == MOST_ROWS) {
                throw refusal(ImportReason.WORKBOOK_TOO_LARGE, "Bảng có quá 2.000 dòng.");
            } else {
                Map<Title, String> marks = new EnumMap<>(Title.class);
                titles.forEach((column, title) -> marks.put(title, text(row, column)));
                found.add(new SheetRow(row.getRowNum(), code < 0 ? "" : text(row, code), text(row, name), marks));
            }
        }
        if (name < 0 || titles.isEmpty()) {
            throw refusal(ImportReason.NO_HEADER, "Cần dòng tiêu đề có cột “Họ và tên” và cột của từng danh hiệu.");
        }
        return found;
    }

    private static String text(Row row, int column) {
        return column < row.getCellCount()
                ? row.getOptionalCell(column).map(RegistrationWorkbook::text).orElse("")
                : "";
    }

    /** A formula that no program has worked out is asked about; taken for a blank it would register nobody in silence. */
    private static String text(Cell cell) {
        return cell.getFormula() != null && cell.getRawValue() == null ? "=" + cell.getFormula() : cell.getText();
    }

    /** A small file may unpack to gigabytes: its content is measured before anything reads it. */
    private static void requireReasonable(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw refusal(ImportReason.WORKBOOK_TOO_LARGE, "Tệp lớn hơn 5 MB.");
            }
            if (Unfolded.exceeds(file, LARGEST_CONTENT)) {
                throw refusal(ImportReason.WORKBOOK_TOO_LARGE, "Nội dung của tệp quá lớn.");
            }
        } catch (ZipException e) {
            throw refusal(ImportReason.NO_WORKBOOK, "Tệp không phải bảng Excel (.xlsx).");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Refusal refusal(ImportReason reason, String detail) {
        return Refusal.at(reason, detail, new FieldError("/file", reason.slug(), detail));
    }
}

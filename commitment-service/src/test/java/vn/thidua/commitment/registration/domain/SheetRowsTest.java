package vn.thidua.commitment.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.registration.domain.SheetRows.Subject;
import vn.thidua.kit.problem.FieldError;

class SheetRowsTest {

    private static final Subject UNIT = new Subject(SubjectKind.UNIT, "KHOA", "Khoa Lý luận cơ sở");
    private static final Subject HOA = new Subject(SubjectKind.PERSON, "CB-1", "Lò Văn Hòa");
    private static final Subject AN = new Subject(SubjectKind.PERSON, "CB-2", "Nguyễn Văn An");
    private static final Subject OTHER_AN = new Subject(SubjectKind.PERSON, "CB-3", "Nguyễn Văn An");
    private static final List<Subject> SUBJECTS = List.of(UNIT, HOA, AN, OTHER_AN);
    private static final Line LDTT = new Line("LDTT", SubjectKind.PERSON, "CB-1");

    @Test
    void a_name_is_found_however_it_is_typed() {
        String decomposed = Normalizer.normalize("lò  văn hoà", Normalizer.Form.NFD);

        SheetRows.Read read = read(row(5, "", decomposed, "X"));

        assertThat(read.errors()).isEmpty();
        assertThat(read.lines()).containsExactly(Map.entry(HOA, List.of(LDTT)));
    }

    @Test
    void every_faulty_row_is_named_with_its_reason() {
        SheetRows.Read read = read(
                row(5, "CB-9", "", "x"),
                row(6, "CB-1", "Nguyễn Văn An", "x"),
                row(7, "", "Nguyễn Văn An", "x"),
                row(8, "", "Trần Thị Không", "x"),
                row(9, "CB-2", "", "đăng ký"),
                row(10, "KHOA", "", "x"),
                row(11, "", "", "x"),
                row(12, "CB-3", "", "x"),
                row(13, "CB-3", "", ""));

        assertThat(read.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/rows/5", "not-of-unit"),
                        org.assertj.core.groups.Tuple.tuple("/rows/6", "name-differs"),
                        org.assertj.core.groups.Tuple.tuple("/rows/7", "ambiguous"),
                        org.assertj.core.groups.Tuple.tuple("/rows/8", "not-of-unit"),
                        org.assertj.core.groups.Tuple.tuple("/rows/9", "unclear-mark"),
                        org.assertj.core.groups.Tuple.tuple("/rows/10", "wrong-subject"),
                        org.assertj.core.groups.Tuple.tuple("/rows/11", "nobody"),
                        org.assertj.core.groups.Tuple.tuple("/rows/13", "twice"));
        assertThat(read.lines()).containsOnlyKeys(OTHER_AN);
    }

    @Test
    void whom_no_row_names_keeps_what_is_registered() {
        Line known = new Line("LDTT", SubjectKind.PERSON, "CB-2");

        assertThat(read(row(5, "CB-1", "", "x")).over(List.of(known))).containsExactly(known, LDTT);
        assertThat(read(row(5, "CB-2", "", "")).over(List.of(known))).isEmpty();
        assertThat(read(row(5, "", "", "")).over(List.of(known))).containsExactly(known);
    }

    private static SheetRows.Read read(SheetRow... rows) {
        return SheetRows.read(List.of(rows), SUBJECTS);
    }

    private static SheetRow row(int number, String code, String name, String mark) {
        return new SheetRow(number, code, name, Map.of(Title.LDTT, mark));
    }
}

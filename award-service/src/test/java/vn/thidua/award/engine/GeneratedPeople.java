package vn.thidua.award.engine;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;

/** Invented people and collectives with five years of facts; the same number gives the same person. */
public final class GeneratedPeople {

    private static final List<String> LEVELS = List.of(
            "HOAN_THANH_TOT",
            "HOAN_THANH_TOT",
            "HOAN_THANH_TOT",
            "HOAN_THANH_TOT",
            "HOAN_THANH_XUAT_SAC",
            "HOAN_THANH_XUAT_SAC",
            "HOAN_THANH",
            "KHONG_HOAN_THANH");

    private final Random random;
    private final int last;
    private final List<FactRow> rows = new ArrayList<>();

    private GeneratedPeople(long number, int last) {
        this.random = new Random(number * 0x9E3779B97F4A7C15L);
        this.last = last;
    }

    /** @param last the year to be judged; the facts are of it and the four before */
    public static Snapshot person(long number, int last) {
        GeneratedPeople made = new GeneratedPeople(number, last);
        for (int year = last - 4; year <= last; year++) {
            made.year(year);
        }
        LocalDate start = LocalDate.of(last - made.random.nextInt(20), 1 + made.random.nextInt(12), 1);
        return new Snapshot(
                SubjectKind.PERSON,
                "P-" + number,
                start,
                made.chance(2) ? LocalDate.of(last, 1 + made.random.nextInt(12), 15) : null,
                made.rows,
                List.of());
    }

    public static Snapshot unit(long number, int last) {
        GeneratedPeople made = new GeneratedPeople(number, last);
        for (int year = last - 4; year <= last; year++) {
            made.add(FactType.CLASSIFICATION, made.level(), year, FactStatus.VALID);
            made.maybe(60, FactType.TITLE, "TTLDTT", year);
            made.maybe(30, FactType.TITLE, "TTLDXS", year);
            made.maybe(50, FactType.BLOC_RANK, String.valueOf(1 + made.random.nextInt(3)), year);
            made.maybe(30, FactType.FORM, made.chance(50) ? "BANG_KHEN_TINH" : "BANG_KHEN_TTG", year);
        }
        List<Member> members = new ArrayList<>();
        int size = made.random.nextInt(12);
        for (int i = 0; i < size; i++) {
            members.add(new Member(
                    "M-" + i,
                    person(number * 100 + i, last).rows().stream()
                            .filter(row -> row.year() == last)
                            .toList()));
        }
        return new Snapshot(SubjectKind.UNIT, "U-" + number, null, null, made.rows, members);
    }

    private void year(int year) {
        if (!chance(4)) {
            add(FactType.CLASSIFICATION, level(), year, FactStatus.VALID);
        }
        maybe(70, FactType.TITLE, "LDTT", year);
        maybe(35, FactType.TITLE, "CSTDCS", year);
        maybe(8, FactType.TITLE, "CSTDT", year);
        maybe(25, FactType.INITIATIVE, List.of("CO_SO", "TINH", "TOAN_QUOC").get(random.nextInt(3)), year);
        maybe(10, FactType.FORM, "BANG_KHEN_TINH", year);
        maybe(6, FactType.FORM, "BANG_KHEN_TTG", year - random.nextInt(6));
        if (chance(3)) {
            add(FactType.DISCIPLINE, chance(50) ? "KHIEN_TRACH" : "CANH_CAO", year, FactStatus.VALID);
        }
        if (chance(5)) {
            leave(year);
        }
        if (chance(2)) {
            add(FactType.PENDING, chance(80) ? "TO_CAO" : "KHIEU_NAI", year, FactStatus.PENDING);
        }
    }

    private void leave(int year) {
        LocalDate from = LocalDate.of(year, 1 + random.nextInt(10), 1 + random.nextInt(28));
        rows.add(new FactRow(
                "R-" + rows.size(),
                FactType.LEAVE,
                chance(50) ? "OM_DAU" : "THAI_SAN",
                year,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                from,
                from.plusDays(random.nextInt(90)),
                chance(50) ? random.nextInt(60) : null,
                FactStatus.VALID,
                null));
    }

    private void maybe(int percent, FactType type, String code, int year) {
        if (chance(percent)) {
            add(type, code, year, chance(95) ? FactStatus.VALID : FactStatus.values()[random.nextInt(4)]);
        }
    }

    private void add(FactType type, String code, int year, FactStatus status) {
        boolean decided = type == FactType.TITLE || type == FactType.FORM || type == FactType.INITIATIVE;
        boolean claim = chance(3);
        rows.add(new FactRow(
                "R-" + rows.size(),
                type,
                code,
                year,
                type == FactType.INITIATIVE ? "Sáng kiến " + rows.size() : null,
                decided && !claim ? "12/QĐ-TCT" : null,
                decided && !claim ? LocalDate.of(year, 12, 1 + random.nextInt(28)) : null,
                null,
                null,
                type == FactType.INITIATIVE && chance(30) ? List.of("R-0") : List.of(),
                null,
                null,
                null,
                status,
                null));
    }

    private String level() {
        return LEVELS.get(random.nextInt(LEVELS.size()));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}

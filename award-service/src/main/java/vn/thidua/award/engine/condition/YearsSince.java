package vn.thidua.award.engine.condition;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.thidua.award.engine.fact.CommendationType;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/**
 * Full years of achievement since an award was held (thời gian từ lần khen trước). The text leaves open whether they run
 * from the year of achievement or from the decision; where only the former is over, it is not decided here.
 *
 * @param merit whether it is a rung of merit: of one given for a campaign or on the spot it is open whether it counts
 */
public record YearsSince(String award, String awardName, int years, boolean merit) implements Condition {

    @Override
    public Finding judge(Case subject) {
        Optional<FactRow> first = subject.facts().rows().stream()
                .filter(row -> row.type() == FactType.TITLE || row.type() == FactType.FORM)
                .filter(row -> row.code().equals(award) && isCounted(row))
                .min(Comparator.comparingInt(FactRow::year));
        Optional<FactRow> doubtful = subject.facts().rows().stream()
                .filter(row -> isDoubtful(row, subject.year()))
                .findFirst();
        if (doubtful.isPresent()
                && first.filter(row -> subject.year() - row.year() >= years).isEmpty()) {
            return Finding.unknown(
                    "“%s” năm %d: %s".formatted(awardName, doubtful.get().year(), why(doubtful.get())),
                    List.of(doubtful.get().recordId()),
                    "Kết quả rà soát “%s”".formatted(awardName));
        }
        if (first.isEmpty()) {
            return Finding.notMet("Chưa được tặng “" + awardName + "”", List.of(), "“" + awardName + "”");
        }
        FactRow held = first.get();
        List<String> records = List.of(held.recordId());
        String text = "“%s” năm %d, %s".formatted(awardName, held.year(), held.decisionWords());
        String missing = "Đủ %02d năm kể từ “%s”".formatted(years, awardName);
        if (subject.year() - held.year() < years) {
            return Finding.notMet(text, records, missing);
        }
        return overByDecision(held, subject.year())
                ? Finding.met(text, records)
                : Finding.unknown(
                        text + ": đủ %02d năm thành tích, chưa đủ nếu tính từ ngày quyết định".formatted(years),
                        records,
                        "Cách tính thời gian: theo năm thành tích hay theo ngày quyết định");
    }

    @Override
    public Truth truth(Case subject) {
        FactRow held = null;
        boolean doubtful = false;
        for (FactRow row : subject.facts().rows()) {
            doubtful |= isDoubtful(row, subject.year());
            if ((row.type() == FactType.TITLE || row.type() == FactType.FORM)
                    && row.code().equals(award)
                    && isCounted(row)
                    && (held == null || row.year() < held.year())) {
                held = row;
            }
        }
        if (held == null || subject.year() - held.year() < years) {
            return doubtful ? Truth.UNKNOWN : Truth.NOT_MET;
        }
        return overByDecision(held, subject.year()) ? Truth.MET : Truth.UNKNOWN;
    }

    private boolean isCounted(FactRow row) {
        return row.counts() && !(merit && row.forOtherThanMerit());
    }

    private static String why(FactRow row) {
        return CommendationType.of(row.basis())
                .filter(_ -> row.status() == FactStatus.VALID)
                .map(type -> "tặng theo %s, chưa rõ có được tính không".formatted(type.words()))
                .orElse(row.status().words());
    }

    /** Long enough ago, and its decision is being looked into, or it was given for something else than merit. */
    private boolean isDoubtful(FactRow row, int year) {
        return (row.type() == FactType.TITLE || row.type() == FactType.FORM)
                && row.code().equals(award)
                && (row.status() == FactStatus.UNDER_REVIEW || (row.counts() && !isCounted(row)))
                && year - row.year() >= years;
    }

    private boolean overByDecision(FactRow held, int year) {
        LocalDate decided = held.decisionDate();
        return decided == null || !decided.plusYears(years).isAfter(LocalDate.of(year, 12, 31));
    }

    @Override
    public String sentence() {
        return "đã được tặng “%s” và sau đó đủ %02d năm".formatted(awardName, years);
    }
}

package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/**
 * A title or form held this many times (số lần được tặng), in a row or not; counted by decisions, not claims.
 *
 * @param within number of years up to the year judged, 0 for any time before
 * @param run    where those years may be a longer run
 */
public record HeldTimes(
        String award,
        String awardName,
        int times,
        int within,
        @Nullable LongerRun run) implements Condition {

    @Override
    public Finding judge(Case subject) {
        int first = first(subject);
        List<FactRow> inTime = subject.facts().rows().stream()
                .filter(row -> isOf(row) && row.year() <= subject.year())
                .filter(row -> row.year() >= first)
                .toList();
        List<FactRow> counted = inTime.stream().filter(FactRow::counts).toList();
        long years = counted.stream().map(FactRow::year).distinct().count();
        List<String> records = inTime.stream().map(FactRow::recordId).toList();
        String text = years == 0
                ? "Chưa được tặng “" + awardName + "”" + time(" trong ")
                : "“" + awardName + "” các năm "
                        + counted.stream()
                                .map(row -> String.valueOf(row.year()))
                                .distinct()
                                .sorted()
                                .collect(Collectors.joining(", "));
        if (years >= times) {
            return Finding.met(text, counted.stream().map(FactRow::recordId).toList());
        }
        String missing = "Thêm %02d lần được tặng “%s”%s".formatted(times - years, awardName, time(" trong "));
        long doubtful = inTime.stream()
                .filter(row -> row.status() == FactStatus.UNDER_REVIEW)
                .count();
        return years + doubtful >= times
                ? Finding.unknown(text + ", một quyết định cần rà soát", records, missing)
                : Finding.notMet(text, records, missing);
    }

    @Override
    public Truth truth(Case subject) {
        int first = first(subject);
        int years = 0;
        int doubtful = 0;
        List<FactRow> rows = subject.facts().rows();
        for (int i = 0; i < rows.size(); i++) {
            FactRow row = rows.get(i);
            if (row.year() <= subject.year() && row.year() >= first && isOf(row)) {
                if (row.counts() && isFirstOfYear(rows, i)) {
                    years++;
                }
                doubtful += row.status() == FactStatus.UNDER_REVIEW ? 1 : 0;
            }
        }
        return years >= times ? Truth.MET : years + doubtful >= times ? Truth.UNKNOWN : Truth.NOT_MET;
    }

    private int first(Case subject) {
        return within == 0 ? Integer.MIN_VALUE : LongerRun.first(run, subject, within);
    }

    private boolean isOf(FactRow row) {
        return (row.type() == FactType.TITLE || row.type() == FactType.FORM)
                && row.code().equals(award);
    }

    /** A form given twice in a year is one time. */
    private boolean isFirstOfYear(List<FactRow> rows, int index) {
        for (int i = 0; i < index; i++) {
            FactRow row = rows.get(i);
            if (row.year() == rows.get(index).year() && isOf(row) && row.counts()) {
                return false;
            }
        }
        return true;
    }

    private String time(String before) {
        return within == 0
                ? ""
                : within == 1
                        ? before + "năm xét"
                        : before + "%02d năm tính đến năm xét%s".formatted(within, run == null ? "" : run.words());
    }

    @Override
    public String sentence() {
        return "được tặng “%s” từ %02d lần trở lên%s".formatted(awardName, times, time(" trong "));
    }
}

package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.CommendationType;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/**
 * A title or form held this many times (số lần được tặng), in a row or not; counted by decisions, not claims.
 *
 * @param within number of years up to the year judged, 0 for any time before
 * @param run    where those years may be a longer run
 * @param merit  whether it is a rung of merit: of one given for a campaign or on the spot it is open whether it counts
 */
public record HeldTimes(String award, String awardName, int times, int within, Optional<LongerRun> run, boolean merit)
        implements Condition {

    @Override
    public Finding judge(Case subject) {
        int first = first(subject);
        List<FactRow> inTime = subject.facts().rows().stream()
                .filter(row -> isOf(row) && row.year() <= subject.year())
                .filter(row -> row.year() >= first)
                .toList();
        List<FactRow> counted = inTime.stream().filter(this::isTime).toList();
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
        List<FactRow> doubtful = inTime.stream().filter(this::isDoubtful).toList();
        return years + doubtful.size() >= times
                ? Finding.unknown(text + ", " + why(doubtful.getFirst()), records, missing)
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
                if (isTime(row) && isFirstOfYear(rows, i)) {
                    years++;
                }
                doubtful += isDoubtful(row) ? 1 : 0;
            }
        }
        return years >= times ? Truth.MET : years + doubtful >= times ? Truth.UNKNOWN : Truth.NOT_MET;
    }

    private boolean isTime(FactRow row) {
        return row.counts() && !(merit && row.forOtherThanMerit());
    }

    private boolean isDoubtful(FactRow row) {
        return row.status() == FactStatus.UNDER_REVIEW || (row.counts() && !isTime(row));
    }

    private static String why(FactRow row) {
        return CommendationType.of(row.basis())
                .filter(_ -> row.status() == FactStatus.VALID)
                .map(type -> "chưa rõ lần tặng năm %d theo %s có được tính không".formatted(row.year(), type.words()))
                .orElse("một quyết định cần rà soát");
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
            if (row.year() == rows.get(index).year() && isOf(row) && isTime(row)) {
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
                        : before
                                + "%02d năm tính đến năm xét%s"
                                        .formatted(
                                                within,
                                                run.map(LongerRun::words).orElse(""));
    }

    @Override
    public String sentence() {
        return "được tặng “%s” từ %02d lần trở lên%s".formatted(awardName, times, time(" trong "));
    }
}

package vn.thidua.award.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.WorkClassification;

/** Years classified at least so within the years up to the one judged (số năm xếp loại); all of them: in a row. */
public record ClassifiedTimes(WorkClassification level, int times, int within, Optional<LongerRun> run)
        implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<String> records = new ArrayList<>();
        List<Integer> good = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        List<Integer> below = new ArrayList<>();
        for (int year = LongerRun.first(run, subject, within); year <= subject.year(); year++) {
            FactRow last = subject.facts().classification(year);
            if (last == null) {
                unknown.add(year);
                continue;
            }
            records.add(last.recordId());
            (reached(last) ? good : below).add(year);
        }
        String text = "Xếp loại %s: %02d năm%s"
                .formatted(atLeast(), good.size(), good.isEmpty() ? "" : " (" + list(good) + ")");
        if (good.size() >= times) {
            return Finding.met(text, records);
        }
        if (good.size() + unknown.size() >= times) {
            return Finding.unknown(
                    text + ", chưa có kết quả năm " + list(unknown), records, "Kết quả xếp loại năm " + list(unknown));
        }
        return Finding.notMet(
                text + (below.isEmpty() ? "" : ", chưa đạt năm " + list(below)),
                records,
                "Thêm %02d năm xếp loại %s".formatted(times - good.size(), atLeast()));
    }

    @Override
    public Truth truth(Case subject) {
        int good = 0;
        int unknown = 0;
        for (int year = LongerRun.first(run, subject, within); year <= subject.year(); year++) {
            FactRow last = subject.facts().classification(year);
            if (last == null) {
                unknown++;
            } else if (reached(last)) {
                good++;
            }
        }
        return good >= times ? Truth.MET : good + unknown >= times ? Truth.UNKNOWN : Truth.NOT_MET;
    }

    private boolean reached(FactRow row) {
        return WorkClassification.of(row.code())
                .map(found -> found.atLeast(level))
                .orElse(false);
    }

    private static String list(List<Integer> years) {
        return years.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private String atLeast() {
        return level == WorkClassification.EXCELLENT ? level.words() : level.words() + " trở lên";
    }

    @Override
    public String sentence() {
        return times == within
                ? "%02d năm liên tục được xếp loại %s".formatted(times, atLeast())
                : "trong %02d năm%s có từ %02d năm được xếp loại %s"
                        .formatted(within, run.map(LongerRun::words).orElse(""), times, atLeast());
    }
}

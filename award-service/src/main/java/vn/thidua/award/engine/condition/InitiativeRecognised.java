package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;

/** A recognised initiative of the year that was not used before (sáng kiến chưa sử dụng). */
public record InitiativeRecognised(InitiativeLevel level) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<FactRow> ofYear = subject.facts().of(FactType.INITIATIVE, subject.year());
        List<FactRow> recognised = ofYear.stream()
                .filter(FactRow::counts)
                .filter(row -> InitiativeLevel.valueOf(row.code()).compareTo(level) >= 0)
                .toList();
        List<FactRow> unused =
                recognised.stream().filter(row -> row.usedFor().isEmpty()).toList();
        if (!unused.isEmpty()) {
            FactRow first = unused.getFirst();
            return Finding.met(
                    "Sáng kiến “" + first.title() + "” (" + first.decisionWords() + "), chưa sử dụng",
                    List.of(first.recordId()));
        }
        String missing =
                "Một sáng kiến năm " + subject.year() + " được " + level.words() + " công nhận và chưa sử dụng";
        if (!recognised.isEmpty()) {
            return Finding.notMet(
                    recognised.stream()
                            .map(row ->
                                    "Sáng kiến “" + row.title() + "” đã dùng cho " + String.join(", ", row.usedFor()))
                            .collect(Collectors.joining("; ")),
                    ids(recognised),
                    missing);
        }
        if (!ofYear.isEmpty()) {
            return Finding.notMet(
                    ofYear.stream()
                            .map(row -> "Sáng kiến “" + row.title() + "”: "
                                    + row.status().words())
                            .collect(Collectors.joining("; ")),
                    ids(ofYear),
                    missing);
        }
        return Finding.notMet("Không có sáng kiến được công nhận năm " + subject.year(), List.of(), missing);
    }

    @Override
    public Truth truth(Case subject) {
        if (!subject.has(FactType.INITIATIVE)) {
            return Truth.NOT_MET;
        }
        for (FactRow row : subject.facts().rows()) {
            if (row.type() == FactType.INITIATIVE
                    && row.year() == subject.year()
                    && row.usedFor().isEmpty()
                    && row.counts()
                    && InitiativeLevel.valueOf(row.code()).compareTo(level) >= 0) {
                return Truth.MET;
            }
        }
        return Truth.NOT_MET;
    }

    private static List<String> ids(List<FactRow> rows) {
        return rows.stream().map(FactRow::recordId).toList();
    }

    @Override
    public String sentence() {
        return "có sáng kiến được " + level.words() + " công nhận, chưa dùng để xét khen thưởng";
    }
}

package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** No discipline at this level or above in the year (không bị kỷ luật). */
public record NoDiscipline(DisciplineLevel level) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<FactRow> found = subject.facts().rows().stream()
                .filter(row -> isSuch(row, subject.year()))
                .toList();
        if (found.isEmpty()) {
            return Finding.met("Không bị kỷ luật năm " + subject.year(), List.of());
        }
        String text = found.stream()
                .map(row -> DisciplineLevel.valueOf(row.code()).words() + " (" + row.decisionWords() + ")"
                        + (row.status() == FactStatus.VALID ? "" : ", đang rà soát"))
                .collect(Collectors.joining("; "));
        List<String> records = found.stream().map(FactRow::recordId).toList();
        return found.stream().anyMatch(row -> row.status() == FactStatus.VALID)
                ? Finding.notMet(text, records, sentence())
                : Finding.unknown(text, records, "Kết quả rà soát quyết định kỷ luật");
    }

    @Override
    public Truth truth(Case subject) {
        if (!subject.hasOfYear(FactType.DISCIPLINE)) {
            return Truth.MET;
        }
        Truth truth = Truth.MET;
        for (FactRow row : subject.facts().rows()) {
            if (isSuch(row, subject.year())) {
                if (row.status() == FactStatus.VALID) {
                    return Truth.NOT_MET;
                }
                truth = Truth.UNKNOWN;
            }
        }
        return truth;
    }

    private boolean isSuch(FactRow row, int year) {
        return row.type() == FactType.DISCIPLINE
                && row.year() == year
                && (row.status() == FactStatus.VALID || row.status() == FactStatus.UNDER_REVIEW)
                && DisciplineLevel.valueOf(row.code()).compareTo(level) >= 0;
    }

    @Override
    public String sentence() {
        return "không bị kỷ luật từ mức " + level.words() + " trở lên trong năm";
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}

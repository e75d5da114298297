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
        return Finding.notMet(
                found.stream()
                        .map(row -> DisciplineLevel.valueOf(row.code()).words() + " (" + row.decisionWords() + ")")
                        .collect(Collectors.joining("; ")),
                found.stream().map(FactRow::recordId).toList(),
                sentence());
    }

    @Override
    public Truth truth(Case subject) {
        if (!subject.has(FactType.DISCIPLINE)) {
            return Truth.MET;
        }
        for (FactRow row : subject.facts().rows()) {
            if (isSuch(row, subject.year())) {
                return Truth.NOT_MET;
            }
        }
        return Truth.MET;
    }

    private boolean isSuch(FactRow row, int year) {
        return row.type() == FactType.DISCIPLINE
                && row.year() == year
                && row.status() == FactStatus.VALID
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

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
        List<FactRow> found = subject.facts().of(FactType.DISCIPLINE, subject.year()).stream()
                .filter(row -> row.status() == FactStatus.VALID)
                .filter(row -> DisciplineLevel.valueOf(row.code()).compareTo(level) >= 0)
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
    public String sentence() {
        return "không bị kỷ luật từ mức " + level.words() + " trở lên trong năm";
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}

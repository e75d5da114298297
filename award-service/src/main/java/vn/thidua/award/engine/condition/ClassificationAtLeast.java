package vn.thidua.award.engine.condition;

import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.WorkClassification;

/** Work classification of the year is at least this (xếp loại từ mức … trở lên). */
public record ClassificationAtLeast(WorkClassification level) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<FactRow> rows = subject.facts().of(FactType.CLASSIFICATION, subject.year()).stream()
                .filter(row -> row.status() == FactStatus.VALID)
                .toList();
        if (rows.isEmpty()) {
            return Finding.unknown(
                    "Chưa có kết quả xếp loại năm " + subject.year(),
                    List.of(),
                    "Kết quả xếp loại chất lượng năm " + subject.year());
        }
        FactRow last = rows.getLast();
        WorkClassification found =
                WorkClassification.of(last.code()).orElseThrow(() -> new IllegalArgumentException(last.code()));
        String text = found.words() + " năm " + subject.year();
        List<String> records = List.of(last.recordId());
        return found.atLeast(level)
                ? Finding.met(text, records)
                : Finding.notMet(text, records, "Xếp loại từ mức " + level.words() + " trở lên");
    }

    @Override
    public String sentence() {
        return level == WorkClassification.EXCELLENT
                ? "được xếp loại Hoàn thành xuất sắc nhiệm vụ"
                : "được xếp loại " + level.words() + " trở lên";
    }
}

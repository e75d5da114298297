package vn.thidua.award.engine.condition;

import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.WorkClassification;

/** Work classification of the year is at least this (xếp loại từ mức … trở lên). */
public record ClassificationAtLeast(WorkClassification level) implements Condition {

    @Override
    public Truth truth(Case subject) {
        WorkClassification found = subject.level();
        return found == null ? Truth.UNKNOWN : Truth.of(found.atLeast(level));
    }

    @Override
    public Finding judge(Case subject) {
        FactRow last = subject.facts().classification(subject.year());
        if (last == null) {
            return Finding.unknown(
                    "Chưa có kết quả xếp loại năm " + subject.year(),
                    List.of(),
                    "Kết quả xếp loại chất lượng năm " + subject.year());
        }
        String text = found(last).words() + " năm " + subject.year();
        List<String> records = List.of(last.recordId());
        return truth(subject) == Truth.MET
                ? Finding.met(text, records)
                : Finding.notMet(text, records, "Xếp loại từ mức " + level.words() + " trở lên");
    }

    private static WorkClassification found(FactRow row) {
        return WorkClassification.named(row.code());
    }

    @Override
    public String sentence() {
        return level == WorkClassification.EXCELLENT
                ? "được xếp loại Hoàn thành xuất sắc nhiệm vụ"
                : "được xếp loại " + level.words() + " trở lên";
    }
}

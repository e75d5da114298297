package vn.thidua.award.engine.condition;

import java.util.List;

/** A slot that the law leaves to a lower layer (nội dung được giao quy định); unknown until a rule there fills it. */
public record DelegatedTo(String who) implements Condition {

    @Override
    public Finding judge(Case subject) {
        return Finding.unknown("Chưa có quy định của " + who + " trong bộ quy tắc", List.of(), "Quy định của " + who);
    }

    @Override
    public Truth truth(Case subject) {
        return Truth.UNKNOWN;
    }

    @Override
    public String sentence() {
        return "theo quy định của " + who;
    }
}

package vn.thidua.award.engine.condition;

import java.util.List;

/** A standard of conduct that no record can decide: the council judges and votes (Hội đồng nhận xét). */
public record CouncilJudges(String about) implements Condition {

    @Override
    public Finding judge(Case subject) {
        return new Finding(Truth.LEFT_TO_COUNCIL, "Hội đồng nhận xét và biểu quyết", List.of(), List.of(), List.of());
    }

    @Override
    public Truth truth(Case subject) {
        return Truth.LEFT_TO_COUNCIL;
    }

    @Override
    public String sentence() {
        return about;
    }
}

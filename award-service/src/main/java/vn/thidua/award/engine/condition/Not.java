package vn.thidua.award.engine.condition;

import java.util.List;

/** The part does not hold (không thuộc trường hợp). */
public record Not(Condition part) implements Condition {

    @Override
    public Finding judge(Case subject) {
        Finding found = part.judge(subject);
        return new Finding(
                found.truth().negated(),
                found.found(),
                found.records(),
                switch (found.truth()) {
                    case MET -> List.of("Không thuộc trường hợp: " + part.sentence());
                    case NOT_MET -> List.of();
                    case UNKNOWN, LEFT_TO_COUNCIL -> found.missing();
                },
                List.of(new Finding.Part(part.sentence(), found)));
    }

    @Override
    public Truth truth(Case subject) {
        return part.truth(subject).negated();
    }

    @Override
    public String sentence() {
        return "không thuộc trường hợp: " + part.sentence();
    }

    @Override
    public boolean sensitive() {
        return part.sensitive();
    }
}

package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;

/** One part is enough (một trong các). */
public record Any(List<Condition> parts) implements Condition {

    public Any {
        parts = List.copyOf(parts);
    }

    @Override
    public Finding judge(Case subject) {
        List<Finding.Part> found = Composed.judge(parts, subject);
        return Composed.any(Truth.any(Composed.truths(found)), found);
    }

    @Override
    public Truth truth(Case subject) {
        boolean unknown = false;
        boolean council = false;
        for (Condition part : parts) {
            switch (part.truth(subject)) {
                case MET -> {
                    return Truth.MET;
                }
                case UNKNOWN -> unknown = true;
                case LEFT_TO_COUNCIL -> council = true;
                case NOT_MET -> {}
            }
        }
        return unknown ? Truth.UNKNOWN : council ? Truth.LEFT_TO_COUNCIL : Truth.NOT_MET;
    }

    @Override
    public String sentence() {
        return parts.stream().map(Condition::sentence).collect(Collectors.joining("; hoặc "));
    }

    @Override
    public boolean sensitive() {
        return parts.stream().anyMatch(Condition::sensitive);
    }
}

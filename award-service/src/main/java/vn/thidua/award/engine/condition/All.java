package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;

/** Every part holds (đồng thời). */
public record All(List<Condition> parts) implements Condition {

    public All {
        parts = List.copyOf(parts);
    }

    @Override
    public Finding judge(Case subject) {
        List<Finding.Part> found = Composed.judge(parts, subject);
        return Composed.of(Truth.all(Composed.truths(found)), found);
    }

    @Override
    public Truth truth(Case subject) {
        return Truth.all(parts.size(), i -> parts.get(i).truth(subject));
    }

    @Override
    public String sentence() {
        return parts.stream().map(Condition::sentence).collect(Collectors.joining("; và "));
    }

    @Override
    public boolean sensitive() {
        return parts.stream().anyMatch(Condition::sensitive);
    }
}

package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the findings of parts together: the sentence and the records are those that carry the result. */
final class Composed {

    private Composed() {}

    static List<Finding.Part> judge(List<Condition> parts, Case subject) {
        return parts.stream()
                .map(part -> new Finding.Part(part.sentence(), part.judge(subject)))
                .toList();
    }

    static List<Truth> truths(List<Finding.Part> parts) {
        return parts.stream().map(part -> part.finding().truth()).toList();
    }

    static Finding of(Truth truth, List<Finding.Part> parts) {
        return of(truth, parts, carrying(truth, parts));
    }

    /** One way is enough: a verdict rests on the first that is met, so that no initiative is used up without need. */
    static Finding any(Truth truth, List<Finding.Part> parts) {
        List<Finding> carrying = carrying(truth, parts);
        return of(truth, parts, truth == Truth.MET ? carrying.subList(0, 1) : carrying);
    }

    private static List<Finding> carrying(Truth truth, List<Finding.Part> parts) {
        return parts.stream()
                .map(Finding.Part::finding)
                .filter(finding -> finding.truth() == truth)
                .toList();
    }

    private static Finding of(Truth truth, List<Finding.Part> parts, List<Finding> carrying) {
        String found = carrying.stream()
                .map(Finding::found)
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
        List<String> records = distinct(carrying.stream().flatMap(f -> f.records().stream()));
        List<String> missing =
                truth == Truth.MET ? List.of() : distinct(carrying.stream().flatMap(f -> f.missing().stream()));
        return new Finding(truth, found, records, missing, parts);
    }

    private static List<String> distinct(Stream<String> texts) {
        return texts.distinct().toList();
    }
}

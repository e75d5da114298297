package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** A recognised initiative of the year that was not used before (sáng kiến chưa sử dụng). */
public record InitiativeRecognised(InitiativeLevel level) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<FactRow> ofYear = subject.facts().of(FactType.INITIATIVE, subject.year());
        List<FactRow> recognised =
                ofYear.stream().filter(FactRow::counts).filter(this::isOfLevel).toList();
        List<FactRow> unused =
                recognised.stream().filter(row -> row.usedFor().isEmpty()).toList();
        if (!unused.isEmpty()) {
            FactRow first = unused.getFirst();
            return Finding.met(
                    named(first) + " (" + first.decisionWords() + "), chưa sử dụng", List.of(first.recordId()));
        }
        String missing =
                "Một sáng kiến năm " + subject.year() + " được " + level.words() + " công nhận và chưa sử dụng";
        List<FactRow> doubtful = ofYear.stream().filter(this::isDoubtful).toList();
        if (!doubtful.isEmpty()) {
            return Finding.unknown(
                    doubtful.stream().map(InitiativeRecognised::standing).collect(Collectors.joining("; ")),
                    ids(doubtful),
                    missing);
        }
        if (!recognised.isEmpty()) {
            return Finding.notMet(
                    recognised.stream()
                            .map(row -> named(row) + " đã dùng cho " + uses(row, subject))
                            .collect(Collectors.joining("; ")),
                    ids(recognised),
                    missing);
        }
        if (!ofYear.isEmpty()) {
            return Finding.notMet(
                    ofYear.stream().map(InitiativeRecognised::standing).collect(Collectors.joining("; ")),
                    ids(ofYear),
                    missing);
        }
        return Finding.notMet("Không có sáng kiến được công nhận năm " + subject.year(), List.of(), missing);
    }

    @Override
    public Truth truth(Case subject) {
        if (!subject.hasOfYear(FactType.INITIATIVE)) {
            return Truth.NOT_MET;
        }
        Truth truth = Truth.NOT_MET;
        for (FactRow row : subject.facts().rows()) {
            if (row.type() == FactType.INITIATIVE
                    && row.year() == subject.year()
                    && row.usedFor().isEmpty()
                    && isOfLevel(row)) {
                if (row.counts()) {
                    return Truth.MET;
                }
                if (row.status() == FactStatus.UNDER_REVIEW) {
                    truth = Truth.UNKNOWN;
                }
            }
        }
        return truth;
    }

    private boolean isOfLevel(FactRow row) {
        return InitiativeLevel.valueOf(row.code()).compareTo(level) >= 0;
    }

    /** Its recognition is being looked into: neither there nor not there. */
    private boolean isDoubtful(FactRow row) {
        return row.status() == FactStatus.UNDER_REVIEW && row.usedFor().isEmpty() && isOfLevel(row);
    }

    private static String named(FactRow row) {
        return row.title() == null ? "Sáng kiến năm " + row.year() : "Sáng kiến “" + row.title() + "”";
    }

    /** Why it does not count: it does not stand, or is recognised by a lower level only. */
    private static String standing(FactRow row) {
        return row.counts()
                ? named(row) + " chỉ được "
                        + InitiativeLevel.valueOf(row.code()).words() + " công nhận"
                : named(row) + ": " + row.status().words();
    }

    /** The decisions that it was used for, as far as they are among the facts; never their keys. */
    private static String uses(FactRow initiative, Case subject) {
        return initiative.usedFor().stream()
                .map(use -> subject.facts().rows().stream()
                        .filter(row -> row.recordId().equals(use) && row.decisionNo() != null)
                        .map(row -> "lần khen theo " + row.decisionWords())
                        .findFirst()
                        .orElse("lần khen khác"))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static List<String> ids(List<FactRow> rows) {
        return rows.stream().map(FactRow::recordId).toList();
    }

    @Override
    public String sentence() {
        return "có sáng kiến được " + level.words() + " công nhận, chưa dùng để xét khen thưởng";
    }
}

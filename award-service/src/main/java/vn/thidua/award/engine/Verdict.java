package vn.thidua.award.engine;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.condition.Truth;

/**
 * Answer to "does this subject meet the standards of this award for this year, under the law of that day?".
 *
 * @param packs ids and digests of the packs it was judged by
 * @param other where a transition compares two texts and they differ: the verdict under the text that does not govern
 */
public record Verdict(
        String award,
        int year,
        LocalDate day,
        Outcome outcome,
        List<PackUsed> packs,
        List<Line> lines,
        @Nullable Verdict other) {

    /** A pack with the digest of its text. */
    public record PackUsed(String id, String digest) {}

    public Verdict {
        packs = List.copyOf(packs);
        lines = List.copyOf(lines);
    }

    /** The first record that a met standard rests on, e.g. the initiative that an award consumes. */
    public List<String> records() {
        return lines.stream()
                .flatMap(line -> line.records().stream())
                .distinct()
                .toList();
    }

    /** Records found for what is met, or would be once its text is checked: what an award rests on. */
    public List<String> restsOn() {
        return lines.stream()
                .filter(line -> line.truth() != Truth.NOT_MET && line.ifVerified() != Truth.NOT_MET)
                .flatMap(line -> line.records().stream())
                .distinct()
                .toList();
    }

    /** The clauses that the outcome rests on: not met, unknown, or all that are met; all where only a council can judge. */
    public List<Line> carrying() {
        Truth wanted = carrying(outcome);
        List<Line> carrying =
                lines.stream().filter(line -> line.truth() == wanted).toList();
        return carrying.isEmpty() && outcome == Outcome.UNDETERMINED ? lines : carrying;
    }

    static Truth carrying(Outcome outcome) {
        return switch (outcome) {
            case ELIGIBLE -> Truth.MET;
            case NOT_ELIGIBLE, HOLD -> Truth.NOT_MET;
            case UNDETERMINED -> Truth.UNKNOWN;
        };
    }

    /** This verdict governs; the other is kept beside it. */
    Verdict beside(Verdict notGoverning) {
        return new Verdict(award, year, day, outcome, packs, lines, notGoverning);
    }

    /**
     * Whether this text is more favourable than another (có lợi hơn): it grants what the other does not. What is not known
     * to grant is not known to be more favourable. A hold holds under either text.
     */
    boolean isMoreFavourableThan(Verdict that) {
        return outcome == Outcome.ELIGIBLE
                && (that.outcome == Outcome.NOT_ELIGIBLE || that.outcome == Outcome.UNDETERMINED);
    }
}

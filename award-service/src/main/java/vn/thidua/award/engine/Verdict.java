package vn.thidua.award.engine;

import java.time.LocalDate;
import java.util.List;

/**
 * Answer to "does this subject meet the standards of this award for this year, under the law of that day?".
 *
 * @param packs ids and digests of the packs it was judged by
 */
public record Verdict(String award, int year, LocalDate day, Outcome outcome, List<PackUsed> packs, List<Line> lines) {

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
}

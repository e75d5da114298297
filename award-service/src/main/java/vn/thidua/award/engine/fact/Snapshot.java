package vn.thidua.award.engine.fact;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of a subject that a rule may ask for; stored with a verdict so that it can be replayed.
 *
 * @param startDate first day at the body, null when not known or for a collective
 * @param endDate   last day, null while there
 * @param members   of a collective, at the end of the year
 */
public record Snapshot(
        SubjectKind kind,
        String subjectId,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        List<FactRow> rows,
        List<Member> members) {

    public Snapshot {
        rows = List.copyOf(rows);
        members = List.copyOf(members);
    }

    /** What was decided or begun by that day: a verdict never rests on what came later. */
    public Snapshot asOf(LocalDate day) {
        return asOf(day, day);
    }

    /**
     * What a file shows that was received on one day and is judged on another: merit as it was received, discipline and
     * pending matters as they are now.
     */
    public Snapshot asOf(LocalDate received, LocalDate judged) {
        if (members.isEmpty() && rows.stream().noneMatch(row -> isAfter(row, received, judged))) {
            return this;
        }
        return new Snapshot(
                kind,
                subjectId,
                startDate,
                endDate,
                knownBy(rows, received, judged),
                members.stream()
                        .map(m -> new Member(m.personId(), knownBy(m.rows(), received, judged)))
                        .toList());
    }

    private static List<FactRow> knownBy(List<FactRow> rows, LocalDate received, LocalDate judged) {
        Set<String> later = rows.stream()
                .filter(row -> isAfter(row, received, judged))
                .map(FactRow::recordId)
                .collect(Collectors.toCollection(HashSet::new));
        return rows.stream()
                .filter(row -> !later.contains(row.recordId()))
                .map(row -> row.usedFor().stream().anyMatch(later::contains) ? withoutUse(row, later) : row)
                .toList();
    }

    /** As it would be without one of the subject's own records: an initiative that it used is free again. */
    public Snapshot without(String recordId) {
        Set<String> left = Set.of(recordId);
        return new Snapshot(
                kind,
                subjectId,
                startDate,
                endDate,
                rows.stream()
                        .filter(row -> !row.recordId().equals(recordId))
                        .map(row -> row.usedFor().contains(recordId) ? withoutUse(row, left) : row)
                        .toList(),
                members);
    }

    private static boolean isAfter(FactRow row, LocalDate received, LocalDate judged) {
        LocalDate known = row.decisionDate() != null ? row.decisionDate() : row.from();
        return known != null && known.isAfter(row.type().weighsAgainst() ? judged : received);
    }

    /** An initiative is not yet used by a decision that comes later. */
    private static FactRow withoutUse(FactRow row, Set<String> later) {
        return row.usedBy(
                row.usedFor().stream().filter(use -> !later.contains(use)).toList());
    }

    public List<FactRow> of(FactType type) {
        return rows.stream().filter(row -> row.type() == type).toList();
    }

    public List<FactRow> of(FactType type, int year) {
        return rows.stream()
                .filter(row -> row.type() == type && row.year() == year)
                .toList();
    }

    /** The work classification of the year, the last one entered; null when there is none. */
    public @Nullable FactRow classification(int year) {
        return classification(rows, year);
    }

    /** The work classification of the year among these rows, the last one entered; null when there is none. */
    public static @Nullable FactRow classification(List<FactRow> rows, int year) {
        for (int i = rows.size() - 1; i >= 0; i--) {
            FactRow row = rows.get(i);
            if (row.type() == FactType.CLASSIFICATION && row.year() == year && row.status() == FactStatus.VALID) {
                return row;
            }
        }
        return null;
    }
}

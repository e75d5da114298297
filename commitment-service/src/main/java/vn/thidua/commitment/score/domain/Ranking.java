package vn.thidua.commitment.score.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who stands where (bảng xếp hạng): by total, then by the sheet's tie-breakers; who is still equal shares the rank. */
public record Ranking(List<Standing> rows) {

    /**
     * A unit with its points.
     *
     * @param out why it is not ranked, null when it is
     */
    public record Candidate(
            String unit,
            Map<String, BigDecimal> points,
            @Nullable String out) {}

    /**
     * A row of the table.
     *
     * @param rank null for a unit that is not ranked
     * @param tie  how equals were told apart, or that they share the rank
     * @param out  why it is not ranked
     */
    public record Standing(
            @Nullable Integer rank,
            String unit,
            Result result,
            @Nullable String tie,
            @Nullable String out) {}

    private record Entry(Candidate candidate, Result result, List<BigDecimal> keys) {

        boolean equalsIn(Entry other, int count) {
            for (int i = 0; i < count; i++) {
                if (keys.get(i).compareTo(other.keys.get(i)) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The candidates come in the order in which equals are to be listed. */
    public static Ranking of(ScoreSheet sheet, List<Candidate> candidates) {
        Comparator<Entry> order = (one, other) -> {
            for (int i = 0; i < one.keys().size(); i++) {
                int compared = other.keys().get(i).compareTo(one.keys().get(i));
                if (compared != 0) {
                    return compared;
                }
            }
            return 0;
        };
        List<Entry> ranked = candidates.stream()
                .filter(candidate -> candidate.out() == null)
                .map(candidate -> entry(sheet, candidate))
                .sorted(order)
                .toList();
        List<Standing> rows = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            Entry entry = ranked.get(i);
            boolean shares = i > 0 && order.compare(ranked.get(i - 1), entry) == 0;
            rank = shares ? rank : i + 1;
            rows.add(new Standing(
                    rank, entry.candidate().unit(), entry.result(), tie(sheet, ranked, entry, order), null));
        }
        candidates.stream()
                .filter(candidate -> candidate.out() != null)
                .forEach(candidate -> rows.add(new Standing(
                        null, candidate.unit(), Result.of(sheet, candidate.points()), null, candidate.out())));
        return new Ranking(rows);
    }

    private static Entry entry(ScoreSheet sheet, Candidate candidate) {
        Result result = Result.of(sheet, candidate.points());
        List<BigDecimal> keys = new ArrayList<>();
        keys.add(result.total());
        for (String key : sheet.tieBreakers()) {
            BigDecimal part = result.parts().get(key);
            keys.add(
                    key.equals(ScoreSheet.BONUS)
                            ? result.bonus()
                            : part != null ? part : candidate.points().getOrDefault(key, BigDecimal.ZERO));
        }
        return new Entry(candidate, result, keys);
    }

    private static @Nullable String tie(ScoreSheet sheet, List<Entry> all, Entry entry, Comparator<Entry> order) {
        List<Entry> equals = all.stream()
                .filter(other -> other != entry && other.equalsIn(entry, 1))
                .toList();
        if (equals.isEmpty()) {
            return null;
        }
        if (equals.stream().anyMatch(other -> order.compare(other, entry) == 0)) {
            return "Đồng hạng";
        }
        for (int count = 2; count < entry.keys().size(); count++) {
            int compared = count;
            if (equals.stream().noneMatch(other -> other.equalsIn(entry, compared))) {
                return "Bằng tổng điểm; phân định bằng "
                        + sheet.nameOf(sheet.tieBreakers().get(count - 2));
            }
        }
        return "Bằng tổng điểm; phân định bằng "
                + sheet.nameOf(sheet.tieBreakers().getLast());
    }
}

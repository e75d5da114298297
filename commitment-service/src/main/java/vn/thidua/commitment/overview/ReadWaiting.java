package vn.thidua.commitment.overview;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.WaitingForReview.Waiting;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;

/** The officer's queue, put together from the features that hold its parts. */
@RequestScoped
class ReadWaiting {

    private static final Comparator<Waiting> ORDER =
            Comparator.comparing(Waiting::submittedAt).thenComparing(ReadWaiting::key);

    private final List<WaitingForReview> sources;
    private final UnitScope scope;

    ReadWaiting(@All List<WaitingForReview> sources, UnitScope scope) {
        this.sources = sources;
        this.scope = scope;
    }

    List<Waiting> all(@Nullable UUID campaign) {
        Collection<String> units = scope.visibleList();
        return sources.stream()
                .flatMap(source -> source.waiting(units, campaign).stream())
                .sorted(ORDER)
                .toList();
    }

    Page<Waiting> list(
            @Nullable UUID campaign, @Nullable String unit, @Nullable String cursor, @Nullable Integer size) {
        List<Waiting> all = all(campaign).stream()
                .filter(row -> unit == null || row.unitCode().equals(unit))
                .toList();
        Cursor after = Cursor.parse(cursor, 2);
        List<Waiting> rest = all.stream()
                .filter(row -> after == null || position(row).compareTo(String.join(" ", after.keys())) > 0)
                .toList();
        int limit = Cursor.size(size);
        return Page.of(
                rest.subList(0, Math.min(rest.size(), limit + 1)),
                limit,
                all.size(),
                row -> row,
                row -> Cursor.at(moment(row), key(row)));
    }

    private static String position(Waiting row) {
        return moment(row) + " " + key(row);
    }

    /** Sorts as text: microseconds since 1970, of fixed length. */
    private static String moment(Waiting row) {
        return "%019d"
                .formatted(row.submittedAt().getEpochSecond() * 1_000_000
                        + row.submittedAt().getNano() / 1000);
    }

    private static String key(Waiting row) {
        return row.kind() + " " + row.id() + " " + row.unitCode();
    }
}

package vn.thidua.commitment.overview;

import io.quarkus.arc.All;
import jakarta.enterprise.context.RequestScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.WaitingForReview.Waiting;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.MemoryOrders;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;

/** The officer's queue, put together from the features that hold its parts. */
@RequestScoped
class ReadWaiting {

    private static final MemoryOrders<Waiting> ORDERS = MemoryOrders.<Waiting>usually("submittedAt", ReadWaiting::key)
            .byMoment("submittedAt", Waiting::submittedAt)
            .byName("unit", Waiting::unitName)
            .byName("title", Waiting::title)
            .byName("campaign", Waiting::campaignTitle)
            .byName("kind", row -> row.kind().name());

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
                .toList();
    }

    Page<Waiting> list(
            @Nullable UUID campaign,
            @Nullable String unit,
            WaitingForReview.@Nullable WaitingKind kind,
            Paging paging) {
        return ORDERS.page(
                all(campaign).stream()
                        .filter(row -> unit == null || row.unitCode().equals(unit))
                        .filter(row -> kind == null || row.kind() == kind)
                        .toList(),
                paging);
    }

    private static String key(Waiting row) {
        return row.kind() + " " + row.id() + " " + row.unitCode();
    }
}

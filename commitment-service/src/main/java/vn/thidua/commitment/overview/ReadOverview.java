package vn.thidua.commitment.overview;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.overview.OverviewView.OverviewCount;
import vn.thidua.commitment.overview.OverviewView.OverviewCounts;
import vn.thidua.commitment.overview.OverviewView.UnitOverview;
import vn.thidua.commitment.overview.WaitingForReview.Waiting;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.MemoryOrders;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.time.Days;

/** Counts what is owed per unit; what is closed is counted when it closes, see the tally in the migrations. */
@RequestScoped
class ReadOverview {

    private static final int SOON_DAYS = 7;

    /** Under which the tally of what is closed counts all campaigns together. */
    private static final UUID ALL_CAMPAIGNS = new UUID(0, 0);

    private static final MemoryOrders<UnitOverview> ORDERS = MemoryOrders.<UnitOverview>usually(
                    "-late", UnitOverview::unitCode)
            .byName("unit", UnitOverview::unitName)
            .byCount("owed", unit -> unit.counts().owed().value())
            .byCount("late", unit -> unit.counts().late().value())
            .byCount("dueSoon", unit -> unit.counts().dueSoon().value())
            .byCount("done", unit -> unit.counts().done().value())
            .byCount("waived", unit -> unit.counts().waived().value())
            .byCount("waiting", unit -> unit.counts().waiting().value());

    private final Sql sql;
    private final UnitScope scope;
    private final ReadWaiting waiting;
    private final Clock clock;

    ReadOverview(Sql sql, UnitScope scope, ReadWaiting waiting, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.waiting = waiting;
        this.clock = clock;
    }

    private record Row(
            String unit, String name, String shortName, long owed, long late, long soon, long done, long waived) {}

    OverviewView of(@Nullable UUID campaign) {
        Instant now = clock.instant();
        LocalDate soon = Days.of(now).plusDays(SOON_DAYS);
        Filter owed = new Filter()
                .and("state in ('OPEN', 'EXTENDED', 'OVERDUE')")
                .and("unit_code = any(?)", scope.visibleList())
                .andIf("campaign_id = ?", campaign);
        Filter closed = new Filter()
                .and("number > 0")
                .and("unit_code = any(?)", scope.visibleList())
                .and("campaign_id = ?", campaign == null ? ALL_CAMPAIGNS : campaign);
        List<Row> rows = sql.list(
                """
                select c.*, coalesce(u.name, c.unit_code) as name, coalesce(u.short_name, c.unit_code) as short_name
                from (
                    select unit_code, sum(owed) as owed, sum(late) as late, sum(soon) as soon, sum(done) as done,
                        sum(waived) as waived
                    from (
                        select unit_code, count(*) as owed, count(*) filter (where state = 'OVERDUE') as late,
                            count(*) filter (where state <> 'OVERDUE' and due_at <= ?) as soon, 0 as done, 0 as waived
                        from obligation where %s group by unit_code
                        union all
                        select unit_code, 0, 0, 0, case state when 'FULFILLED' then number else 0 end,
                            case state when 'WAIVED' then number else 0 end
                        from obligation_tally where %s) part
                    group by unit_code) c
                left join org_unit u on u.code = c.unit_code
                order by c.late desc, c.owed desc, name, c.unit_code""".formatted(owed.where(), closed.where()),
                row -> new Row(
                        row.getString("unit_code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getLong("owed"),
                        row.getLong("late"),
                        row.getLong("soon"),
                        row.getLong("done"),
                        row.getLong("waived")),
                parameters(Days.endOf(soon), owed, closed));
        Map<String, Long> queue =
                waiting.all(campaign).stream().collect(Collectors.groupingBy(Waiting::unitCode, Collectors.counting()));
        List<UnitOverview> units = rows.stream()
                .map(row -> new UnitOverview(
                        row.unit(),
                        row.name(),
                        row.shortName(),
                        counts(row, queue.getOrDefault(row.unit(), 0L), campaign, row.unit(), soon)))
                .toList();
        Row sum = rows.stream().reduce(new Row("", "", "", 0, 0, 0, 0, 0), ReadOverview::plus);
        long queued = queue.values().stream().mapToLong(Long::longValue).sum();
        return new OverviewView(campaign, now, soon, counts(sum, queued, campaign, null, soon), units);
    }

    /** The same a page at a time, in the order that was asked for. */
    Page<UnitOverview> units(@Nullable UUID campaign, Paging paging) {
        return ORDERS.page(of(campaign).units(), paging);
    }

    private static @Nullable Object[] parameters(Instant soon, Filter owed, Filter closed) {
        List<@Nullable Object> all = new ArrayList<>();
        all.add(soon);
        all.addAll(Arrays.asList(owed.parameters()));
        all.addAll(Arrays.asList(closed.parameters()));
        return all.toArray();
    }

    private static Row plus(Row one, Row other) {
        return new Row(
                "",
                "",
                "",
                one.owed + other.owed,
                one.late + other.late,
                one.soon + other.soon,
                one.done + other.done,
                one.waived + other.waived);
    }

    private static OverviewCounts counts(
            Row row, long queued, @Nullable UUID campaign, @Nullable String unit, LocalDate soon) {
        String where = (unit == null ? "" : "&unit=" + unit) + (campaign == null ? "" : "&campaign=" + campaign);
        return new OverviewCounts(
                new OverviewCount(row.owed(), "state=OPEN,EXTENDED,OVERDUE" + where),
                new OverviewCount(row.late(), "state=OVERDUE" + where),
                new OverviewCount(row.soon(), "state=OPEN,EXTENDED&dueBefore=" + soon + where),
                new OverviewCount(row.done(), "state=FULFILLED" + where),
                new OverviewCount(row.waived(), "state=WAIVED" + where),
                new OverviewCount(queued, where.isEmpty() ? "" : where.substring(1)));
    }
}

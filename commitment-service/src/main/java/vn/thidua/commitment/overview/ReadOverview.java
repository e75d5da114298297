package vn.thidua.commitment.overview;

import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.time.Days;

/** Counts obligations per unit in one pass. */
@RequestScoped
class ReadOverview {

    private static final int SOON_DAYS = 7;

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
        Filter filter =
                new Filter().and("o.unit_code = any(?)", scope.visibleList()).andIf("o.campaign_id = ?", campaign);
        List<Row> rows = sql.list(
                """
                select c.*, coalesce(u.name, c.unit_code) as name, coalesce(u.short_name, c.unit_code) as short_name
                from (
                    select o.unit_code,
                        count(*) filter (where o.state in ('OPEN', 'EXTENDED', 'OVERDUE')) as owed,
                        count(*) filter (where o.state = 'OVERDUE') as late,
                        count(*) filter (where o.state in ('OPEN', 'EXTENDED') and o.due_at <= ?) as soon,
                        count(*) filter (where o.state = 'FULFILLED') as done,
                        count(*) filter (where o.state = 'WAIVED') as waived
                    from obligation o where %s group by o.unit_code) c
                left join org_unit u on u.code = c.unit_code
                order by c.late desc, c.owed desc, name, c.unit_code""".formatted(filter.where()),
                row -> new Row(
                        row.getString("unit_code"),
                        row.getString("name"),
                        row.getString("short_name"),
                        row.getLong("owed"),
                        row.getLong("late"),
                        row.getLong("soon"),
                        row.getLong("done"),
                        row.getLong("waived")),
                parameters(Days.endOf(soon), filter));
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

    private static @Nullable Object[] parameters(Instant soon, Filter filter) {
        @Nullable Object[] rest = filter.parameters();
        @Nullable Object[] all = new Object[rest.length + 1];
        all[0] = soon;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
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

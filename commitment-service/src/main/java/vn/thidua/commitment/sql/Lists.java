package vn.thidua.commitment.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.sql.Sql.RowMapper;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Pages of a table, filtered and sorted where the data is. */
@ApplicationScoped
public class Lists {

    /** Class of SQL states. */
    private static final String DATA_EXCEPTION = "22";

    private final Sql sql;

    Lists(Sql sql) {
        this.sql = sql;
    }

    /**
     * What is listed.
     *
     * @param columns without the word {@code select}
     * @param table   what the filter speaks of, and all that is counted: {@code obligation o}
     * @param joins   what the columns and the orders need besides; never more or fewer rows
     * @param units   whose rows, by the table's {@code unit_code}; null where the filter says so
     */
    public record Listed(
            String columns,
            String table,
            String joins,
            Filter filter,
            Orders orders,
            @Nullable Collection<String> units) {

        public Listed(String columns, String table, String joins, Filter filter, Orders orders) {
            this(columns, table, joins, filter, orders, null);
        }

        String alias() {
            return table.substring(table.indexOf(' ') + 1);
        }

        /** All that is listed. */
        Filter all() {
            Filter all = new Filter().and(filter);
            return units == null ? all : all.and(alias() + ".unit_code = any(?)", units);
        }
    }

    /** What of it is wanted, as the request says. */
    public record Paging(
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer size) {}

    private record Keyed<T>(T item, String key, String id) {}

    public <T> Page<T> page(Listed list, Paging paging, RowMapper<T> mapper) {
        Orders.Order order = list.orders().asked(paging.sort());
        Filter all = list.all();
        long total = sql.count("select count(*) from " + list.table() + " where " + all.where(), all.parameters());
        int size = Cursor.size(paging.size());
        Select select = select(list, order, paging.cursor(), size + 1);
        List<Keyed<T>> rows = rows(
                paging.cursor() != null,
                select.text(),
                row -> new Keyed<>(mapper.map(row), row.getString("sort_key"), row.getString("sort_id")),
                select.parameters().toArray());
        return Page.of(rows, size, total, Keyed::item, row -> order.cursor(row.key(), row.id()));
    }

    private record Select(String text, List<@Nullable Object> parameters) {}

    /**
     * Five years of 300 units are a hundred thousand rows and a page has fifty: what is joined to the others need not be
     * read, and of many orders not even the others. The planner does not see this, it knows the units as a parameter only.
     */
    private static Select select(Listed list, Orders.Order order, @Nullable String cursor, int limit) {
        return switch (order.reach()) {
            case JOINED -> {
                Filter filter = list.all();
                order.after(filter, cursor);
                yield shown(list, order, list.table(), List.of(), filter, limit);
            }
            case OWN -> {
                Filter filter = list.all();
                order.after(filter, cursor);
                String from = "(select * from %s where %s order by %s limit ?) %s"
                        .formatted(list.table(), filter.where(), order.orderBy(), list.alias());
                yield shown(list, order, from, Arrays.asList(filter.parameters(limit)), new Filter(), limit);
            }
            case FIRST_OF_EACH_UNIT -> {
                Filter filter = new Filter().and(list.filter());
                order.after(filter, cursor);
                yield byUnit(list, order, new Filter(), filter, limit, new Filter(), limit);
            }
            case UNIT_AFTER_UNIT -> {
                Filter units = new Filter();
                order.unitsAfter(units, cursor);
                Filter rest = new Filter();
                order.after(rest, cursor);
                // the unit in which a page ended has any number of rows before that place
                yield byUnit(list, order, units, list.filter(), null, rest, limit);
            }
        };
    }

    private static Select byUnit(
            Listed list,
            Orders.Order order,
            Filter units,
            Filter rows,
            @Nullable Integer each,
            Filter rest,
            int limit) {
        Filter whose = new Filter().and("code = any(?)", list.units()).and(units);
        String from = """
                (select code, name from org_unit where %s order by %s) of_unit
                cross join lateral (
                    select * from %s where %s.unit_code = of_unit.code and %s order by %s limit ?) %s""".formatted(
                whose.where(), order.units(), list.table(), list.alias(), rows.where(), order.within(), list.alias());
        List<@Nullable Object> parameters = new ArrayList<>(Arrays.asList(whose.parameters()));
        parameters.addAll(Arrays.asList(rows.parameters(each)));
        return shown(list, order, from, parameters, rest, limit);
    }

    private static Select shown(
            Listed list, Orders.Order order, String from, List<@Nullable Object> of, Filter filter, int limit) {
        List<@Nullable Object> parameters = new ArrayList<>(of);
        parameters.addAll(Arrays.asList(filter.parameters(limit)));
        return new Select(
                "select %s, %s from %s %s where %s order by %s limit ?"
                        .formatted(
                                list.columns(), order.columns(), from, list.joins(), filter.where(), order.orderBy()),
                parameters);
    }

    /** A cursor that was tampered with holds what is no date or number; that is the caller's fault. */
    private <T> List<T> rows(boolean further, String select, RowMapper<T> mapper, @Nullable Object... parameters) {
        try {
            return sql.list(select, mapper, parameters);
        } catch (IllegalStateException e) {
            if (further
                    && e.getCause() instanceof SQLException cause
                    && String.valueOf(cause.getSQLState()).startsWith(DATA_EXCEPTION)) {
                throw new Refusal(CommonReason.MALFORMED, "Vị trí trang không hợp lệ.");
            }
            throw e;
        }
    }
}

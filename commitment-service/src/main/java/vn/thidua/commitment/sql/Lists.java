package vn.thidua.commitment.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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
     */
    public record Listed(String columns, String table, String joins, Filter filter, Orders orders) {}

    /** What of it is wanted, as the request says. */
    public record Paging(
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer size) {}

    private record Keyed<T>(T item, String key, String id) {}

    public <T> Page<T> page(Listed list, Paging paging, RowMapper<T> mapper) {
        Orders.Order order = list.orders().asked(paging.sort());
        Filter filter = list.filter();
        long total =
                sql.count("select count(*) from " + list.table() + " where " + filter.where(), filter.parameters());
        order.after(filter, paging.cursor());
        int size = Cursor.size(paging.size());
        List<Keyed<T>> rows = rows(
                paging.cursor() != null,
                "select %s, %s from %s %s where %s order by %s limit ?"
                        .formatted(
                                list.columns(),
                                order.columns(),
                                list.table(),
                                list.joins(),
                                filter.where(),
                                order.orderBy()),
                row -> new Keyed<>(mapper.map(row), row.getString("sort_key"), row.getString("sort_id")),
                filter.parameters(size + 1));
        return Page.of(rows, size, total, Keyed::item, row -> order.cursor(row.key(), row.id()));
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

package vn.thidua.commitment.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/**
 * By what a list may be sorted, and nothing else (cách sắp xếp): {@code sort=dueAt}, {@code sort=-dueAt} the other way
 * round. Rows with equal keys stand in the order of their ids, so that no page repeats or loses one.
 */
public final class Orders {

    private final String idExpression;
    private final String idType;
    private final String usual;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    private record Key(String expression, String type) {}

    private Orders(String idExpression, String idType, String usual) {
        this.idExpression = idExpression;
        this.idType = idType;
        this.usual = usual;
    }

    /** {@code usually("-uploadedAt", "e.id", "uuid")}: what holds when nothing is asked, and the column that is unique. */
    public static Orders usually(String sort, String idExpression, String idType) {
        return new Orders(idExpression, idType, sort);
    }

    /**
     * {@code by("dueAt", "o.due_at", "timestamptz")}.
     *
     * @param expression never null: {@code coalesce} what may be
     */
    public Orders by(String name, String expression, String type) {
        keys.put(name, new Key(expression, type));
        return this;
    }

    /** Refuses what is not on the list. */
    public Order asked(@Nullable String sort) {
        String spec = sort == null || sort.isBlank() ? usual : sort.strip();
        boolean down = spec.startsWith("-");
        Key key = keys.get(down ? spec.substring(1) : spec);
        if (key == null) {
            throw unknown(sort, keys.keySet());
        }
        return new Order(spec, key, down);
    }

    static Refusal unknown(@Nullable String sort, Iterable<String> known) {
        return new Refusal(
                CommonReason.MALFORMED,
                "Không sắp xếp được theo “" + sort + "”. Sắp xếp được theo: " + String.join(", ", known)
                        + " (thêm dấu - phía trước để đảo chiều).");
    }

    static Refusal otherOrder() {
        return new Refusal(CommonReason.MALFORMED, "Vị trí trang thuộc một cách sắp xếp khác; xin xem lại từ đầu.");
    }

    /** One of them. */
    public final class Order {

        private final String spec;
        private final Key key;
        private final boolean down;

        private Order(String spec, Key key, boolean down) {
            this.spec = spec;
            this.key = key;
            this.down = down;
        }

        /** Columns that make the cursor; to stand behind the others. */
        String columns() {
            return "(" + key.expression() + ")::text as sort_key, (" + idExpression + ")::text as sort_id";
        }

        String orderBy() {
            String way = down ? " desc" : "";
            return key.expression() + way + ", " + idExpression + way;
        }

        /** Only what comes after the last row shown. */
        void after(Filter filter, @Nullable String encoded) {
            Cursor cursor = Cursor.parse(encoded, 3);
            if (cursor == null) {
                return;
            }
            List<String> at = cursor.keys();
            if (!Objects.equals(at.get(0), spec)) {
                throw otherOrder();
            }
            filter.and(
                    "(%s, %s) %s (?::%s, ?::%s)"
                            .formatted(key.expression(), idExpression, down ? "<" : ">", key.type(), idType),
                    at.get(1),
                    at.get(2));
        }

        Cursor cursor(String sortKey, String sortId) {
            return Cursor.at(spec, sortKey, sortId);
        }
    }
}

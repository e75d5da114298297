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

    private record Key(String expression, String type, Reach reach) {}

    /** What has to be read for a page. */
    enum Reach {
        /** All rows with what is joined to them. */
        JOINED,
        /** All rows, and what is joined to those of the page. */
        OWN,
        /** The first rows of each unit, as an index has them. */
        FIRST_OF_EACH_UNIT,
        /** One unit after the other, by name. */
        UNIT_AFTER_UNIT
    }

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
     * {@code by("size", "f.size", "bigint")}.
     *
     * @param expression never null: {@code coalesce} what may be
     */
    public Orders by(String name, String expression, String type) {
        return by(name, expression, type, Reach.JOINED);
    }

    /** The same by columns of the table itself. */
    public Orders byOwn(String name, String expression, String type) {
        return by(name, expression, type, Reach.OWN);
    }

    /** The same by a column for which an index has the unit before it and the id behind it. */
    public Orders byOwnOfUnit(String name, String column, String type) {
        return by(name, column, type, Reach.FIRST_OF_EACH_UNIT);
    }

    /** By the name of the unit, of a list that says whose units it shows. */
    public Orders byUnit(String name) {
        return by(name, "of_unit.name", "text", Reach.UNIT_AFTER_UNIT);
    }

    private Orders by(String name, String expression, String type, Reach reach) {
        keys.put(name, new Key(expression, type, reach));
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

        Reach reach() {
            return key.reach();
        }

        /** The order of the rows of one unit. */
        String within() {
            return key.reach() == Reach.UNIT_AFTER_UNIT ? idExpression + (down ? " desc" : "") : orderBy();
        }

        /** Only units from the one of the last row shown on. */
        void unitsAfter(Filter units, @Nullable String encoded) {
            Cursor cursor = Cursor.parse(encoded, 3);
            if (cursor != null) {
                units.and(
                        "name %s ?".formatted(down ? "<=" : ">="), cursor.keys().get(1));
            }
        }

        String units() {
            return down ? "name desc" : "name";
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

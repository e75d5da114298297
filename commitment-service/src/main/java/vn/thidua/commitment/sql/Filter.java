package vn.thidua.commitment.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, each with its parameters; only what was asked for is added. */
public final class Filter {

    private final StringBuilder conditions = new StringBuilder("true");
    private final List<@Nullable Object> parameters = new ArrayList<>();

    /** {@code and("o.unit_code = ?", unit)}. */
    public Filter and(String condition, @Nullable Object... values) {
        conditions.append(" and ").append(condition);
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /** Adds the conditions of another one. */
    public Filter and(Filter other) {
        return and(other.where(), other.parameters());
    }

    /** Adds the condition only when there is a value. */
    public Filter andIf(String condition, @Nullable Object value) {
        return value == null ? this : and(condition, value);
    }

    /** To stand after {@code where}. */
    public String where() {
        return conditions.toString();
    }

    public @Nullable Object[] parameters(@Nullable Object... further) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(further));
        return all.toArray();
    }
}

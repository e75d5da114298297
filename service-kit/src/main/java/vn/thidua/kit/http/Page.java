package vn.thidua.kit.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list.
 *
 * @param next  opaque cursor of the next page, null on the last one
 * @param total number of things that the filter counts, over all pages
 */
public record Page<T>(List<T> items, @Nullable String next, long total) {

    /** Builds a page from one row more than asked for. */
    public static <R, T> Page<T> of(
            List<R> rowsPlusOne, int size, long total, Function<R, T> view, Function<R, Cursor> cursor) {
        boolean more = rowsPlusOne.size() > size;
        List<R> rows = more ? rowsPlusOne.subList(0, size) : rowsPlusOne;
        String next = more ? cursor.apply(rows.getLast()).encoded() : null;
        return new Page<>(rows.stream().map(view).toList(), next, total);
    }
}

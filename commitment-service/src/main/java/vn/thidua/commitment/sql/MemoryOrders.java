package vn.thidua.commitment.sql;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;

/** The same as {@link Orders} for a short list that is put together from several sources. */
public final class MemoryOrders<T> {

    private final String usual;
    private final Function<T, String> id;
    private final Map<String, Function<T, String>> keys = new LinkedHashMap<>();

    private MemoryOrders(String usual, Function<T, String> id) {
        this.usual = usual;
        this.id = id;
    }

    public static <T> MemoryOrders<T> usually(String sort, Function<T, String> id) {
        return new MemoryOrders<>(sort, id);
    }

    /** By a name, as Vietnamese is sorted. */
    public MemoryOrders<T> byName(String name, Function<T, String> value) {
        keys.put(name, row -> {
            // a collator is not for many threads; its key sorts byte by byte
            byte[] key = Collator.getInstance(Locale.forLanguageTag("vi"))
                    .getCollationKey(value.apply(row))
                    .toByteArray();
            return HexFormat.of().formatHex(key);
        });
        return this;
    }

    /** By a moment. */
    public MemoryOrders<T> byMoment(String name, Function<T, Instant> value) {
        return byCount(name, row -> {
            Instant at = value.apply(row);
            return at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        });
    }

    /** By a number that is never below zero. */
    public MemoryOrders<T> byCount(String name, Function<T, Long> value) {
        keys.put(name, row -> "%019d".formatted(value.apply(row)));
        return this;
    }

    public Page<T> page(List<T> all, Paging paging) {
        String spec = paging.sort() == null || paging.sort().isBlank()
                ? usual
                : paging.sort().strip();
        boolean down = spec.startsWith("-");
        Function<T, String> key = keys.get(down ? spec.substring(1) : spec);
        if (key == null) {
            throw Orders.unknown(paging.sort(), keys.keySet());
        }
        Comparator<Keyed<T>> order =
                Comparator.comparing((Keyed<T> row) -> row.key()).thenComparing(Keyed::id);
        Comparator<Keyed<T>> asked = down ? order.reversed() : order;
        Keyed<T> after = after(paging.cursor(), spec);
        int size = Cursor.size(paging.size());
        List<Keyed<T>> rest = all.stream()
                .map(row -> new Keyed<>(row, key.apply(row), id.apply(row)))
                .sorted(asked)
                .filter(row -> after == null || asked.compare(row, after) > 0)
                .limit(size + 1L)
                .toList();
        return Page.of(rest, size, all.size(), Keyed::present, row -> Cursor.at(spec, row.key(), row.id()));
    }

    private @Nullable Keyed<T> after(@Nullable String encoded, String spec) {
        Cursor cursor = Cursor.parse(encoded, 3);
        if (cursor == null) {
            return null;
        }
        if (!cursor.keys().get(0).equals(spec)) {
            throw Orders.otherOrder();
        }
        return new Keyed<>(null, cursor.keys().get(1), cursor.keys().get(2));
    }

    /** A row with what it is sorted by; no row for the place where a page ended. */
    private record Keyed<T>(@Nullable T row, String key, String id) {

        T present() {
            return Objects.requireNonNull(row);
        }
    }
}

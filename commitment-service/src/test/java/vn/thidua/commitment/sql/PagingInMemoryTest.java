package vn.thidua.commitment.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.problem.Refusal;

/** Whatever the rows, the order and the size of a page: the pages together are the list, each row once. */
class PagingInMemoryTest {

    private record Row(String id, String name, long count, Instant at) {}

    private static final List<String> NAMES = List.of("An", "Ân", "Ấn", "Bình", "Đào", "Dũng", "Ê Đê", "Yên", "", "an");
    private static final MemoryOrders<Row> ORDERS = MemoryOrders.<Row>usually("-count", Row::id)
            .byName("name", Row::name)
            .byCount("count", Row::count)
            .byMoment("at", Row::at);

    static Stream<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void pages_together_are_the_list(long seed) {
        Random random = new Random(seed);
        List<Row> rows = rows(random);
        String key = List.of("name", "count", "at").get(random.nextInt(3));
        String sort = random.nextBoolean() ? key : "-" + key;
        int size = 1 + random.nextInt(9);

        List<Row> whole = ORDERS.page(rows, new Paging(sort, null, 200)).items();
        List<Row> walked = walk(rows, sort, size);

        assertThat(whole).hasSameSizeAs(rows).containsExactlyInAnyOrderElementsOf(rows);
        assertThat(walked).isEqualTo(whole);
        if (key.equals("count")) {
            assertThat(whole)
                    .extracting(Row::count)
                    .isSortedAccordingTo(
                            (one, other) -> sort.startsWith("-") ? Long.compare(other, one) : Long.compare(one, other));
        }
    }

    @Test
    void what_goes_and_comes_between_two_pages_moves_nothing_else() {
        List<Row> rows = rows(new Random(7));
        Page<Row> first = ORDERS.page(rows, new Paging("at", null, 5));
        Row last = first.items().getLast();
        List<Row> later = new ArrayList<>(rows);
        later.remove(last);
        later.add(new Row("zz", "Mới", 1, Instant.EPOCH));

        List<Row> rest = ORDERS.page(later, new Paging("at", first.next(), 200)).items();

        List<Row> whole = ORDERS.page(rows, new Paging("at", null, 200)).items();
        assertThat(rest).isEqualTo(whole.subList(5, whole.size()));
    }

    @Test
    void names_are_sorted_as_vietnamese_is() {
        List<Row> rows = Stream.of("Đào", "Dũng", "Ân", "An", "Yên", "Ê Đê")
                .map(name -> new Row(name, name, 0, Instant.EPOCH))
                .toList();

        assertThat(ORDERS.page(rows, new Paging("name", null, 50)).items())
                .extracting(Row::name)
                .containsExactly("An", "Ân", "Dũng", "Đào", "Ê Đê", "Yên");
    }

    @Test
    void an_unknown_order_and_a_place_in_another_one_are_refused() {
        List<Row> rows = rows(new Random(1));
        String next = ORDERS.page(rows, new Paging("at", null, 1)).next();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ORDERS.page(rows, new Paging("id", null, 5)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> ORDERS.page(rows, new Paging("-at", next, 5)));
    }

    private static List<Row> walk(List<Row> rows, String sort, int size) {
        List<Row> walked = new ArrayList<>();
        String cursor = null;
        do {
            Page<Row> page = ORDERS.page(rows, new Paging(sort, cursor, size));
            assertThat(page.total()).isEqualTo(rows.size());
            walked.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return walked;
    }

    /** Many equal keys on purpose. */
    private static List<Row> rows(Random random) {
        return IntStream.range(0, 6 + random.nextInt(50))
                .mapToObj(i -> new Row(
                        "r" + i,
                        NAMES.get(random.nextInt(NAMES.size())),
                        random.nextInt(4),
                        Instant.ofEpochSecond(1_700_000_000L + random.nextInt(3), random.nextInt(2) * 1000L)))
                .toList();
    }
}

package vn.thidua.commitment.large;

import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.large.Load.Figures;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;

/**
 * Prints how fast the lists of an officer come who sees all 300 units of {@link LargeProvince}: first and second page, by
 * every key, both ways round, the slowest first. Its name keeps it out of the ordinary test run.
 */
@QuarkusTest
@ServiceTest
class OfficersListsBenchmark {

    private static final Duration WARM_UP = Duration.ofMillis(300);
    private static final Duration MEASURED = Duration.ofMillis(Long.getLong("bench.list-millis", 700));
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
    private static final Map<String, List<String>> KEYS = Map.of(
            "obligations", List.of("dueAt", "title", "unit", "campaign", "kind", "state", "closedAt"),
            "reports", List.of("unit", "campaign", "title", "kind", "state", "submittedAt"),
            "commitments", List.of("unit", "name", "state", "due", "value"),
            "evidence", List.of("uploadedAt", "name", "size", "uploadedBy", "unit", "used"));

    private final Config config = ConfigProvider.getConfig();
    private final Load officer = new Load(TestUser.OFFICER.token());

    private record Page(String what, Figures figures) {

        @Override
        public String toString() {
            return "  %-40s %s".formatted(what, figures);
        }
    }

    @Test
    void pages_of_lists_that_hold_five_years() throws Exception {
        SampleSchool.announce();
        LargeProvince.write(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class),
                LargeProvince.FIRST_OF_TODAY,
                LargeProvince.CAMPAIGNS);
        LargeProvince.write(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class),
                0,
                LargeProvince.FIRST_OF_TODAY);
        List<Page> pages = new ArrayList<>();
        for (Map.Entry<String, List<String>> list : KEYS.entrySet()) {
            for (String key : list.getValue()) {
                for (String sort : List.of(key, "-" + key)) {
                    String first = "/api/v1/" + list.getKey() + "?sort=" + sort;
                    pages.add(page(first, first));
                    Matcher next = NEXT.matcher(officer.body(first));
                    if (next.find()) {
                        pages.add(page(first + ", second page", first + "&cursor=" + next.group(1)));
                    }
                }
            }
        }
        System.out.printf(
                "%npages of 50, %d clients, load %.1f%n",
                Load.CLIENTS, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        pages.stream()
                .sorted(Comparator.comparingDouble(
                        (Page page) -> -page.figures().p50()))
                .forEach(System.out::println);
    }

    private Page page(String what, String path) throws InterruptedException, ExecutionException {
        officer.run(WARM_UP, _ -> officer.get(path));
        return new Page(what.replace("/api/v1/", ""), officer.run(MEASURED, _ -> officer.get(path)));
    }
}

package vn.thidua.commitment.large;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.commitment.TestCampaign.count;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import vn.thidua.commitment.large.Load.Figures;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.SampleSchool;
import vn.thidua.testkit.token.TestUser;
import vn.thidua.testkit.token.Tokens;

/**
 * Prints requests per second, p50 and p99 of the unit head's home, the officer's overview of 300 units and the submit of
 * a report, over HTTP and of the same SQL by pgbench, on a tenth of {@link LargeProvince} and on all of it. Its name keeps
 * it out of the ordinary test run; it asserts that the answers are right, not how fast they come.
 */
@QuarkusTest
@ServiceTest
class LargeProvinceBenchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("bench.warm-up", 6));
    private static final Duration MEASURED = Duration.ofSeconds(Long.getLong("bench.seconds", 8));
    private static final String SUBMITTER = "L-1";

    private final Config config = ConfigProvider.getConfig();
    private final String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    private final String user = config.getValue("quarkus.datasource.username", String.class);
    private final String password = config.getValue("quarkus.datasource.password", String.class);
    private final PgBench pgbench = new PgBench(url, user, password);
    private final Load head = new Load(TestUser.HEAD_LLCS.token());
    private final Load officer = new Load(TestUser.OFFICER.token());
    private final Load anyHead =
            new Load(Tokens.of("truong-don-vi", SUBMITTER, List.of("unit-head"), List.of("NS-TCT"), ""));
    private final List<HttpRequest> drafts = new ArrayList<>();
    private int submitted;

    private record Measured(Figures http, String sql) {}

    @Test
    void a_province_of_twenty_thousand_people() throws Exception {
        SampleSchool.announce();
        LargeProvince.write(url, user, password, LargeProvince.FIRST_OF_TODAY, LargeProvince.CAMPAIGNS);
        allDrafts();
        Map<String, Measured> tenth = measure();
        LargeProvince.write(url, user, password, 0, LargeProvince.FIRST_OF_TODAY);
        assertThat(count("select count(*) from report_value")).isEqualTo(1_200_000);
        Map<String, Measured> whole = measure();

        System.out.printf(
                "%n%d people, %d units, 5 years, 1.2 million values; %d clients; load %.1f on %d processors%n",
                LargeProvince.PEOPLE,
                LargeProvince.UNITS,
                Load.CLIENTS,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        whole.forEach((name, all) -> {
            Measured before = tenth.get(name);
            System.out.printf("%s%n  a tenth   HTTP %s   SQL %s%n", name, before.http(), before.sql());
            System.out.printf("  all of it HTTP %s   SQL %s%n", all.http(), all.sql());
            System.out.printf(
                    "  growth    p50 x %.2f  p99 x %.2f%n",
                    all.http().p50() / before.http().p50(),
                    all.http().p99() / before.http().p99());
        });
    }

    private Map<String, Measured> measure() throws IOException, InterruptedException, ExecutionException, SQLException {
        Map<String, Measured> measured = new LinkedHashMap<>();
        String[] home = {"/api/v1/overview", "/api/v1/obligations?state=OPEN,EXTENDED,OVERDUE&size=8"};
        measured.put("home of a unit head (two requests)", measured(head, i -> head.get(home[i % 2]), "home"));
        measured.put(
                "overview of the officer, 300 units",
                measured(officer, i -> officer.get("/api/v1/overview"), "overview"));
        measured.put("submit of a report, 20 values", measured(anyHead, i -> nextDraft(), "submit"));
        reopen();
        return measured;
    }

    /** Every measurement hands in the same drafts, and as many of its unit are accepted before each of them. */
    private void reopen() throws SQLException {
        LargeProvince.reopen(url, user, password, SUBMITTER);
        submitted = 0;
    }

    private Measured measured(Load load, IntFunction<HttpRequest> requests, String script)
            throws IOException, InterruptedException, ExecutionException, SQLException {
        load.run(WARM_UP, requests);
        reopen();
        Figures http = load.run(MEASURED, requests);
        return new Measured(
                http, pgbench.run(script, MEASURED).map(Figures::toString).orElse("no pgbench here"));
    }

    private synchronized HttpRequest nextDraft() {
        return submitted < drafts.size() ? drafts.get(submitted++) : null;
    }

    private void allDrafts() {
        for (int number = 0; number < LargeProvince.REPORTS; number++) {
            for (int campaign = LargeProvince.FIRST_OF_TODAY; campaign < LargeProvince.CAMPAIGNS; campaign++) {
                for (int unit = 0; unit < LargeProvince.UNITS && LargeProvince.isDraft(campaign, number); unit++) {
                    drafts.add(anyHead.request(
                                    "/api/v1/reports/" + LargeProvince.report(campaign, unit, number) + "/submit")
                            .header("If-Match", "\"1\"")
                            .POST(HttpRequest.BodyPublishers.noBody())
                            .build());
                }
            }
        }
    }
}

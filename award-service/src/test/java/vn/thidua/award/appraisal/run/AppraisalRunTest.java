package vn.thidua.award.appraisal.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.award.Api;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.facts.Facts;
import vn.thidua.award.facts.LoadFacts;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/** A pass over the sample school: every person and unit, every title and form. */
@QuarkusTest
@ServiceTest
class AppraisalRunTest {

    private static final String RUNS = "/api/v1/appraisals/runs";

    @Inject
    RunBodies runs;

    @Inject
    Organisation organisation;

    @Inject
    Facts facts;

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void everyone_gets_the_verdict_that_the_history_deserves() {
        String run = done("NS-TCT", "2025-12-20", 2025);

        assertThat(outcome(run, "CB-004", "CSTDCS")).isEqualTo("ELIGIBLE");
        assertThat(outcome(run, "CB-014", "CSTDT")).isEqualTo("UNDETERMINED");
        assertThat(outcome(run, "CB-036", "LDTT")).isEqualTo("HOLD");
        assertThat(outcome(run, "NS-TCT-LLCS", "TTLDTT")).isEqualTo("ELIGIBLE");
        Api.get(TestUser.SECRETARY, RUNS + "/" + run)
                .body("unitName", startsWith("Trường Chính trị"))
                .body("packs", contains("RP-2025", "UR-TCT"))
                .body("leftOut", equalTo(0))
                .body("counts.find { it.awardCode == 'LDTT' && it.outcome == 'HOLD' }.count", equalTo(1));
    }

    @Test
    void a_verdict_is_found_again_clause_by_clause_from_what_was_stored() {
        String run = done("NS-TCT", "2025-12-21", 2025);

        Api.get(TestUser.SECRETARY, RUNS + "/" + run + "/verdicts/PERSON/CB-017/CSTDCS")
                .statusCode(200)
                .body("same", equalTo(true))
                .body("verdict.outcome", equalTo("ELIGIBLE"))
                .body("verdict.lines.find { it.ruleId == 'CSTDCS-23-2' }.article", equalTo("Điều 23 khoản 2"));
        Api.get(TestUser.SECRETARY, RUNS + "/" + run + "/verdicts/UNIT/NS-TCT-LLCS/TTLDTT")
                .body("same", equalTo(true))
                .body("verdict.lines.size()", greaterThan(3));
        Api.get(TestUser.SECRETARY, RUNS + "/" + run + "/verdicts/PERSON/CB-999/CSTDCS")
                .statusCode(404);
    }

    @Test
    void the_table_is_filtered_sorted_and_paged() {
        String run = done("NS-TCT", "2025-12-22", 2025);
        String verdicts = RUNS + "/" + run + "/verdicts?";

        Api.get(TestUser.SECRETARY, verdicts + "q=lo thi pang&awardCode=LDTT")
                .body("items.subjectId", contains("CB-017"))
                .body("items[0].reasons", empty());
        Api.get(TestUser.SECRETARY, verdicts + "q=LÒ THỊ PÂNG&awardCode=LDTT").body("total", equalTo(1));
        Api.get(TestUser.SECRETARY, verdicts + "unitCode=NS-TCT-NNPL&subjectKind=PERSON&size=200")
                .body("items.unitCode", everyItem(equalTo("NS-TCT-NNPL")))
                .body("total", greaterThan(10));
        Api.get(TestUser.SECRETARY, verdicts + "outcome=NOT_ELIGIBLE&awardCode=LDTT")
                .body("items.outcome", everyItem(equalTo("NOT_ELIGIBLE")))
                .body("items.find { it.subjectId == 'CB-034' }.reasons.ruleId", hasItem("TCT-10-THANG"))
                .body(
                        "items.find { it.subjectId == 'CB-034' }.reasons[0].text",
                        startsWith("Làm việc đủ 10 tháng trong năm"));
        for (String sort : List.of("name", "unit", "award", "outcome")) {
            assertThat(allPages(verdicts + "sort=" + sort + "&size=150"))
                    .doesNotHaveDuplicates()
                    .hasSize(Api.get(TestUser.SECRETARY, verdicts + "sort=name")
                            .extract()
                            .<Integer>path("total"));
        }
    }

    @Test
    void who_sees_one_unit_sees_its_verdicts_only() {
        String run = done("NS-TCT", "2025-12-23", 2025);

        Api.get(TestUser.HEAD_NNPL, RUNS + "/" + run + "/verdicts?size=200")
                .statusCode(200)
                .body("items.unitCode", everyItem(equalTo("NS-TCT-NNPL")));
        Api.get(TestUser.HEAD_NNPL, RUNS + "/" + run + "/verdicts/PERSON/CB-004/LDTT")
                .statusCode(404);
        Api.get(TestUser.HEAD_NNPL, RUNS + "/" + run + "/verdicts?unitCode=NS-TCT-LLCS")
                .body("total", equalTo(0));
        Api.get(TestUser.STRANGER, RUNS + "/" + run).statusCode(404);
        Api.get(TestUser.STRANGER, RUNS).body("items.id", not(hasItem(run)));
        Api.get(TestUser.SECRETARY, RUNS + "?unitCode=NS-TCT").body("items.id", hasItem(run));
    }

    @Test
    void the_same_facts_give_the_same_verdicts_and_an_interrupted_pass_goes_on() {
        String first = done("NS-TCT", "2025-12-24", 2025);
        String second = done("NS-TCT", "2025-12-24", 2025);

        assertThat(differing(first, second)).isZero();
        long all = Api.count("select count(*) from appraisal_run_verdict where run_id = '" + second + "'");
        interrupt(second);
        assertThat(Api.count("select count(*) from appraisal_run_verdict where run_id = '" + second + "'"))
                .isLessThan(all);

        runs.resume();

        awaitDone(second);
        assertThat(Api.count("select count(*) from appraisal_run_verdict where run_id = '" + second + "'"))
                .isEqualTo(all);
        assertThat(differing(first, second)).isZero();
    }

    @Test
    void the_facts_loaded_together_are_those_of_each_subject_alone() throws SQLException {
        List<Person> people = organisation.peopleOf(organisation.subtrees(List.of("NS-TCT")));
        List<LoadFacts.Collective> units = List.of("NS-TCT-LLCS", "NS-TCT-TCQT").stream()
                .map(unit -> new LoadFacts.Collective(
                        unit,
                        organisation.peopleOf(List.of(unit)).stream()
                                .filter(person -> person.isThereOn(LocalDate.of(2025, 12, 31)))
                                .toList()))
                .toList();
        LoadFacts load = new LoadFacts(organisation.workingDays());
        try (var connection = Api.database().getConnection()) {
            assertThat(load.people(connection, people))
                    .hasSize(62)
                    .isEqualTo(people.stream()
                            .map(person -> facts.snapshotOf(SubjectKind.PERSON, person.personId(), 2025))
                            .toList());
            assertThat(load.collectives(connection, units, 2025))
                    .isEqualTo(units.stream()
                            .map(unit -> facts.snapshotOf(SubjectKind.UNIT, unit.unitCode(), 2025))
                            .toList());
        }
    }

    @Test
    void a_pass_that_cannot_be_is_refused() {
        ask("NS-TCT", "2030-01-01", null).statusCode(422).body("type", endsWithSlug("appraisal-run-day-in-future"));
        ask("NS-TCT", "2025-01-01", 2026).statusCode(422).body("type", endsWithSlug("appraisal-run-year-after-day"));
        ask("NS-TCT", "2010-01-01", 2009).statusCode(422).body("type", endsWithSlug("appraisal-run-no-law"));
        ask("NS-UBND", "2025-12-20", 2025).statusCode(404);
    }

    private static ValidatableResponse ask(String unit, String on, Integer year) {
        Map<String, Object> body = new HashMap<>(Map.of("unitCode", unit, "on", on));
        if (year != null) {
            body.put("year", year);
        }
        return Api.post(TestUser.SECRETARY, RUNS, body);
    }

    private static String done(String unit, String on, int year) {
        String run = ask(unit, on, year).statusCode(202).extract().path("id");
        awaitDone(run);
        return run;
    }

    private static void awaitDone(String run) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> Api.get(TestUser.SECRETARY, RUNS + "/" + run)
                .body("state", equalTo("DONE")));
    }

    private static String outcome(String run, String subject, String award) {
        return Api.get(TestUser.SECRETARY, RUNS + "/" + run + "/verdicts?size=200&awardCode=" + award)
                .extract()
                .path("items.find { it.subjectId == '" + subject + "' }.outcome");
    }

    private static List<String> allPages(String path) {
        List<String> seen = new ArrayList<>();
        String next = null;
        do {
            ValidatableResponse page = Api.get(TestUser.SECRETARY, path + (next == null ? "" : "&cursor=" + next));
            seen.addAll(page.extract().path("items.collect { it.subjectId + ' ' + it.awardCode }"));
            next = page.extract().path("next");
        } while (next != null);
        return seen;
    }

    private static Matcher<String> endsWithSlug(String slug) {
        return equalTo("https://thidua.vn/problems/" + slug);
    }

    private static long differing(String first, String second) {
        return Api.count("""
                select count(*) from (
                    select subject_kind, subject_id, award_code, outcome, reasons, facts_digest
                    from appraisal_run_verdict join appraisal_run_subject using (run_id, subject_kind, subject_id)
                    where run_id in ('%s', '%s')
                    group by 1, 2, 3, 4, 5, 6 having count(*) <> 2) differing""".formatted(first, second));
    }

    /** As a service leaves it that was killed after a part of the people. */
    private static void interrupt(String run) {
        for (String table : List.of("appraisal_run_verdict", "appraisal_run_subject")) {
            execute("delete from " + table + " where run_id = '" + run
                    + "' and (subject_kind = 'UNIT' or subject_id > 'CB-030')");
        }
        execute("update appraisal_run set state = 'RUNNING', finished_at = null where id = '" + run + "'");
    }

    private static void execute(String sql) {
        try (var connection = Api.database().getConnection();
                var statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

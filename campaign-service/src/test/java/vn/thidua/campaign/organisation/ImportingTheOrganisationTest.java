package vn.thidua.campaign.organisation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.thidua.campaign.School.as;
import static vn.thidua.campaign.School.importLists;
import static vn.thidua.campaign.School.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.School;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
class ImportingTheOrganisationTest {

    @BeforeEach
    void school() {
        School.open();
    }

    @Test
    void repeating_an_import_changes_and_announces_nothing() {
        int announced = TestEvents.announced(UnitChanged.TYPE, null).size()
                + TestEvents.announced(PersonChanged.TYPE, null).size();

        importLists(TestUser.ADMIN, sample("units.csv"), sample("people.csv"))
                .then()
                .statusCode(200)
                .body("units.created", equalTo(0))
                .body("units.changed", equalTo(0))
                .body("units.unchanged", equalTo(27))
                .body("people.unchanged", equalTo(62));

        assertThat(TestEvents.announced(UnitChanged.TYPE, null).size()
                        + TestEvents.announced(PersonChanged.TYPE, null).size())
                .isEqualTo(announced);
    }

    @Test
    void a_person_is_announced_without_what_others_must_not_know() {
        JsonNode head =
                TestEvents.announced(PersonChanged.TYPE, "CB-004").getFirst().data();

        assertThat(head.path("fullName").asText()).isEqualTo("Lò Văn Hòa");
        assertThat(head.path("headOf").asText()).isEqualTo("NS-TCT-LLCS");
        assertThat(head.has("gender")).isFalse();
        assertThat(head.has("partyMember")).isFalse();
        assertThat(TestEvents.announced(PersonChanged.TYPE, "CB-005")
                        .getFirst()
                        .data()
                        .has("headOf"))
                .as("a deputy heads nothing")
                .isFalse();
    }

    @Test
    void one_wrong_row_stops_all_and_is_named_by_its_line() {
        String units = new String(sample("units.csv"), UTF_8)
                + "NS-TCT-MOI,Khoa Mới,K. Mới,KHOA,NS-TCT,0,,,Trưởng khoa,2026-01-01,,,\n"
                + "NS-TCT-SAI,Khoa Sai,K. Sai,KHOAA,NS-KHONG-CO,0,,,Trưởng khoa,01/01/2026,,,\n";

        importLists(TestUser.ADMIN, units.getBytes(UTF_8), sample("people.csv"))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("https://thidua.vn/problems/import-rejected"))
                .body("errors.pointer", hasItems("/units/30/kind", "/units/30/valid_from", "/units/30/parent_code"));

        as(TestUser.ADMIN).get("/api/v1/organisation/units/NS-TCT-MOI").then().statusCode(404);
        assertThat(TestEvents.announced(UnitChanged.TYPE, "NS-TCT-MOI")).isEmpty();
    }

    @Test
    void a_file_that_is_no_list_is_refused() {
        importLists(TestUser.ADMIN, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "person_id\nCB-999\n".getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/units", "/people"));
    }

    @Test
    void people_and_units_show_by_scope_and_sensitive_fields_only_to_the_administrator() {
        as(TestUser.HEAD_NNPL)
                .get("/api/v1/organisation/units")
                .then()
                .statusCode(200)
                .body("items.code", equalTo(java.util.List.of("NS-TCT-NNPL")));
        as(TestUser.OFFICER)
                .get("/api/v1/organisation/units?parent=NS-TCT&validOn=2027-01-01&size=200")
                .then()
                .statusCode(200)
                .body("total", equalTo(8))
                .body("items.code", not(hasItem("NS-TCT-DV")));
        as(TestUser.HEAD_NNPL)
                .get("/api/v1/organisation/people?unit=NS-TCT-NNPL")
                .then()
                .statusCode(200)
                .body("items.find { it.personId == 'CB-017' }.fullName", equalTo("Lò Thị Pâng"))
                .body("items[0].partyMember", nullValue())
                .body("items[0].gender", nullValue());
        as(TestUser.ADMIN)
                .get("/api/v1/organisation/people?unit=NS-TCT-NNPL")
                .then()
                .body("items.find { it.personId == 'CB-017' }.partyMember", equalTo(true));
        as(TestUser.HEAD_NNPL)
                .get("/api/v1/organisation/people?unit=NS-TCT-LLCS")
                .then()
                .statusCode(404);
        as(TestUser.HEAD_NNPL)
                .get("/api/v1/organisation/units/NS-TCT-LLCS")
                .then()
                .statusCode(404);
    }

    @Test
    void lists_come_in_pages() {
        String next = as(TestUser.OFFICER)
                .get("/api/v1/organisation/people?size=40")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(40))
                .body("total", equalTo(62))
                .extract()
                .path("next");

        as(TestUser.OFFICER)
                .get("/api/v1/organisation/people?size=40&cursor=" + next)
                .then()
                .body("items.size()", equalTo(22))
                .body("next", nullValue());
        as(TestUser.OFFICER)
                .get("/api/v1/organisation/people?cursor=%21%21")
                .then()
                .statusCode(400);
    }

    @Test
    void the_calendar_is_announced_for_the_years_around_now() {
        int thisYear = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).getYear();
        assertThat(TestEvents.announced("vn.thidua.organisation.calendar-changed.v1", null))
                .extracting(event -> event.data().path("year").asInt())
                // a year may be announced again when a notice of another test changes it
                .contains(thisYear - 1, thisYear, thisYear + 1, thisYear + 5);
        as(TestUser.MEMBER)
                .get("/api/v1/calendar?year=2026")
                .then()
                .statusCode(200)
                .body("daysOff.date", hasItem("2026-11-24"));
    }
}

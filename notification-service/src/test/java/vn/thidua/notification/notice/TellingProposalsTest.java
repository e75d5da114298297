package vn.thidua.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.send.Tick;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MailServer.ReceivedMail;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.events.TestEvents;

@QuarkusTest
@ServiceTest
@NotificationTest
class TellingProposalsTest {

    private static final String UNIT = "NS-TCT-LLCS";
    private static final String HEAD = "lo.van.hoa@example.vn";
    private static final String PERSON = "CB-008";
    private static final String ADDRESS = "do.quynh.nhu@example.vn";
    /** Not the names of the sheet, so that each test finds its own mails. */
    private final String name = "Danh hiệu " + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    @Inject
    Tick tick;

    private final String campaign = UUID.randomUUID().toString();
    private final String registration = UUID.randomUUID().toString();
    private final String proposal = UUID.randomUUID().toString();

    @BeforeEach
    void earlyOnAMonday() {
        world.school();
        clock.set(World.at(2027, 1, 11, 5, 30));
    }

    @Test
    void the_head_sees_it_at_once_in_the_app_and_in_the_morning_by_mail() {
        String event = proposed(proposal, PERSON, UNIT);
        await().untilAsserted(() -> assertThat(inbox("CB-004"))
                .containsExactly("Đỗ Quỳnh Như đề xuất " + name + " → /obligations/registrations/" + registration));
        TestEvents.send("thidua.commitment", event);
        tick.run();
        assertThat(mails.about(name)).as("not before the morning").isEmpty();

        clock.set(World.at(2027, 1, 11, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(name)).hasSize(1));
        tick.run();
        assertThat(mails.about(name)).hasSize(1);
        ReceivedMail mail = mails.to(HEAD, name).getFirst();
        assertThat(mail.subject()).isEqualTo("Đỗ Quỳnh Như đề xuất " + name);
        assertThat(mail.text())
                .contains("- Đỗ Quỳnh Như: " + name + "\n   Khoa Lý luận cơ sở")
                .contains("/obligations/registrations/" + registration)
                .contains("Còn đề xuất chưa trả lời thì bản đăng ký chưa trình được.")
                .contains("vì là người đứng đầu Khoa Lý luận cơ sở")
                .contains("Xem các đề xuất:\nhttp");
        await().untilAsserted(() -> assertThat(ledger(proposal)).containsExactly("PROPOSED CB-004 HEAD SENT"));
    }

    @Test
    void beside_duties_it_stands_in_the_one_mail_of_the_morning() {
        Duty duty = registrationDue(LocalDate.of(2027, 1, 14));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).hasSize(1));
        proposed(proposal, PERSON, UNIT);
        proposed(UUID.randomUUID().toString(), "CB-009", UNIT);
        await().untilAsserted(() ->
                assertThat(inbox("CB-004")).as("the reminder and two proposals").hasSize(3));

        clock.set(World.at(2027, 1, 11, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(name)).hasSize(1));
        ReceivedMail mail = mails.about(name).getFirst();
        assertThat(mail.subject()).isEqualTo("Còn 3 ngày làm việc: " + duty.title() + " và 2 việc khác");
        assertThat(mail.text())
                .containsSubsequence(duty.title(), "Đề xuất danh hiệu chờ trưởng đơn vị trả lời:", "Đỗ Quỳnh Như: ")
                .contains("Lù Thị Pành: " + name);
        await().untilAsserted(() -> assertThat(
                        database.count("select count(*) from delivery where kind = 'DIGEST' and state = 'SENT'"))
                .isEqualTo(1));
    }

    @Test
    void on_the_last_day_of_the_registration_it_does_not_wait_for_tomorrows_mail() {
        Duty duty = registrationDue(LocalDate.of(2027, 1, 12));
        clock.set(World.at(2027, 1, 12, 7, 30));
        await().untilAsserted(() -> assertThat(mails.to(HEAD, duty.title())).isNotEmpty());
        clock.set(World.at(2027, 1, 12, 10, 0));

        proposed(proposal, PERSON, UNIT);

        await().untilAsserted(() -> assertThat(mails.to(HEAD, name)).hasSize(1));
        assertThat(mails.to(HEAD, name).getFirst().text())
                .contains("Đơn vị trình bản đăng ký trước 24:00 thứ Ba, 12/01/2027");
    }

    @Test
    void taken_back_before_the_mail_nobody_is_told_and_the_ledger_says_why() {
        proposed(proposal, PERSON, UNIT);
        await().untilAsserted(() -> assertThat(inbox("CB-004")).hasSize(1));
        Facts.send("vn.thidua.commitment.proposal-withdrawn.v1", registration, facts(proposal));
        await().untilAsserted(() -> assertThat(database.count(
                        "select count(*) from inbox_entry where campaign_id = ? and settled_at is not null", campaign))
                .isEqualTo(1));

        clock.set(World.at(2027, 1, 11, 7, 30));

        await().untilAsserted(() -> assertThat(database.list(
                        "select state || ' ' || reason from delivery where about = ?",
                        row -> row.getString(1),
                        proposal))
                .containsExactly("SKIPPED Đề xuất đã được trả lời hoặc đã rút"));
        assertThat(mails.about(name)).isEmpty();
    }

    @Test
    void taken_back_before_the_head_is_known_leaves_nothing_to_tell() {
        String unit = "NS-TCT-" + proposal.substring(0, 8);
        proposed(proposal, PERSON, unit);
        await().until(() -> database.count("select count(*) from notice where about = ?", proposal) == 1);

        Facts.send("vn.thidua.commitment.proposal-withdrawn.v1", registration, facts(proposal));

        await().until(() -> database.count("select count(*) from notice where about = ?", proposal) == 0);
        assertThat(ledger(proposal)).isEmpty();
    }

    @Test
    void who_acts_for_the_head_hears_of_it_and_a_head_not_of_her_own_proposal() {
        Facts.delegate("CB-004", "CB-007", UNIT, "2027-01-04", "2027-01-15");
        await().until(() -> database.count("select count(*) from org_delegation") == 1);

        proposed(proposal, "CB-004", UNIT);

        clock.set(World.at(2027, 1, 11, 7, 30));
        await().untilAsserted(() -> assertThat(mails.about(name)).hasSize(1));
        assertThat(mails.to("vang.a.sua@example.vn", name).getFirst().text())
                .contains("vì được ủy quyền làm thay người đứng đầu Khoa Lý luận cơ sở");
        await().untilAsserted(() -> assertThat(ledger(proposal)).containsExactly("PROPOSED CB-007 DEPUTY SENT"));
        assertThat(inbox("CB-004")).isEmpty();
    }

    @Test
    void in_a_unit_without_a_head_a_deputy_who_is_there_hears_of_it() {
        String unit = "NS-TCT-" + proposal.substring(0, 8);
        String deputy = "CB-" + proposal.substring(0, 6);
        Facts.send(
                "vn.thidua.organisation.unit-changed.v1",
                unit,
                Map.of("code", unit, "name", "Khoa mới", "parentCode", "NS-TCT"));
        Map<String, Object> person = new HashMap<>();
        person.put("personId", deputy);
        person.put("fullName", "Phó Khoa Mới");
        person.put("unitCode", unit);
        person.put("position", "Phó Trưởng khoa");
        person.put("email", "pho.khoa.moi@example.vn");
        person.put("headOf", null);
        person.put("endDate", null);
        Facts.send("vn.thidua.organisation.person-changed.v1", deputy, person);
        await().until(() -> database.count("select count(*) from org_person where person_id = ?", deputy) == 1);
        proposed(proposal, PERSON, unit);
        await().until(() -> database.count("select count(*) from notice where about = ?", proposal) == 1);

        clock.set(World.at(2027, 1, 11, 9, 0));

        await().untilAsserted(() ->
                assertThat(mails.to("pho.khoa.moi@example.vn", name)).hasSize(1));
        assertThat(mails.about(name).getFirst().text()).contains("vì là cấp phó của Khoa mới");
    }

    @Test
    void the_person_learns_that_it_was_confirmed_and_once_the_sheet_is_accepted_registered() {
        clock.set(World.at(2027, 1, 11, 9, 0));
        proposed(proposal, PERSON, UNIT);
        String dropped = UUID.randomUUID().toString();
        proposed(dropped, "CB-009", UNIT);
        await().untilAsserted(() -> assertThat(inbox("CB-004")).hasSize(2));

        String event = answered(proposal, PERSON, "CONFIRMED", null, "CB-004");
        answered(dropped, "CB-009", "CONFIRMED", null, "CB-004");
        await().untilAsserted(() -> assertThat(mails.to(ADDRESS, name)).hasSize(1));
        TestEvents.send("thidua.commitment", event);
        tick.run();
        assertThat(mails.to(ADDRESS, name)).hasSize(1);
        assertThat(mails.to(ADDRESS, name).getFirst().subject()).isEqualTo("Đã xác nhận đề xuất: " + name);
        assertThat(mails.to(ADDRESS, name).getFirst().text())
                .contains("Lò Văn Hòa đã đưa " + name + " mà anh/chị đề xuất vào bản đăng ký của Khoa Lý luận cơ sở.")
                .contains("vì là người đề xuất");
        await().untilAsserted(() -> assertThat(database.count(
                        "select count(*) from inbox_entry where person_id = 'CB-004' and settled_at is null"))
                .isZero());

        Facts.send(
                "vn.thidua.commitment.registration-accepted.v1",
                registration,
                Map.of(
                        "registrationId",
                        registration,
                        "campaignId",
                        campaign,
                        "lines",
                        List.of(Map.of("titleCode", "CSTDCS", "subjectKind", "PERSON", "subjectId", PERSON))));

        await().untilAsserted(() -> assertThat(inbox(PERSON))
                .containsExactly(
                        "Đã xác nhận đề xuất " + name + " → /obligations/proposals",
                        "Đã được đăng ký " + name + " → /obligations/proposals"));
        await().untilAsserted(() -> assertThat(mails.to("lu.thi.panh@example.vn", name))
                .extracting(ReceivedMail::subject)
                .containsExactly("Đã xác nhận đề xuất: " + name, "Không còn trong bản đăng ký: " + name));
    }

    @Test
    void the_person_learns_why_it_was_declined_in_her_language() {
        database.update("insert into mail_language values ('P:" + PERSON + "', 'EN')");

        answered(proposal, PERSON, "DECLINED", "Xét vào <dịp> sơ kết", "CB-004");

        await().untilAsserted(() -> assertThat(mails.to(ADDRESS, name)).hasSize(1));
        ReceivedMail mail = mails.to(ADDRESS, name).getFirst();
        assertThat(mail.subject()).isEqualTo("Not taken into the registration: " + name);
        assertThat(mail.text())
                .contains("Lò Văn Hòa has not taken " + name)
                .contains("Reason: Xét vào <dịp> sơ kết")
                .contains("You may propose again");
        assertThat(mail.html()).contains("Xét vào &lt;dịp&gt; sơ kết");
        assertThat(inbox(PERSON)).containsExactly("Không đưa vào bản đăng ký: " + name + " → /obligations/proposals");
    }

    @Test
    void who_answers_an_own_proposal_is_not_told_of_it() {
        answered(proposal, "CB-004", "CONFIRMED", null, "CB-004");
        answered(UUID.randomUUID().toString(), PERSON, "CONFIRMED", null, "CB-004");

        await().untilAsserted(() -> assertThat(mails.about(name)).hasSize(1));
        assertThat(inbox("CB-004")).isEmpty();
        assertThat(ledger(proposal)).isEmpty();
    }

    /** Opened a week before the test's Monday. */
    private Duty registrationDue(LocalDate due) {
        clock.set(World.at(2027, 1, 4, 9, 0));
        Duty duty = world.duty(UNIT, campaign);
        world.say("opened", duty, "OPEN", due, Map.of("kind", "REGISTRATION"));
        clock.set(World.at(2027, 1, 11, 5, 30));
        return duty;
    }

    private String proposed(String id, String person, String unit) {
        Map<String, Object> data = new HashMap<>(facts(id));
        data.put("personId", person);
        data.put("unitCode", unit);
        data.put("titleName", name);
        return Facts.send("vn.thidua.commitment.title-proposed.v1", registration, data);
    }

    private String answered(String id, String person, String outcome, String reason, String by) {
        Map<String, Object> data = new HashMap<>(facts(id));
        data.put("personId", person);
        data.put("titleName", name);
        data.put("outcome", outcome);
        data.put("reason", reason);
        data.put("answeredBy", by);
        return Facts.send("vn.thidua.commitment.proposal-answered.v1", registration, data);
    }

    private Map<String, Object> facts(String id) {
        return Map.of("proposalId", id, "registrationId", registration, "campaignId", campaign);
    }

    private List<String> inbox(String person) {
        return database.list(
                "select title || ' → ' || link from inbox_entry where campaign_id = ? and person_id = ? order by id",
                row -> row.getString(1),
                campaign,
                person);
    }

    private List<String> ledger(String id) {
        return database.list(
                "select rung || ' ' || person_id || ' ' || role || ' ' || state from delivery where about = ?",
                row -> row.getString(1),
                id);
    }
}

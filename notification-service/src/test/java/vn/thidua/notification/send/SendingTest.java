package vn.thidua.notification.send;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

@QuarkusTest
@ServiceTest
@NotificationTest
class SendingTest {

    private static final LocalDate DUE = LocalDate.of(2027, 6, 18);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Tick tick;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void longBefore() {
        world.school();
        clock.set(World.at(2027, 5, 24, 9, 0));
    }

    @Test
    void a_mail_server_that_is_away_delays_mails_and_loses_none() {
        List<Duty> duties = new ArrayList<>();
        for (String unit : List.of("NS-TCT-LLCS", "NS-TCT-NNPL", "NS-TCT-XDD")) {
            Duty duty = world.duty(unit);
            world.opened(duty, DUE);
            duties.add(duty);
        }
        mails.stop();
        try {
            clock.set(World.at(2027, 6, 17, 7, 30));
            await().untilAsserted(() -> health().body("mailServerAway", equalTo(true))
                    .body("waiting", greaterThanOrEqualTo(3))
                    .body("deferred", greaterThanOrEqualTo(1)));
            assertThat(duties).allSatisfy(duty -> assertThat(world.ledger(duty))
                    .singleElement()
                    .asString()
                    .matches(".*(QUEUED|DEFERRED)"));
        } finally {
            mails.start();
        }

        clock.set(World.at(2027, 6, 17, 8, 30));

        world.eventually(() -> assertThat(duties)
                .allSatisfy(duty -> assertThat(mails.about(duty.title())).hasSize(1)));
        world.eventually(() -> health().body("mailServerAway", equalTo(false)).body("waiting", equalTo(0)));
    }

    @Test
    void a_mail_server_that_comes_back_at_night_wakes_nobody() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        mails.stop();
        try {
            clock.set(World.at(2027, 6, 17, 7, 30));
            await().untilAsserted(
                            () -> assertThat(world.ledger(duty)).containsExactly("T-1/2027-06-18 CB-004 DEFERRED"));
        } finally {
            mails.start();
        }

        clock.set(World.at(2027, 6, 17, 23, 30));
        tick.run();

        assertThat(mails.about(duty.title())).isEmpty();
        clock.set(World.at(2027, 6, 18, 7, 30));
        world.eventually(() -> assertThat(mails.about(duty.title())).isNotEmpty());
    }

    @Test
    void what_is_fulfilled_while_its_mail_waits_is_not_sent() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        mails.stop();
        try {
            clock.set(World.at(2027, 6, 17, 7, 30));
            await().untilAsserted(
                            () -> assertThat(world.ledger(duty)).containsExactly("T-1/2027-06-18 CB-004 DEFERRED"));
            world.fulfilled(duty.next(), DUE);
        } finally {
            mails.start();
        }

        clock.set(World.at(2027, 6, 17, 8, 30));

        world.eventually(() -> assertThat(world.ledger(duty)).containsExactly("T-1/2027-06-18 CB-004 SKIPPED"));
        assertThat(mails.about(duty.title())).isEmpty();
    }

    @Test
    void several_senders_at_once_send_each_mail_once() throws InterruptedException, ExecutionException {
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Duty duty = world.duty(i % 2 == 0 ? "NS-TCT-LLCS" : "NS-TCT-NNPL");
            world.opened(duty, DUE);
            duties.add(duty);
        }
        clock.set(World.at(2027, 6, 17, 7, 30));

        try (var senders = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                running.add(senders.submit(tick::run));
            }
            for (Future<?> sender : running) {
                sender.get();
            }
        }

        await().untilAsserted(() -> assertThat(duties).allSatisfy(duty -> assertThat(world.ledger(duty))
                .singleElement()
                .asString()
                .endsWith("SENT")));
        assertThat(duties)
                .allSatisfy(duty -> assertThat(mails.about(duty.title())).hasSize(1));
    }

    @Test
    void what_a_killed_sender_held_is_sent_by_the_next_with_the_same_message_id() throws SQLException {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        String messageId;
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            mails.stop();
            try {
                clock.set(World.at(2027, 6, 17, 7, 30));
                await().untilAsserted(() -> assertThat(world.ledger(duty)).hasSize(1));
                // another instance takes the row and is in the middle of sending
                try (var take = other.prepareStatement(
                                "select message_id from delivery where id = (select digest_id from delivery where about = ?)"
                                        + " for no key update");
                        var row = withParameter(take, duty.id()).executeQuery()) {
                    row.next();
                    messageId = row.getString(1);
                }
            } finally {
                mails.start();
            }
            clock.set(World.at(2027, 6, 17, 9, 30));
            tick.run();
            assertThat(mails.about(duty.title()))
                    .as("nobody takes what another holds")
                    .isEmpty();

            other.rollback(); // killed
        }

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        assertThat(mails.about(duty.title()).getFirst().header("Message-ID"))
                .isEqualTo("<" + messageId + "@thidua.local>");
    }

    @Test
    void who_has_no_usable_address_is_in_the_ledger_with_the_reason_and_the_inbox_still_tells() {
        person("CB-901", "Không Có Thư", null, null);
        person("CB-902", "Địa Chỉ Sai", "ai đó@@example.vn\r\nBcc: x@example.vn", null);
        person("CB-903", "Đã Nghỉ Hưu", "nghi.huu@example.vn", "2027-01-31");
        person("CB-904", "Tên Miền Việt", "thu@trường.vn", null);
        Map<String, Duty> duties = new java.util.HashMap<>();
        for (String person : List.of("CB-901", "CB-902", "CB-903", "CB-904")) {
            Duty duty = world.duty("NS-TCT-LLCS");
            world.say("opened", duty, "OPEN", DUE, Map.of("personId", person));
            duties.put(person, duty);
        }

        clock.set(World.at(2027, 6, 17, 7, 30));

        await().untilAsserted(() -> {
            assertThat(ledgerOf(duties.get("CB-901")))
                    .isEqualTo("SKIPPED: Chưa có địa chỉ thư, chỉ báo trong ứng dụng");
            assertThat(ledgerOf(duties.get("CB-902"))).isEqualTo("FAILED: Địa chỉ thư không đúng");
            assertThat(ledgerOf(duties.get("CB-903"))).isEqualTo("SKIPPED: Cán bộ không còn công tác tại cơ quan");
            assertThat(ledgerOf(duties.get("CB-904"))).isEqualTo("SENT: null");
        });
        assertThat(mails.to(
                        "thu@" + java.net.IDN.toASCII("trường.vn"),
                        duties.get("CB-904").title()))
                .as("a Vietnamese domain goes in its ASCII form")
                .hasSize(1);
        assertThat(inboxEntries("CB-901")).isEqualTo(1);
    }

    private static io.restassured.response.ValidatableResponse health() {
        return given().auth()
                .oauth2(TestUser.OFFICER.token())
                .get("/api/v1/deliveries/health")
                .then()
                .statusCode(200);
    }

    private void person(String id, String name, String email, String endDate) {
        Map<String, Object> data = new java.util.HashMap<>();
        data.put("personId", id);
        data.put("fullName", name);
        data.put("unitCode", "NS-TCT-LLCS");
        data.put("position", "Giảng viên");
        data.put("roleGroup", "GIANG_VIEN");
        data.put("email", email);
        data.put("endDate", endDate);
        data.put("headOf", null);
        Facts.send("vn.thidua.organisation.person-changed.v1", id, data);
        await().until(() -> !query("select full_name from org_person where person_id = ?", id)
                .isEmpty());
    }

    private String ledgerOf(Duty duty) {
        return String.join(
                ",",
                query("select state || ': ' || coalesce(reason, 'null') from delivery where about = ?", duty.id()));
    }

    private long inboxEntries(String person) {
        return query("select id::text from inbox_entry where person_id = ?", person)
                .size();
    }

    private List<String> query(String sql, String parameter) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql);
                var row = withParameter(select, parameter).executeQuery()) {
            List<String> found = new ArrayList<>();
            while (row.next()) {
                found.add(row.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static java.sql.PreparedStatement withParameter(java.sql.PreparedStatement statement, String value)
            throws SQLException {
        statement.setString(1, value);
        return statement;
    }
}

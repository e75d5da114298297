package vn.thidua.notification.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.Facts;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MailServer.ReceivedMail;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;

/** Titles, names and addresses as nobody should write them, each read again from the mail that arrived. */
@QuarkusTest
@ServiceTest
@NotificationTest
class HostileWordsTest {

    private static final LocalDate DUE = LocalDate.of(2031, 6, 20);

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Database database;

    @BeforeEach
    void longBefore() {
        world.school();
        clock.set(World.at(2031, 5, 26, 9, 0));
    }

    @Test
    void a_title_with_line_breaks_adds_no_header() throws Exception {
        ReceivedMail mail =
                arrives("Báo cáo\r\nBcc: ke.trom@example.vn\r\nX-Evil: 1\r\n\r\nThân giả\n.\r\nMAIL FROM:<x@y>", null);

        assertThat(mail.hasHeader("Bcc")).isFalse();
        assertThat(mail.hasHeader("X-Evil")).isFalse();
        assertThat(mail.subject()).contains("Bcc: ke.trom@example.vn").doesNotContain("\n", "\r");
        assertThat(mail.message().getAllRecipients()).hasSize(1);
        assertThat(mails.to("ke.trom@example.vn", "Báo cáo")).isEmpty();
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Id")).isEqualTo("<nhac-viec.thidua.local>");
    }

    @Test
    void html_in_a_title_is_shown_and_not_done() {
        ReceivedMail mail = arrives("<img src=x onerror=alert(1)><script>alert('Tết')</script> & \"sơ kết\"", null);

        assertThat(mail.html())
                .contains("&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;")
                .doesNotContain("<script", "<img");
        assertThat(mail.text()).contains("<script>alert('Tết')</script> & \"sơ kết\"");
    }

    @Test
    void a_name_of_ten_thousand_characters_arrives_whole_and_the_subject_stays_short() {
        String title = "Tổng kết " + "phong trào thi đua ".repeat(530);
        person("CB-911", "Nguyễn " + "Văn ".repeat(2_500), "ten.dai@example.vn");

        ReceivedMail mail = arrives(title, "CB-911");

        assertThat(mail.text())
                .contains(title.strip())
                .contains("Văn ".repeat(2_500).strip());
        assertThat(mail.subject().codePointCount(0, mail.subject().length())).isLessThanOrEqualTo(180);
        assertThat(mail.subject()).startsWith("Còn ").endsWith("…");
        assertThat(Collections.list(headerLines(mail)))
                .as("no line longer than RFC 5322 allows")
                .allSatisfy(header -> assertThat(header.split("\r\n"))
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(998)));
    }

    @Test
    void an_address_in_unicode_arrives_where_its_domain_says_and_a_local_part_in_unicode_is_told() {
        person("CB-912", "Miền Việt", "thu@sở-nội-vụ.vn");
        person("CB-913", "Tên Việt", "nguyễn.văn@example.vn");

        ReceivedMail mail = arrives("Báo cáo tên miền", "CB-912");

        assertThat(mail.header("To")).isEqualTo("thu@" + java.net.IDN.toASCII("sở-nội-vụ.vn"));
        Duty duty = owed("Báo cáo hộp thư", "CB-913");
        await().untilAsserted(() -> assertThat(ledger(duty)).containsExactly("FAILED Địa chỉ thư không đúng"));
    }

    @Test
    void who_has_no_address_hears_of_it_in_the_app() {
        person("CB-914", "Không Thư", null);

        Duty duty = owed("Báo cáo không thư", "CB-914");

        await().untilAsserted(() ->
                assertThat(ledger(duty)).containsExactly("SKIPPED Chưa có địa chỉ thư, chỉ báo trong ứng dụng"));
        assertThat(database.count(
                        "select count(*) from inbox_entry where person_id = 'CB-914' and obligation_id = ?", duty.id()))
                .isEqualTo(1);
    }

    private static java.util.Enumeration<String> headerLines(ReceivedMail mail) {
        try {
            return mail.message().getAllHeaderLines();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReceivedMail arrives(String title, String person) {
        Duty duty = owed(title, person);
        await().untilAsserted(() -> assertThat(byThread(duty)).hasSize(1));
        return byThread(duty).getFirst();
    }

    private List<ReceivedMail> byThread(Duty duty) {
        return mails.about("/obligations/" + duty.id());
    }

    private Duty owed(String title, String person) {
        Duty fresh = world.duty("NS-TCT-LLCS");
        Duty duty = new Duty(fresh.id(), fresh.campaign(), title, fresh.unit(), fresh.version());
        clock.set(World.at(2031, 5, 26, 9, 0));
        Map<String, Object> more = new HashMap<>();
        more.put("personId", person);
        world.say("opened", duty, "OPEN", DUE, more);
        clock.set(World.at(2031, 6, 19, 7, 30));
        return duty;
    }

    private List<String> ledger(Duty duty) {
        return database.list(
                "select state || ' ' || reason from delivery where about = ?", row -> row.getString(1), duty.id());
    }

    private void person(String id, String name, String email) {
        Map<String, Object> data = new HashMap<>();
        data.put("personId", id);
        data.put("fullName", name);
        data.put("unitCode", "NS-TCT-LLCS");
        data.put("position", "Giảng viên");
        data.put("roleGroup", "GIANG_VIEN");
        data.put("email", email);
        data.put("endDate", null);
        data.put("headOf", null);
        Facts.send("vn.thidua.organisation.person-changed.v1", id, data);
        await().until(() -> database.count("select count(*) from org_person where person_id = ?", id) == 1);
    }
}

package vn.thidua.notification.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class RemindingTest {

    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2027, 3, 19);

    private static final String HEAD_LLCS = "lo.van.hoa@example.vn";

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    MailServer mails;

    @Inject
    Tick tick;

    @BeforeEach
    void longBefore() {
        world.school();
        clock.set(World.at(2027, 2, 22, 9, 0));
    }

    @Test
    void the_owner_is_told_what_by_when_why_and_what_comes_next() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);

        clock.set(World.at(2027, 3, 16, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        ReceivedMail mail = mails.about(duty.title()).getFirst();
        assertThat(mail.header("To")).isEqualTo(HEAD_LLCS);
        assertThat(mail.subject()).isEqualTo("Còn 3 ngày làm việc: " + duty.title());
        assertThat(mail.text())
                .contains("Kính gửi anh/chị Lò Văn Hòa,")
                .contains("Hạn: trước 24:00 thứ Sáu, 19/03/2027")
                .contains("Đơn vị: Khoa Lý luận cơ sở")
                .contains("(09/KH-TCT)")
                .contains("“Các khoa, phòng và cá nhân đăng ký thi đua trước ngày 28/02/2027”")
                .contains("lần nhắc tiếp theo là thứ Năm, 18/03/2027")
                .contains("là người đứng đầu Khoa Lý luận cơ sở")
                .contains("Làm việc này:")
                .contains("/obligations/" + duty.id());
        assertThat(mail.html())
                .contains("<strong>" + duty.title() + "</strong>")
                .contains("lang=\"vi\"");
        assertThat(mail.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(mail.header("List-Id")).isEqualTo("<nhac-viec.thidua.local>");
        assertThat(mail.header("In-Reply-To")).isEqualTo("<obligation." + duty.id() + "@thidua.local>");
        assertThat(mail.header("Message-ID")).endsWith("@thidua.local>");
    }

    @Test
    void one_mail_per_rung_whatever_is_repeated() {
        Duty duty = world.duty("NS-TCT-LLCS");
        String event = world.opened(duty, DUE);
        TestEvents.send("thidua.obligation", java.util.List.of(event, event));
        world.say("reopened", duty.next(), "OPEN", DUE, Map.of());

        clock.set(World.at(2027, 3, 16, 7, 30));
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        clock.set(World.at(2027, 3, 18, 7, 30));
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(2));
        clock.set(World.at(2027, 3, 16, 7, 30));
        tick.run();
        clock.set(World.at(2027, 3, 18, 8, 30));
        tick.run();

        assertThat(mails.about(duty.title())).hasSize(2);
        await().untilAsserted(() -> assertThat(world.ledger(duty))
                .containsExactly("T-3/2027-03-19 CB-004 SENT", "T-1/2027-03-19 CB-004 SENT"));
    }

    @Test
    void what_is_fulfilled_is_not_reminded_of_and_the_ledger_says_why() {
        Duty closed = world.duty("NS-TCT-LLCS");
        Duty open = world.duty("NS-TCT-NNPL");
        world.opened(closed, DUE);
        world.opened(open, DUE);
        world.fulfilled(closed.next(), DUE);

        clock.set(World.at(2027, 3, 18, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(open.title())).hasSize(1));
        await().untilAsserted(() -> assertThat(world.ledger(closed)).containsExactly("T-1/2027-03-19 CB-004 SKIPPED"));
        assertThat(mails.about(closed.title())).isEmpty();
    }

    @Test
    void a_reopened_duty_is_reminded_of_again() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        world.fulfilled(duty.next(), DUE);
        clock.set(World.at(2027, 3, 16, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).containsExactly("T-3/2027-03-19 CB-004 SKIPPED"));

        world.say("reopened", duty.next().next(), "OPEN", DUE, Map.of());
        clock.set(World.at(2027, 3, 18, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
    }

    @Test
    void a_moved_date_moves_its_reminders() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        world.say("extended", duty.next(), "EXTENDED", DUE.plusDays(14), Map.of());

        clock.set(World.at(2027, 3, 19, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).anyMatch(line -> line.endsWith("SKIPPED")));

        assertThat(mails.about(duty.title()))
                .as("the mail of the new date's ladder, none of the old one's")
                .allSatisfy(mail -> assertThat(mail.text()).contains("trước 24:00 thứ Sáu, 02/04/2027"))
                .as("and its owner was told that the wish was granted")
                .anyMatch(mail -> mail.subject().equals("Dời hạn sang thứ Sáu, 02/04/2027: " + duty.title()));
        assertThat(world.ledger(duty))
                .filteredOn(line -> line.contains("2027-03-19"))
                .allMatch(line -> line.endsWith("SKIPPED"));
    }

    @Test
    void a_moved_milestone_is_told_once_and_its_old_reminders_say_why_they_are_not_sent() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        String event = world.say(
                "moved", duty.next(), "OPEN", DUE.plusDays(28), Map.of("reason", "Tỉnh dời hạn <do> nghỉ Tết"));
        TestEvents.send("thidua.obligation", java.util.List.of(event, event));

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        ReceivedMail mail = mails.about(duty.title()).getFirst();
        assertThat(mail.header("To")).isEqualTo(HEAD_LLCS);
        assertThat(mail.subject()).isEqualTo("Dời hạn sang thứ Sáu, 16/04/2027: " + duty.title());
        assertThat(mail.text())
                .contains("Hạn mới: trước 24:00 thứ Sáu, 16/04/2027")
                .contains("Lý do: Tỉnh dời hạn <do> nghỉ Tết");
        assertThat(mail.html()).contains("Tỉnh dời hạn &lt;do&gt; nghỉ Tết");

        clock.set(World.at(2027, 3, 16, 7, 30));
        await().untilAsserted(() -> assertThat(world.reasons(duty)).contains("Hạn đã dời sang thứ Sáu, 16/04/2027"));
        assertThat(mails.about(duty.title())).hasSize(1);
        clock.set(World.at(2027, 4, 13, 7, 30));
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(2));
    }

    @Test
    void several_that_were_missed_become_one_that_says_so() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);

        clock.set(World.at(2027, 3, 18, 10, 0));

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        assertThat(mails.about(duty.title()).getFirst().text())
                .contains("Thư này gộp cả 3 lần nhắc trước chưa gửi được.");
        await().untilAsserted(() -> assertThat(world.ledger(duty)).containsExactly("T-1/2027-03-19 CB-004 SENT"));
    }

    @Test
    void who_acts_for_the_head_is_reminded_as_well_for_as_long_as_he_does() {
        TestEvents.send("thidua.organisation", """
                {"specversion":"1.0","id":"%s","source":"/campaign-service",
                 "type":"vn.thidua.organisation.delegation-changed.v1","subject":"d","time":"2027-02-22T02:00:00Z",
                 "datacontenttype":"application/json",
                 "data":{"delegationId":"d","fromPerson":"CB-004","toPerson":"CB-007","unitCode":"NS-TCT-LLCS",
                 "role":"unit-head","validFrom":"2027-03-15","validTo":"2027-03-17","revoked":false}}""".formatted(UUID.randomUUID()));
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);

        clock.set(World.at(2027, 3, 16, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty))
                .containsExactly("T-3/2027-03-19 CB-004 SENT", "T-3/2027-03-19 CB-007 SENT"));
        assertThat(mails.to("vang.a.sua@example.vn", duty.title()).getFirst().text())
                .contains("vì được ủy quyền làm thay người đứng đầu Khoa Lý luận cơ sở")
                .contains("Làm việc này:");

        clock.set(World.at(2027, 3, 18, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty))
                .contains("T-1/2027-03-19 CB-004 SENT")
                .hasSize(3));
    }

    @Test
    void what_is_late_climbs_to_the_officer_and_then_to_the_principal() {
        String person = "CB-007";
        Duty duty = world.duty("NS-TCT-LLCS");
        world.say("opened", duty, "OPEN", DUE, Map.of("personId", person));
        clock.set(World.at(2027, 3, 19, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty))
                .as("on the due day the deputy knows, should the head be away")
                .containsExactly("T0/2027-03-19 CB-005 SENT", "T0/2027-03-19 CB-007 SENT"));

        clock.set(World.at(2027, 3, 22, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty))
                .contains(
                        "T+1/2027-03-19 CB-004 SENT",
                        "T+1/2027-03-19 CB-005 SENT",
                        "T+1/2027-03-19 CB-007 SENT",
                        "T+1/2027-03-19 CB-040 SENT")
                .hasSize(6));
        clock.set(World.at(2027, 3, 24, 7, 30));
        await().untilAsserted(() -> assertThat(world.ledger(duty))
                .contains("T+3/2027-03-19 CB-001 SENT")
                .hasSize(11));

        ReceivedMail toPrincipal =
                mails.to("hoang.thi.thuy.duong@example.vn", duty.title()).getFirst();
        assertThat(toPrincipal.subject()).isEqualTo("Khoa Lý luận cơ sở – quá hạn 3 ngày làm việc: " + duty.title());
        assertThat(toPrincipal.text())
                .contains("việc của Vàng A Súa đã quá hạn và chưa hoàn thành")
                .contains("Xem việc này:")
                .doesNotContain("Làm việc này");
    }

    @Test
    void what_is_due_today_is_reminded_of_after_a_short_while() {
        clock.set(World.at(2027, 3, 19, 10, 0));
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, DUE);
        tick.run();
        assertThat(mails.about(duty.title())).isEmpty();

        clock.set(World.at(2027, 3, 19, 10, 2));

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        assertThat(mails.about(duty.title()).getFirst().subject()).isEqualTo("Hôm nay là hạn cuối: " + duty.title());
    }

    @Test
    void titles_of_any_kind_do_no_harm() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        Duty plain = world.duty("NS-TCT-LLCS");
        Duty duty = new Duty(
                plain.id(),
                plain.campaign(),
                "Báo cáo " + id + "\r\nBcc: ai.do@example.vn\r\n\r\n<img src=x onerror=alert(1)>" + "ễ".repeat(10_000),
                plain.unit(),
                1);
        world.opened(duty, DUE);

        clock.set(World.at(2027, 3, 18, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about("Báo cáo " + id)).hasSize(1));
        ReceivedMail mail = mails.about("Báo cáo " + id).getFirst();
        assertThat(mail.hasHeader("Bcc")).isFalse();
        assertThat(mail.subject())
                .startsWith("Còn 1 ngày làm việc: Báo cáo " + id + " Bcc: ai.do@example.vn <img")
                .hasSizeLessThanOrEqualTo(180)
                .endsWith("…");
        assertThat(mail.html()).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;");
    }
}

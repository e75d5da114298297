package vn.thidua.notification.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.MailServer;
import vn.thidua.notification.support.MailServer.ReceivedMail;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.notification.support.World.Duty;
import vn.thidua.testkit.ServiceTest;

@QuarkusTest
@ServiceTest
@NotificationTest
class MorningMailTest {

    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2027, 4, 16);

    private static final String HEAD = "lo.van.hoa@example.vn";
    private static final String OFFICER = "nong.thi.anh.tuyet@example.vn";
    private static final String UNIT = "NS-TCT-LLCS";

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

    @BeforeEach
    void longBefore() {
        world.school();
        clock.set(World.at(2027, 3, 15, 9, 0));
    }

    @Test
    void all_that_is_owed_comes_in_one_mail_in_the_order_of_due_days() {
        Duty later = owed(DUE.plusDays(3));
        Duty sooner = owed(DUE);
        Duty far = owed(DUE.plusDays(60));
        Duty closed = owed(DUE);
        // T-3 of the one, T-4 of the other; the closed one is met between dispatch and mail
        clock.set(World.at(2027, 4, 13, 5, 30));
        await().untilAsserted(() -> assertThat(world.ledger(closed)).hasSize(1));
        tick.run();
        assertThat(mails.about(sooner.title())).as("not before the morning").isEmpty();
        world.fulfilled(closed.next(), DUE);

        clock.set(World.at(2027, 4, 13, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(sooner.title())).hasSize(1));
        ReceivedMail mail = mails.about(sooner.title()).getFirst();
        assertThat(mail.header("To")).isEqualTo(HEAD);
        assertThat(mail.subject()).isEqualTo("Còn 3 ngày làm việc: " + sooner.title() + " và 2 việc khác");
        assertThat(mail.text()).containsSubsequence(sooner.title(), later.title(), far.title());
        assertThat(mail.text())
                .doesNotContain(closed.title())
                .contains("/obligations/" + later.id())
                .contains("vì là người phải thực hiện các việc trên");
        await().untilAsserted(() -> assertThat(world.ledger(sooner)).containsExactly("T-3/2027-04-16 CB-004 SENT"));
        await().untilAsserted(() ->
                assertThat(world.reasons(closed)).singleElement().asString().startsWith("Việc đã"));
        assertThat(digests()).isEqualTo(1);
    }

    @Test
    void what_was_missed_while_the_service_was_down_is_one_mail_that_says_so() {
        Duty one = owed(DUE);
        Duty two = owed(DUE);

        clock.set(World.at(2027, 4, 15, 10, 0));

        await().untilAsserted(() -> assertThat(mails.about(one.title())).hasSize(1));
        tick.run();
        assertThat(mails.about(two.title())).hasSize(1);
        assertThat(mails.about(one.title()).getFirst().text())
                .contains(two.title())
                .contains("Thư này gộp cả 6 lần nhắc trước chưa gửi được.");
    }

    @Test
    void in_quiet_hours_nothing_that_can_wait_is_sent() {
        Duty duty = owed(DUE);

        clock.set(World.at(2027, 4, 13, 22, 0));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).containsExactly("T-3/2027-04-16 CB-004 QUEUED"));
        tick.run();
        assertThat(mails.about(duty.title())).isEmpty();

        clock.set(World.at(2027, 4, 14, 7, 30));
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
    }

    @Test
    void what_is_due_within_a_day_goes_at_once_even_at_night() {
        clock.set(World.at(2027, 4, 16, 22, 0));
        Duty duty = owed(DUE);
        clock.set(World.at(2027, 4, 16, 22, 2));

        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        assertThat(mails.about(duty.title()).getFirst().subject()).isEqualTo("Hôm nay là hạn cuối: " + duty.title());
    }

    @Test
    void what_climbs_to_somebody_whose_morning_mail_has_left_does_not_wait_for_tomorrow() {
        Duty first = owed(DUE);
        clock.set(World.at(2027, 4, 19, 7, 30));
        await().untilAsserted(() -> assertThat(mails.to(OFFICER, first.title())).hasSize(1));

        Duty second = world.duty("NS-TCT-NNPL");
        clock.set(World.at(2027, 4, 16, 9, 0));
        world.opened(second, DUE);
        clock.set(World.at(2027, 4, 19, 9, 0));

        await().untilAsserted(
                        () -> assertThat(mails.to(OFFICER, second.title())).hasSize(1));
        assertThat(mails.to(OFFICER, second.title()).getFirst().text()).doesNotContain(first.title());
    }

    @Test
    void what_others_owe_names_their_unit_from_the_subject_on() {
        Duty longer = world.duty(UNIT);
        Duty shorter = world.duty("NS-TCT-NNPL");
        world.opened(shorter, DUE);
        world.opened(longer, DUE.minusDays(1));

        clock.set(World.at(2027, 4, 19, 7, 30));

        await().untilAsserted(
                        () -> assertThat(mails.to(OFFICER, longer.title())).hasSize(1));
        ReceivedMail mail = mails.to(OFFICER, longer.title()).getFirst();
        assertThat(mail.subject())
                .isEqualTo("Khoa Lý luận cơ sở – quá hạn 2 ngày làm việc: " + longer.title() + " và 1 việc khác");
        assertThat(mail.text())
                .contains("Việc do người khác phụ trách")
                .containsSubsequence(
                        "- Khoa Lý luận cơ sở: " + longer.title(),
                        "Phong trào thi đua năm 2027 của Trường Chính trị tỉnh (09/KH-TCT)",
                        "- Khoa Nhà nước và Pháp luật: " + shorter.title())
                .contains("vì theo dõi, đứng đầu hoặc là cấp phó của các đơn vị");
    }

    @Test
    void a_long_title_leaves_room_in_the_subject_for_how_much_else_there_is() {
        Duty plain = world.duty(UNIT);
        String title = plain.title() + " và kết quả thực hiện phong trào thi đua".repeat(6);
        world.opened(new Duty(plain.id(), plain.campaign(), title, UNIT, 1), DUE);
        owed(DUE.plusDays(3));

        clock.set(World.at(2027, 4, 15, 7, 30));

        await().untilAsserted(() -> assertThat(mails.about(plain.title())).hasSize(1));
        assertThat(mails.about(plain.title()).getFirst().subject())
                .startsWith("Còn 1 ngày làm việc: " + plain.title())
                .endsWith("… và 1 việc khác");
    }

    @Test
    void the_morning_is_the_readers_own() {
        database.update("insert into mail_times values ('P:CB-004', '09:15', null, null)");
        Duty duty = owed(DUE);
        clock.set(World.at(2027, 4, 13, 9, 14));
        await().untilAsserted(() -> assertThat(world.ledger(duty)).containsExactly("T-3/2027-04-16 CB-004 QUEUED"));
        tick.run();
        assertThat(mails.about(duty.title())).isEmpty();

        clock.set(World.at(2027, 4, 13, 9, 15));
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
    }

    @Test
    void several_dates_moved_together_are_told_together() {
        String campaign = java.util.UUID.randomUUID().toString();
        Duty one = world.duty(UNIT, campaign);
        Duty two = world.duty(UNIT, campaign);
        world.opened(one, DUE);
        world.opened(two, DUE);
        mails.stop();
        try {
            world.say("moved", one.next(), "OPEN", DUE.plusDays(14), Map.of("reason", "Nghỉ Tết"));
            world.say("moved", two.next(), "OPEN", DUE.plusDays(21), Map.of("reason", "Nghỉ Tết"));
            await().untilAsserted(() -> assertThat(world.ledger(two)).hasSize(1));
        } finally {
            mails.start();
        }
        clock.set(World.at(2027, 3, 15, 10, 0));

        await().untilAsserted(() -> assertThat(mails.about(one.title())).hasSize(1));
        assertThat(mails.about(one.title()).getFirst().text())
                .contains(two.title())
                .contains("thứ Sáu, 30/04/2027")
                .contains("thứ Sáu, 07/05/2027")
                .contains("Lý do: Nghỉ Tết");
    }

    private Duty owed(LocalDate due) {
        Duty duty = world.duty(UNIT);
        world.opened(duty, due);
        return duty;
    }

    private long digests() {
        return database.count("select count(*) from delivery where kind = 'DIGEST' and state = 'SENT'");
    }
}

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
class TellingPeopleTest {

    private static final String HEAD_LLCS = "lo.van.hoa@example.vn";

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
    void inTheSecondWeekOfJanuary() {
        world.school();
        clock.set(World.at(2027, 1, 11, 9, 0));
    }

    @Test
    void a_launch_tells_each_participating_head_what_their_unit_has_to_do() {
        String id = UUID.randomUUID().toString();
        String title = "Phong trào " + id.substring(0, 8);
        String event = Facts.send(
                "vn.thidua.campaign.launched.v1",
                id,
                Map.of(
                        "campaignId",
                        id,
                        "title",
                        title,
                        "recipients",
                        List.of(
                                Map.of("text", "Sở Nội vụ", "unitCode", "NS-SNV"),
                                Map.of("text", "Khoa", "unitCode", "NS-TCT-LLCS"),
                                Map.of("text", "Đ/c Phó Hiệu trưởng", "personId", "CB-002"),
                                Map.of("text", "Lưu: VT"))));
        TestEvents.send("thidua.campaign", event);

        await().untilAsserted(() -> assertThat(mails.about(title)).hasSize(8));
        tick.run();

        assertThat(mails.about(title)).as("seven heads and one named person").hasSize(8);
        ReceivedMail mail = mails.to(HEAD_LLCS, title).getFirst();
        assertThat(mail.subject()).isEqualTo("Phát động: " + title);
        assertThat(mail.text())
                .contains(
                        "Trường Chính trị tỉnh Nậm Sơn đã phát động phong trào: " + title + " (văn bản số 09/KH-TCT).")
                .contains("Phần việc của Khoa Lý luận cơ sở:")
                .contains("1. Xác nhận đã nhận, đã quán triệt\n   Hạn trước 24:00 thứ Ba, 01/12/2026")
                .contains("2. Đăng ký thi đua\n   Hạn trước 24:00 thứ Bảy, 27/02/2027\n   “1. Các khoa, phòng")
                .doesNotContain("Sơ kết")
                .doesNotContain("Báo cáo cấp trên năm");
        assertThat(mails.to("tan.lao.u@example.vn", title).getFirst().text())
                .contains("Các đơn vị tham gia có các việc sau:")
                .contains("có tên trong nơi nhận");
        assertThat(database.list(
                        "select body from inbox_entry where campaign_id = ? and person_id = 'CB-004'",
                        row -> row.getString(1),
                        id))
                .containsExactly("Đã phát động; việc đầu tiên: Xác nhận đã nhận, đã quán triệt, "
                        + "hạn trước 24:00 thứ Ba, 01/12/2026");
    }

    @Test
    void a_receiver_outside_gets_what_the_document_says_once_and_no_reminder() {
        String id = UUID.randomUUID().toString();
        String title = "Phong trào ngoài " + id.substring(0, 8);
        String event = Facts.send(
                "vn.thidua.campaign.launched.v1",
                id,
                Map.of(
                        "campaignId",
                        id,
                        "title",
                        title,
                        "participants",
                        List.of("NS-TCT-LLCS"),
                        "recipients",
                        List.of(Map.of("text", "Hội Cựu chiến binh tỉnh", "email", "hoi.ccb@example.vn"))));
        TestEvents.send("thidua.campaign", event);

        await().untilAsserted(
                        () -> assertThat(mails.to("hoi.ccb@example.vn", title)).hasSize(1));
        tick.run();

        assertThat(mails.to("hoi.ccb@example.vn", title)).hasSize(1);
        ReceivedMail mail = mails.to("hoi.ccb@example.vn", title).getFirst();
        assertThat(mail.text())
                .startsWith("Kính gửi: Hội Cựu chiến binh tỉnh\n")
                .contains("Mở đủ 46 lớp với 3.220 lượt học viên")
                .contains("không cần đăng nhập để đọc")
                .doesNotContain("/campaigns/");
        Facts.send(
                "vn.thidua.campaign.amended.v1",
                id,
                Map.of(
                        "campaignId",
                        id,
                        "title",
                        title,
                        "participants",
                        List.of("NS-TCT-LLCS"),
                        "recipients",
                        List.of(
                                Map.of("text", "Hội Cựu chiến binh tỉnh", "email", "hoi.ccb@example.vn"),
                                Map.of("text", "Báo Nậm Sơn", "email", "toa.soan@example.vn"))));
        await().untilAsserted(
                        () -> assertThat(mails.to("toa.soan@example.vn", title)).hasSize(1));
        assertThat(mails.to("hoi.ccb@example.vn", title)).as("not again").hasSize(1);
        assertThat(mails.to(HEAD_LLCS, title)).as("not again").hasSize(1);
        assertThat(database.list(
                        "select kind || ' ' || state || ' ' || address from delivery where campaign_id = ? and role = 'RECIPIENT' order by address",
                        row -> row.getString(1),
                        id))
                .containsExactly("LAUNCH SENT hoi.ccb@example.vn", "LAUNCH SENT toa.soan@example.vn");
    }

    @Test
    void a_unit_that_becomes_known_after_the_launch_is_told_then() {
        String id = UUID.randomUUID().toString();
        String unit = "NS-TCT-" + id.substring(0, 8);
        String title = "Phong trào sớm " + id.substring(0, 8);
        Facts.send(
                "vn.thidua.campaign.launched.v1",
                id,
                Map.of("campaignId", id, "title", title, "participants", List.of("NS-TCT-LLCS", unit)));
        await().untilAsserted(() -> assertThat(mails.to(HEAD_LLCS, title)).hasSize(1));

        Facts.send(
                "vn.thidua.organisation.unit-changed.v1",
                unit,
                Map.of("code", unit, "name", "Khoa mới", "parentCode", "NS-TCT"));
        Facts.send(
                "vn.thidua.organisation.person-changed.v1",
                "CB-" + id.substring(0, 6),
                newHead("CB-" + id.substring(0, 6), unit));
        await().until(() -> database.count("select count(*) from org_person where head_of = ?", unit) == 1);
        clock.set(World.at(2027, 1, 11, 9, 5));

        await().untilAsserted(() ->
                assertThat(mails.to("truong.khoa.moi@example.vn", title)).hasSize(1));
    }

    @Test
    void a_unit_without_a_head_is_in_the_ledger_after_a_while() {
        String id = UUID.randomUUID().toString();
        String title = "Phong trào chờ " + id.substring(0, 8);
        Facts.send(
                "vn.thidua.campaign.launched.v1",
                id,
                Map.of("campaignId", id, "title", title, "participants", List.of("NS-TCT-LLCS", "NS-TTKN")));
        await().untilAsserted(() -> assertThat(mails.to(HEAD_LLCS, title)).hasSize(1));

        clock.set(World.at(2027, 1, 11, 9, 30));

        await().untilAsserted(() -> assertThat(database.list(
                        "select state || ' ' || reason from delivery where campaign_id = ? and unit_code = 'NS-TTKN'",
                        row -> row.getString(1),
                        id))
                .containsExactly("SKIPPED Chưa biết người đứng đầu đơn vị"));
    }

    private static Map<String, Object> newHead(String person, String unit) {
        Map<String, Object> data = new HashMap<>();
        data.put("personId", person);
        data.put("fullName", "Trưởng Khoa Mới");
        data.put("unitCode", unit);
        data.put("headOf", unit);
        data.put("email", "truong.khoa.moi@example.vn");
        data.put("endDate", null);
        return data;
    }

    @Test
    void a_return_carries_its_reason_and_comes_each_time_it_is_returned() {
        Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, LocalDate.of(2027, 2, 26));
        String report = UUID.randomUUID().toString();
        Map<String, Object> facts = Map.of(
                "id",
                report,
                "obligationId",
                duty.id(),
                "title",
                duty.title(),
                "reason",
                "Thiếu số liệu <b>lớp</b> & học viên");

        String event = Facts.send("vn.thidua.commitment.report-returned.v1", report, facts);
        TestEvents.send("thidua.commitment", event);
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(1));
        Facts.send("vn.thidua.commitment.report-returned.v1", report, facts);
        await().untilAsserted(() -> assertThat(mails.about(duty.title())).hasSize(2));

        ReceivedMail mail = mails.about(duty.title()).getFirst();
        assertThat(mail.header("To")).isEqualTo(HEAD_LLCS);
        assertThat(mail.subject()).isEqualTo("Báo cáo được trả lại: " + duty.title());
        assertThat(mail.text())
                .contains("Lý do: Thiếu số liệu <b>lớp</b> & học viên")
                .contains("hạn vẫn là trước 24:00 thứ Sáu, 26/02/2027");
        assertThat(mail.html()).contains("Thiếu số liệu &lt;b&gt;lớp&lt;/b&gt; &amp; học viên");
        assertThat(mail.header("In-Reply-To")).isEqualTo("<obligation." + duty.id() + "@thidua.local>");
        clock.set(World.at(2027, 3, 2, 9, 0));
        Facts.send("vn.thidua.commitment.report-returned.v1", report, facts);
        await().untilAsserted(() -> assertThat(mails.about(duty.title()))
                .extracting(ReceivedMail::text)
                .anyMatch(text -> text.contains("nộp lại; hạn đã qua, xin nộp sớm.")));
    }

    @Test
    void what_is_accepted_is_said_with_thanks() {
        String registration = UUID.randomUUID().toString();
        String commitment = UUID.randomUUID().toString();
        String title = "Mở lớp " + commitment.substring(0, 8);
        long before = mails.to(HEAD_LLCS, "Đăng ký thi đua năm 2027").size();

        Facts.send(
                "vn.thidua.commitment.registration-accepted.v1", registration, Map.of("registrationId", registration));
        Facts.send(
                "vn.thidua.commitment.commitment-approved.v1",
                commitment,
                Map.of("id", commitment, "title", title, "unitCode", "NS-TCT-LLCS"));

        await().untilAsserted(() -> assertThat(mails.to(HEAD_LLCS, "“Đăng ký thi đua năm 2027” của Khoa Lý luận cơ sở"))
                .hasSizeGreaterThan((int) before));
        await().untilAsserted(() -> assertThat(mails.to(HEAD_LLCS, title)).hasSize(1));
        assertThat(mails.to(HEAD_LLCS, title).getFirst().text())
                .contains("Cam kết chỉ tiêu “" + title + "” của Khoa Lý luận cơ sở đã được chấp nhận. Cảm ơn anh/chị");
    }

    @Test
    void the_commended_are_congratulated_and_nobody_else() {
        String decision = UUID.randomUUID().toString();
        String number = decision.substring(0, 8) + "/QĐ-TCT";
        Facts.send(
                "vn.thidua.award.decision-signed.v1",
                decision,
                Map.of(
                        "decisionId",
                        decision,
                        "number",
                        number,
                        "signedOn",
                        "2027-12-15",
                        "ownerUnit",
                        "NS-TCT",
                        "items",
                        List.of(item("PERSON", "CB-017", "LDTT"), item("UNIT", "NS-TCT-NNPL", "TTLDTT"))));

        await().untilAsserted(() -> assertThat(mails.about(number)).hasSize(2));
        tick.run();

        assertThat(mails.about(number)).hasSize(2);
        ReceivedMail mail = mails.to("lo.thi.pang@example.vn", number).getFirst();
        assertThat(mail.text()).contains("/awards/decisions/" + decision);
        assertThat(mail.subject()).isEqualTo("Chúc mừng anh/chị Lò Thị Pâng: Lao động tiên tiến năm 2027");
        assertThat(mail.text())
                .contains("Xin chúc mừng anh/chị!")
                .contains("đã ký Quyết định số " + number + ", thứ Tư, 15/12/2027, khen thưởng anh/chị: "
                        + "Lao động tiên tiến năm 2027.");
        assertThat(mails.to("vu.thi.thuy.nga@example.vn", number).getFirst().subject())
                .isEqualTo("Chúc mừng Khoa Nhà nước và Pháp luật: Tập thể lao động tiên tiến năm 2027");
    }

    @Test
    void an_award_taken_back_is_told_to_its_holder_to_those_who_rested_on_it_and_to_the_officer() {
        String revocation = UUID.randomUUID().toString();
        String number = revocation.substring(0, 8) + "/QĐ-TCT";
        Facts.send(
                "vn.thidua.award.decision-revoked.v1",
                revocation,
                Map.of("revocationId", revocation, "number", number));

        await().untilAsserted(() -> assertThat(mails.about(number)).hasSize(4));
        tick.run();

        assertThat(mails.about(number)).hasSize(4);
        List<ReceivedMail> own = mails.to("lo.thi.pang@example.vn", number);
        assertThat(own)
                .extracting(ReceivedMail::subject)
                .containsExactlyInAnyOrder(
                        "Hủy bỏ: Lao động tiên tiến năm 2026", "Cần rà soát: Chiến sĩ thi đua cấp tỉnh năm 2026");
        assertThat(own)
                .extracting(ReceivedMail::text)
                .anySatisfy(text -> assertThat(text)
                        .contains("hủy bỏ “Lao động tiên tiến năm 2026” của anh/chị")
                        .contains("Tiền thưởng phải thu hồi: 759.000 đ"))
                .anySatisfy(text -> assertThat(text).contains("Kết quả hiện nay chưa bị hủy bỏ"));
        assertThat(mails.to("vu.thi.thuy.nga@example.vn", number).getFirst().subject())
                .isEqualTo("Cần rà soát: Tập thể lao động tiên tiến năm 2026, Khoa Nhà nước và Pháp luật");
        assertThat(mails.to("nong.thi.anh.tuyet@example.vn", number).getFirst().text())
                .contains("của Lò Thị Pâng")
                .contains("Có 2 danh hiệu, hình thức khen thưởng dựa vào kết quả này phải rà soát");
    }

    private static Map<String, Object> item(String kind, String subject, String award) {
        return Map.of(
                "nominationId",
                UUID.randomUUID().toString(),
                "subjectKind",
                kind,
                "subjectId",
                subject,
                "awardCode",
                award,
                "year",
                2027);
    }
}

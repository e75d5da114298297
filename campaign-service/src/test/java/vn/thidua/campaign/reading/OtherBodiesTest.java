package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.Amendment;
import vn.thidua.campaign.reading.model.CampaignFacts.Form;
import vn.thidua.campaign.reading.model.CampaignFacts.Scope;
import vn.thidua.campaign.reading.model.Content;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Duty;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.LegalBasis.Role;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Outcome;
import vn.thidua.campaign.reading.model.Participant;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Signer;
import vn.thidua.campaign.reading.model.SubjectKind;
import vn.thidua.campaign.reading.model.Target;
import vn.thidua.campaign.reading.text.SourceText;

/** Invented documents of other bodies, each compared with what a person reads in it; they lie in {@code reading/}. */
class OtherBodiesTest {

    @Test
    void an_official_letter_with_addressees_takes_its_years_from_its_own_subject() {
        Reading reading = read("cong-van-so");

        assertThat(reading.document().number()).isEqualTo("1045/SGDĐT-VP");
        assertThat(reading.document().date()).isEqualTo("2027-08-31");
        assertThat(reading.campaign().theme().text()).isEqualTo("Kỷ cương - Sáng tạo - Đột phá");
        assertThat(reading.campaign().period().from()).isEqualTo("2027-09-01");
        assertThat(reading.campaign().period().to()).isEqualTo("2028-05-31");
        assertThat(reading.legalBases())
                .extracting(LegalBasis::number, LegalBasis::role)
                .containsExactly(tuple("04/CT-UBND", Role.PARENT_CAMPAIGN));
        assertThat(reading.targets())
                .extracting(Target::value, Target::unit)
                .containsExactly(
                        tuple(new BigDecimal("98.5"), "%"),
                        tuple(new BigDecimal("0.3"), "%"),
                        tuple(new BigDecimal("35"), "giáo viên"),
                        tuple(new BigDecimal("100"), "%"));
        assertThat(reading.milestones())
                .extracting(Milestone::kind, OtherBodiesTest::last)
                .contains(
                        tuple(Kind.REGISTRATION_DUE, LocalDate.of(2027, 10, 4)),
                        // "trong tuần thứ ba của tháng 01/2028"
                        tuple(Kind.INTERIM_REVIEW, LocalDate.of(2028, 1, 21)));
        assertThat(reading.signers()).extracting(Signer::name).containsExactly("Lù Thị Minh Phương");
    }

    @Test
    void a_plan_typed_without_diacritics_is_read_as_one_with_them() {
        Reading reading = read("khong-dau");

        assertThat(reading.campaign().theme().text()).isEqualTo("Lao dong gioi, lao dong sang tao");
        assertThat(reading.contents()).extracting(Content::path).containsExactly("III.1", "III.2");
        assertThat(reading.targets())
                .extracting(Target::value, Target::unit)
                .containsExactly(
                        tuple(new BigDecimal("1250"), "tan"),
                        tuple(new BigDecimal("2.5"), "%"),
                        tuple(new BigDecimal("2"), "sang kien"));
        assertThat(reading.participants())
                .extracting(Participant::kinds)
                .containsExactly(List.of(SubjectKind.TAP_THE), List.of(SubjectKind.CA_NHAN));
        assertThat(reading.milestones())
                .extracting(Milestone::kind, OtherBodiesTest::last)
                .containsExactly(
                        tuple(Kind.REGISTRATION_DUE, LocalDate.of(2027, 3, 24)),
                        tuple(Kind.INTERIM_REVIEW, LocalDate.of(2027, 7, 12)),
                        tuple(Kind.FINAL_REVIEW, LocalDate.of(2027, 12, 20)));
        // "So ket …" names no body
        assertThat(reading.duties()).isEmpty();
    }

    @Test
    void steps_in_the_appendix_behind_a_party_signature_are_read() {
        Reading reading = read("phu-luc-bang");

        assertThat(reading.document().issuer()).isEqualTo("Đảng ủy các cơ quan tỉnh");
        assertThat(reading.milestones())
                .extracting(Milestone::kind, OtherBodiesTest::last)
                .containsExactly(
                        tuple(Kind.REGISTRATION_DUE, LocalDate.of(2027, 2, 19)),
                        tuple(Kind.PLEDGE_SIGNING, LocalDate.of(2027, 2, 26)),
                        tuple(Kind.INTERIM_REVIEW, LocalDate.of(2027, 7, 15)),
                        tuple(Kind.FINAL_REVIEW, LocalDate.of(2027, 12, 15)));
        assertThat(reading.milestones().get(2).due().first().date()).isEqualTo("2027-07-10");
        assertThat(reading.recipients())
                .extracting(Passage::text)
                .containsExactly("Thường trực Tỉnh ủy (để báo cáo)", "Các chi, đảng bộ trực thuộc", "Lưu Văn phòng");
        assertThat(reading.signers()).singleElement().satisfies(signer -> {
            assertThat(signer.authority()).isEqualTo("T/M BAN THƯỜNG VỤ");
            assertThat(signer.position()).isEqualTo("Phó Bí thư");
            assertThat(signer.name()).isEqualTo("Tẩn Chin Lùng");
        });
    }

    @Test
    void contents_counted_in_words_over_broken_lines_are_contents() {
        Reading reading = read("hai-cot-vo-dong");

        assertThat(reading.contents()).extracting(Content::label).containsExactly("Một là,", "Hai là,", "Ba là,");
        assertThat(reading.campaign().period().from()).isEqualTo("2027-03-08");
        assertThat(reading.campaign().period().to()).isEqualTo("2027-10-20");
        assertThat(reading.targets())
                .extracting(Target::value, Target::unit)
                .contains(
                        tuple(new BigDecimal("3"), "hộ"),
                        tuple(new BigDecimal("2.4"), "tỷ đồng"),
                        tuple(new BigDecimal("100"), "%"));
        assertThat(reading.milestones())
                .extracting(Milestone::kind, OtherBodiesTest::last)
                .containsExactly(
                        tuple(Kind.REGISTRATION_DUE, LocalDate.of(2027, 3, 19)),
                        tuple(Kind.REPORT_DUE, LocalDate.of(2027, 10, 24)));
    }

    @Test
    void replaced_words_of_an_amendment_are_told() {
        Reading reading = read("sua-doi");

        assertThat(reading.outcome()).isEqualTo(Outcome.AMENDMENT);
        assertThat(reading.amends().number()).isEqualTo("77/KH-BVĐK");
        assertThat(reading.amends().restUnchanged()).isTrue();
        assertThat(reading.amends().changes())
                .extracting(Amendment.Change::ref, Amendment.Change::from, Amendment.Change::to)
                .containsExactly(tuple("3.1", "trên 95 %", "trên 97%"), tuple("4", null, "ngày 31/5/2028"));
    }

    @Test
    void a_report_that_speaks_of_campaigns_launches_none() {
        Reading reading = read("khong-phai");

        assertThat(reading.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(reading.campaign()).isNull();
    }

    @Test
    void a_scan_full_of_letters_for_digits_is_read_or_left_open_never_wrong() {
        Reading reading = read("xa-nhieu-loi");

        assertThat(reading.document().number()).isEqualTo("07/KH-UBND");
        assertThat(reading.document().date()).isEqualTo("2027-01-12");
        assertThat(reading.campaign().form()).isEqualTo(Form.THEO_CHUYEN_DE);
        assertThat(reading.campaign().scope()).isEqualTo(Scope.XA);
        assertThat(reading.campaign().period().from()).isEqualTo("2027-02-01");
        assertThat(reading.targets())
                .extracting(target -> target.value().intValue())
                .containsExactly(105, 30, 21, 95, 0);
        // "… báo cáo tiến độ. 3/ Văn phòng …" cites no report
        assertThat(reading.legalBases()).isEmpty();
        assertThat(reading.milestones())
                .extracting(Milestone::kind, step -> step.due().dayOfMonth(), OtherBodiesTest::last)
                .containsExactly(
                        // "trước 15h00 ngày 29/01/2027": that day is still in time
                        tuple(Kind.REGISTRATION_DUE, null, LocalDate.of(2027, 1, 29)),
                        tuple(Kind.REPORT_DUE, 20, null),
                        tuple(Kind.FINAL_REVIEW, null, LocalDate.of(2027, 9, 29)));
        assertThat(reading.milestones().get(1).due().recurs()).isEqualTo(Due.Recurrence.MONTHLY);
        assertThat(reading.duties())
                .extracting(Duty::body)
                .containsExactly("Các thôn, trường học", "Văn phòng HĐND và UBND xã");
        assertThat(reading.rewards()).extracting(reward -> reward.subject()).hasSize(3);
    }

    private static LocalDate last(Milestone milestone) {
        return milestone.due().lastDate();
    }

    private static Reading read(String name) {
        try (InputStream in = OtherBodiesTest.class.getResourceAsStream("/reading/" + name + ".txt")) {
            return LaunchDocumentReader.read(
                    SourceText.of(new String(in.readAllBytes(), StandardCharsets.UTF_8)), WorkingCalendar.standard());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

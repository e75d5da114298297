package vn.thidua.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "550, '5.1.1 <a@example.vn>: user unknown', Hộp thư không tồn tại hoặc đã chuyển đi",
        "550, '5.1.2 bad destination system', Tên miền của địa chỉ không nhận thư",
        "452, '4.2.2 mailbox full', Hộp thư đầy",
        "525, '5.2.1 disabled', Hộp thư đã bị khóa",
        "451, '4.3.0 try later', Hệ thống thư nơi nhận đang có sự cố",
        "554, '5.7.1 blocked', Nơi nhận từ chối vì chính sách an toàn",
        "554, '5.9.9 new', Nơi nhận từ chối thư"
    })
    void a_refusal_is_told_by_what_it_means(int code, String message, String meaning) {
        assertThat(SmtpReply.of(code, message).words()).startsWith(meaning + " (máy chủ thư trả lời " + code + ", mã ");
    }

    @Test
    void without_an_enhanced_code_the_number_is_told_and_never_the_servers_words() {
        assertThat(SmtpReply.of(550, "<script>no such user at 10.5.1.1.7x</script>")
                        .words())
                .isEqualTo("Máy chủ thư trả lời 550");
        assertThat(SmtpReply.of(421, null).words()).isEqualTo("Máy chủ thư trả lời 421");
    }

    @ParameterizedTest
    @CsvSource({
        "550, '5.1.1 user unknown', ADDRESS, true, true",
        "550, '5.1.10 null mx', ADDRESS, true, true",
        "550, no such user, ADDRESS, true, true",
        "525, '5.2.1 disabled', ADDRESS, true, true",
        "550, '5.4.1 recipient address rejected', ADDRESS, true, true",
        "450, '4.1.1 try later', ADDRESS, false, false",
        "552, '5.2.2 mailbox full', MAILBOX, false, false",
        "452, '4.2.2 mailbox full', MAILBOX, false, false",
        "554, '5.7.1 blocked', POLICY, true, false",
        "554, '5.6.0 bad content', CONTENT, true, false",
        "552, '5.3.4 message too big', CONTENT, true, false",
        "553, '5.1.8 bad sender', SYSTEM, false, false",
        "503, '5.5.1 wrong order', SYSTEM, false, false",
        "535, '5.7.8 bad credentials', ACCOUNT, false, false",
        "530, authentication required, ACCOUNT, false, false",
        "421, closing, SYSTEM, false, false"
    })
    void only_what_nobody_can_mend_is_final_and_only_a_bad_address_is_marked(
            int code, String message, SmtpReply.Fault fault, boolean isFinal, boolean dead) {
        SmtpReply reply = SmtpReply.of(code, message);

        assertThat(reply.fault()).isEqualTo(fault);
        assertThat(reply.isFinal()).isEqualTo(isFinal);
        assertThat(reply.isDeadAddress()).isEqualTo(dead);
    }
}

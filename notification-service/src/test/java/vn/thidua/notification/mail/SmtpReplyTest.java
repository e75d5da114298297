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
        assertThat(SmtpReply.words(code, message)).startsWith(meaning + " (máy chủ thư trả lời " + code + ", mã ");
    }

    @Test
    void without_an_enhanced_code_the_number_is_told_and_never_the_servers_words() {
        assertThat(SmtpReply.words(550, "<script>no such user at 10.5.1.1.7x</script>"))
                .isEqualTo("Máy chủ thư trả lời 550");
        assertThat(SmtpReply.words(421, null)).isEqualTo("Máy chủ thư trả lời 421");
    }
}

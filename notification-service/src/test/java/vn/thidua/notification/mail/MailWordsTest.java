package vn.thidua.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MailWordsTest {

    private static final Instant END_OF_DAY = Instant.parse("2026-11-24T16:59:59.999Z");

    @Test
    void every_word_is_there_in_both_languages_and_says_the_same_things() {
        assertThat(MailWords.keys(Language.EN))
                .isEqualTo(MailWords.keys(Language.VI))
                .isNotEmpty();
        assertThat(MailWords.keys(Language.VI)).allSatisfy(key -> {
            for (Language language : Language.values()) {
                assertThat(MailWords.say(language, key, 2, "<hai>", "<ba>")).doesNotContain("{");
            }
        });
    }

    @Test
    void days_are_written_as_people_read_them() {
        assertThat(MailWords.day(Language.VI, LocalDate.of(2026, 11, 24))).isEqualTo("thứ Ba, 24/11/2026");
        assertThat(MailWords.day(Language.EN, LocalDate.of(2026, 11, 24))).isEqualTo("Tuesday, 24/11/2026");
        assertThat(MailWords.due(Language.VI, END_OF_DAY)).isEqualTo("trước 24:00 thứ Ba, 24/11/2026");
        assertThat(MailWords.due(Language.EN, END_OF_DAY)).isEqualTo("before 24:00 on Tuesday, 24/11/2026");
    }

    @Test
    void numbers_agree_with_their_nouns() {
        assertThat(MailWords.say(Language.EN, "remaining.left", 1)).isEqualTo("One working day left");
        assertThat(MailWords.say(Language.EN, "remaining.left", 3)).isEqualTo("3 working days left");
        assertThat(MailWords.say(Language.VI, "remaining.left", 3)).isEqualTo("Còn 3 ngày làm việc");
    }

    @Test
    void what_people_typed_is_no_pattern() {
        assertThat(MailWords.say(Language.VI, "why.head-of", "Khoa {0} 'x'"))
                .isEqualTo("Anh/chị nhận thư này vì là người đứng đầu Khoa {0} 'x'.");
    }
}

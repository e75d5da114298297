package vn.thidua.campaign.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.extract.DocumentText;
import vn.thidua.campaign.reading.text.SourceText;

/**
 * As much text as is accepted, built to be slow to read. Each takes less than 2 s of one core; the limit leaves room for a machine
 * that does other things as well.
 */
class HostileDocumentsTest {

    private static final String HEAD = "KẾ HOẠCH\nPhát động phong trào thi đua năm 2027\n\nI. NỘI DUNG THI ĐUA\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a line without end; `thi đua đạt 85% `",
                "one letter; `a`",
                "digits; `1`",
                "spaces; ` `",
                "blank lines; `\n`",
                "quotes; `\"`",
                "brackets; `(`",
                "bars; `|`",
                "bullets; `- Trồng 10 km đường hoa trước ngày 30/9/2027;\n`",
                "numbers; `1. Thi đua đạt 90%\n`",
                "dates; `trước ngày 15/6/2027, `",
                "acts; `Căn cứ Luật số 06/2022/QH15 ngày 15/6/2022 của Quốc hội; `",
                "nesting; `1. A\na) b\n- c\n+ d\n`",
                "purposes; `nhằm góp phần, Chủ tịch phát động `",
                "recipients; `Nơi nhận:\n- Sở A;\n`",
                "fractions; `1/`",
                "points; `1.`",
                "numbers of acts; `số `",
                "appendices; `PHỤ LỤC\n| 1 | Sơ kết | 10 - 15/7/2027 |\n`",
                "lists in words; `Một là, đạt 90%; `",
                "addressees; `Kính gửi: Sở A;\n- `",
                "signatures; `TM. CHỦ TỊCH\nLò Văn A\n`",
                "cited plans; `Kế hoạch số 12/KH-UBND về phát động thi đua năm 2027, `",
            })
    void it_ends_in_a_reading(String name, String unit) {
        String words = HEAD + unit.repeat((DocumentText.MAX_CHARACTERS - HEAD.length()) / unit.length());

        var reading = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> LaunchDocumentReader.read(SourceText.of(words), WorkingCalendar.standard()));

        assertThat(reading.outcome()).as(name).isNotNull();
    }
}

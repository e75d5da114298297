package vn.thidua.campaign.reading.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberWordsTest {

    @ParameterizedTest
    @CsvSource({
        "mot, 1",
        "muoi, 10",
        "muoi hai, 12",
        "nam muoi, 50",
        "hai muoi lam, 25",
        "mot tram, 100",
        "hai tram linh nam, 205",
        "ba nghin, 3000"
    })
    void words_have_values(String words, int value) {
        assertThat(NumberWords.valueOf(words)).isEqualTo(value);
    }
}

package vn.thidua.commitment.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.kit.problem.FieldError;

class WrittenNumberTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,5 | 1234.5",
                "1234,5 | 1234.5",
                "1.234 | 1234",
                "-3 | -3",
                "0,125 | 0.125",
                "1.000.000 | 1000000"
            })
    void text_is_read_as_people_here_write_it(String written, BigDecimal value) throws Exception {
        assertThat(read('"' + written + '"').value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12.5 | 12,5", "0.125 | 0,125", "1234.56 | 1234,56", "1,234.5 | 1234,5"})
    void where_thousands_are_impossible_it_asks(String written, String asked) throws Exception {
        WrittenNumber number = read('"' + written + '"');

        assertThat(number.value()).isNull();
        assertThat(number.errors("/value")).extracting(FieldError::code).containsExactly("ambiguous-number");
        assertThat(number.errors("/value").getFirst().message()).contains("có phải là " + asked + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"mười\"", "\"1..2\"", "\"1.23,4.5\"", "true", "{}", "[1]"})
    void what_is_no_number_is_said_to_be_none(String json) throws Exception {
        assertThat(read(json).errors("/value")).extracting(FieldError::code).containsExactly("not-a-number");
    }

    @Test
    void a_json_number_is_what_it_says() throws Exception {
        assertThat(read("12.5").value()).isEqualByComparingTo("12.5");
        assertThat(mapper.readValue("null", WrittenNumber.class)).isNull();
        assertThat(mapper.readValue("\" \"", WrittenNumber.class)).isNull();
    }

    private WrittenNumber read(String json) throws Exception {
        return mapper.readValue(json, WrittenNumber.class);
    }
}

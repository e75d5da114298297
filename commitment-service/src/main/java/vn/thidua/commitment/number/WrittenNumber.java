package vn.thidua.commitment.number;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/**
 * A number as it came in: a JSON number, or text as people here write it ({@code 1.234,5} is 1234.5). Text that could be
 * meant another way, such as {@code 12.5}, is not guessed at but asked about.
 *
 * @param value   the number, null where the text is none
 * @param text    what was written, null for a JSON number
 * @param perhaps what the text would be if its dot were a decimal one
 */
public record WrittenNumber(
        @Nullable BigDecimal value,
        @Nullable String text,
        @Nullable BigDecimal perhaps) {

    /** For the API document, which shows the field as a number. */
    public static final String DESCRIPTION =
            "Also text as written in Viet Nam: \"1.234,5\" is 1234.5; \"12.5\" is refused with a question";

    private static final Pattern VIETNAMESE = Pattern.compile("-?([1-9]\\d{0,2}(\\.\\d{3})+|\\d+)(,\\d+)?");
    private static final Pattern WITH_DECIMAL_DOT = Pattern.compile("-?(\\d{1,3}(,\\d{3})+|\\d+)\\.\\d+");
    private static final int LONGEST = 40;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static @Nullable WrittenNumber of(JsonNode json) {
        if (json.isNull()) {
            return null;
        }
        return json.isNumber()
                ? new WrittenNumber(json.decimalValue(), null, null)
                : json.isTextual() ? read(json.textValue()) : new WrittenNumber(null, "…", null);
    }

    /** Reads text; null when it is blank. */
    public static @Nullable WrittenNumber read(String text) {
        String written = text.strip();
        if (written.isEmpty()) {
            return null;
        }
        if (written.length() <= LONGEST && VIETNAMESE.matcher(written).matches()) {
            return new WrittenNumber(new BigDecimal(written.replace(".", "").replace(',', '.')), written, null);
        }
        boolean dotted =
                written.length() <= LONGEST && WITH_DECIMAL_DOT.matcher(written).matches();
        return new WrittenNumber(null, written, dotted ? new BigDecimal(written.replace(",", "")) : null);
    }

    @JsonValue
    public @Nullable BigDecimal value() {
        return value;
    }

    /** The number that stands here, if any; refuses what cannot be read. */
    public static @Nullable BigDecimal at(String pointer, @Nullable WrittenNumber written) {
        if (written == null) {
            return null;
        }
        List<FieldError> errors = written.errors(pointer);
        if (!errors.isEmpty()) {
            throw new Refusal(CommonReason.INVALID, "Có con số chưa rõ.", errors);
        }
        return written.value();
    }

    /** What is to be asked or refused at this place; empty when it is a number. */
    public List<FieldError> errors(String at) {
        if (value != null) {
            return List.of();
        }
        if (perhaps != null) {
            String asked = perhaps.toPlainString().replace('.', ',');
            return List.of(new FieldError(
                    at,
                    "ambiguous-number",
                    "“" + text + "” có phải là " + asked
                            + "? Dấu chấm chỉ ngăn hàng nghìn; phần lẻ viết sau dấu phẩy."));
        }
        return List.of(new FieldError(at, "not-a-number", "“" + text + "” không phải là số; xin nhập như 1.234,5."));
    }
}

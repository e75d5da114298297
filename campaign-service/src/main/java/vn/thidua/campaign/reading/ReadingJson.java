package vn.thidua.campaign.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Function;
import vn.thidua.campaign.reading.model.Comparison;
import vn.thidua.campaign.reading.model.DayMark;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Span;

/** Readings as JSON: spans as {@code [start, end]}, comparisons as symbols, days as ISO text, what is absent left out. */
public final class ReadingJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(module())
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private ReadingJson() {}

    public static String write(Reading reading) {
        try {
            return MAPPER.writeValueAsString(reading);
        } catch (IOException e) {
            throw new IllegalStateException("A reading is always writable", e);
        }
    }

    public static Reading read(String json) {
        try {
            return MAPPER.readValue(json, Reading.class);
        } catch (IOException e) {
            throw new IllegalArgumentException("Not a stored reading", e);
        }
    }

    /** For an {@link ObjectMapper} of one's own. */
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("reading");
        module.addSerializer(Span.class, new JsonSerializer<>() {
            @Override
            public void serialize(Span span, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeArray(new int[] {span.start(), span.end()}, 0, 2);
            }
        });
        module.addDeserializer(Span.class, new JsonDeserializer<>() {
            @Override
            public Span deserialize(JsonParser json, DeserializationContext context) throws IOException {
                int[] ends = json.readValueAs(int[].class);
                return new Span(ends[0], ends[1]);
            }
        });
        asText(module, DayMark.class, DayMark::toString, DayMark::parse);
        asText(module, LocalDate.class, LocalDate::toString, LocalDate::parse);
        asText(module, Comparison.class, Comparison::symbol, Comparison::of);
        module.addSerializer(BigDecimal.class, new JsonSerializer<>() {
            @Override
            public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                // plain digits: 500000, never 5E+5
                json.writeRawValue(value.stripTrailingZeros().toPlainString());
            }
        });
        module.setMixInAnnotation(DocumentHead.class, HeadNames.class);
        module.setMixInAnnotation(Reading.class, AlwaysThere.class);
        return module;
    }

    private static <T> void asText(
            SimpleModule module, Class<T> type, Function<T, String> print, Function<String, T> parse) {
        module.addSerializer(type, new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
                json.writeString(print.apply(value));
            }
        });
        module.addDeserializer(type, new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return parse.apply(json.getText());
            }
        });
    }

    /** "abstract" is a word of Java, "abstractText" is not a word of the format. */
    private interface HeadNames {
        @JsonProperty("abstract")
        Passage abstractText();
    }

    /** The format names every part of a reading, with null for what is not there. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    private interface AlwaysThere {}
}

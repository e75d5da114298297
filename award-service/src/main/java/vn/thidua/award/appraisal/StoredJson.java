package vn.thidua.award.appraisal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import vn.thidua.award.engine.Verdict;

/** How verdicts and facts are kept: fixed, whatever the service's own mapper is set to, so that they stay comparable. */
public final class StoredJson {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .addMixIn(Verdict.class, OtherOnlyWhereThereIsOne.class);
    private static final ObjectMapper COMPACT = JSON.copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    /** Verdicts stored before there was another one stay comparable to the letter. */
    private interface OtherOnlyWhereThereIsOne {
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Verdict other();
    }

    private StoredJson() {}

    public static String write(Object value) {
        return write(JSON, value);
    }

    /** Without what is not there, for the many of a pass. */
    public static String compact(Object value) {
        return write(COMPACT, value);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored verdict cannot be read", e);
        }
    }
}

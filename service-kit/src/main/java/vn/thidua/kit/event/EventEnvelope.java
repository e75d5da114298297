package vn.thidua.kit.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact in the past tense as a CloudEvent 1.0 in structured JSON.
 *
 * @param id          unique per source
 * @param source      {@code /campaign-service}
 * @param type        {@code vn.thidua.campaign.launched.v1}
 * @param subject     id of the thing that changed; also the Kafka key, so one subject's events stay in order
 * @param traceparent W3C trace context of the request that caused it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonIgnoreProperties(ignoreUnknown = true)
public record EventEnvelope(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        @Nullable String traceparent,
        JsonNode data) {

    /** Moments as RFC 3339 in UTC, days as ISO 8601, unknown fields ignored, absent optional fields left out. */
    static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .registerModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    static EventEnvelope of(
            String id, String source, String type, String subject, Instant time, @Nullable String trace, Object data) {
        return new EventEnvelope(
                "1.0", id, source, type, subject, time, "application/json", trace, JSON.valueToTree(data));
    }

    /** Reads a message; throws IllegalArgumentException when it is no CloudEvent of ours. */
    public static EventEnvelope parse(String message) {
        try {
            EventEnvelope envelope = JSON.readValue(message, EventEnvelope.class);
            if (!"1.0".equals(envelope.specversion)
                    || envelope.id == null
                    || envelope.source == null
                    || envelope.type == null
                    || envelope.subject == null
                    || envelope.data == null) {
                throw new IllegalArgumentException("CloudEvent without id, source, type, subject or data");
            }
            return envelope;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a CloudEvent in JSON", e);
        }
    }

    /** The consumer's own view of the data: a record with just the fields that it uses. */
    public <T> T data(Class<T> view) {
        try {
            return JSON.treeToValue(data, view);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Data of " + type + " does not fit " + view.getSimpleName(), e);
        }
    }

    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package vn.thidua.notification.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.testkit.contract.EventContracts;
import vn.thidua.testkit.events.TestEvents;

/** Messages of other services: their samples with some fields changed, held against their schemas, then really sent. */
public final class Facts {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Facts() {}

    /** Sends an event made from its sample; returns the message, to be sent again by those who try repeats. */
    public static String send(String type, String subject, Map<String, ? extends @Nullable Object> changes) {
        String topic = "thidua." + type.split("\\.", -1)[2];
        String message = message(type, subject, changes);
        TestEvents.send(topic, message);
        return message;
    }

    /** A head lets another one act in his place. */
    public static String delegate(String head, String deputy, String unit, String from, String to) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> data = Map.of(
                "delegationId",
                id,
                "fromPerson",
                head,
                "toPerson",
                deputy,
                "unitCode",
                unit,
                "validFrom",
                from,
                "validTo",
                to,
                "revoked",
                false);
        return send("vn.thidua.organisation.delegation-changed.v1", id, data);
    }

    public static String message(String type, String subject, Map<String, ? extends @Nullable Object> changes) {
        try {
            ObjectNode event = (ObjectNode) JSON.readTree(EventContracts.sample(type));
            event.put("id", UUID.randomUUID().toString());
            event.put("subject", subject);
            ObjectNode data = (ObjectNode) event.get("data");
            changes.forEach((field, value) -> {
                if (value == null) {
                    data.remove(field);
                } else {
                    data.set(field, JSON.valueToTree(value));
                }
            });
            String message = JSON.writeValueAsString(event);
            List<String> errors = EventContracts.errors(type, message);
            if (!errors.isEmpty()) {
                throw new AssertionError(type + " breaks its contract: " + errors);
            }
            return message;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

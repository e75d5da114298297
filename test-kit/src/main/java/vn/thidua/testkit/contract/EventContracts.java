package vn.thidua.testkit.contract;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The schemas and samples of {@code contracts/events}: {@code <type>.schema.json} and {@code <type>.sample.json}. */
public final class EventContracts {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private EventContracts() {}

    /** Errors of the whole CloudEvent against the schema of its type; empty when it keeps its contract. */
    public static List<String> errors(String type, String message) {
        Schema schema = SCHEMAS.computeIfAbsent(type, t -> REGISTRY.getSchema(read(t + ".schema.json")));
        return schema.validate(message, InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** The sample message of a type, as the producer promised it. */
    public static String sample(String type) {
        return read(type + ".sample.json");
    }

    private static String read(String name) {
        try (InputStream in = EventContracts.class.getResourceAsStream("/contracts/events/" + name)) {
            if (in == null) {
                throw new AssertionError("contracts/events/" + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

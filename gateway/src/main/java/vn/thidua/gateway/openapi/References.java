package vn.thidua.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Walks the {@code $ref}s of an API description. */
final class References {

    private static final String COMPONENTS = "#/components/";

    private References() {}

    /** All components that this part refers to, as {@code schemas/Name}. */
    static Set<String> in(Object part) {
        var found = new HashSet<String>();
        rewrite(copy(part), name -> {
            found.add(name);
            return name;
        });
        return found;
    }

    /** Renames components in place, e.g. {@code schemas/View} to {@code schemas/award-service.View}. */
    static void rename(Object part, Map<String, String> names) {
        rewrite(part, name -> names.getOrDefault(name, name));
    }

    private static void rewrite(Object part, UnaryOperator<String> name) {
        if (part instanceof JsonObject object) {
            for (var key : Set.copyOf(object.fieldNames())) {
                var value = object.getValue(key);
                if (key.equals("$ref") && value instanceof String reference && reference.startsWith(COMPONENTS)) {
                    object.put(key, COMPONENTS + name.apply(reference.substring(COMPONENTS.length())));
                } else {
                    rewrite(value, name);
                }
            }
        } else if (part instanceof JsonArray array) {
            for (var i = 0; i < array.size(); i++) {
                rewrite(array.getValue(i), name);
            }
        }
    }

    private static Object copy(Object part) {
        return switch (part) {
            case JsonObject object -> object.copy();
            case JsonArray array -> array.copy();
            default -> part;
        };
    }
}

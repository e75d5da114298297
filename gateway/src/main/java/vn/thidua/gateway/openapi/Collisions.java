package vn.thidua.gateway.openapi;

import io.vertx.core.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Components of several services with one name. Where they say the same they are one component; where they differ, each
 * gets its service's name in front, and so does what refers to it.
 */
final class Collisions {

    private Collisions() {}

    /** New names of one service's components, {@code schemas/View} to {@code schemas/award-service.View}. */
    static Map<String, String> namesFor(String service, Set<String> clashing) {
        var names = new HashMap<String, String>();
        for (var name : clashing) {
            var slash = name.indexOf('/');
            names.put(name, name.substring(0, slash + 1) + service + "." + name.substring(slash + 1));
        }
        return names;
    }

    static Set<String> among(Iterable<JsonObject> documents) {
        var first = new HashMap<String, JsonObject>();
        var clashing = new HashSet<String>();
        for (var document : documents) {
            components(document).forEach((name, component) -> {
                var other = first.putIfAbsent(name, component);
                if (other != null && !other.equals(component)) {
                    clashing.add(name);
                }
            });
        }
        // what refers to a component with two meanings has two meanings itself
        var grown = true;
        while (grown) {
            grown = false;
            for (var document : documents) {
                for (var entry : components(document).entrySet()) {
                    var refers = References.in(entry.getValue()).stream().anyMatch(clashing::contains);
                    grown |= refers && clashing.add(entry.getKey());
                }
            }
        }
        return clashing;
    }

    /** The components of a document as {@code schemas/Name}, without its security schemes. */
    static Map<String, JsonObject> components(JsonObject document) {
        var all = new HashMap<String, JsonObject>();
        var components = document.getJsonObject("components", new JsonObject());
        for (var kind : components.fieldNames()) {
            if (!kind.equals("securitySchemes")) {
                var named = components.getJsonObject(kind);
                named.fieldNames().forEach(name -> all.put(kind + "/" + name, named.getJsonObject(name)));
            }
        }
        return all;
    }
}

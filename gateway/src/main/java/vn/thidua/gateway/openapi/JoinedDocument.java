package vn.thidua.gateway.openapi;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.thidua.gateway.PublicUrl;
import vn.thidua.gateway.proxy.RouteTable;

/** Joins the services' descriptions into the one that the outside sees (mô tả giao diện lập trình chung). */
final class JoinedDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String MACHINES = "/api/province/";

    private final RouteTable table;
    private final JsonObject paths = new JsonObject();
    private final Map<String, JsonObject> components = new TreeMap<>();
    private final Map<String, JsonObject> tags = new TreeMap<>();
    private final Set<String> operationIds = new HashSet<>();

    private JoinedDocument(RouteTable table) {
        this.table = table;
    }

    static JsonObject of(
            Map<String, JsonObject> documents, Collection<String> away, RouteTable table, PublicUrl publicUrl) {
        var joined = new JoinedDocument(table);
        var me = OwnOperations.me();
        CommonParts.addTo("get", me.getJsonObject("get"));
        joined.paths.put("/api/v1/me", me);
        joined.operationIds.add(OwnOperations.ME);
        var clashing = Collisions.among(documents.values());
        new TreeMap<>(documents).forEach((service, document) -> joined.add(service, document.copy(), clashing));
        return joined.document(away, publicUrl);
    }

    private void add(String service, JsonObject document, Set<String> clashing) {
        var names = Collisions.namesFor(service, clashing);
        References.rename(document, names);
        Collisions.components(document)
                .forEach((name, component) -> components.put(names.getOrDefault(name, name), component));
        for (Object tag : document.getJsonArray("tags", new JsonArray())) {
            if (tag instanceof JsonObject described) {
                tags.putIfAbsent(described.getString("name"), described);
            }
        }
        var own = document.getJsonObject("paths", new JsonObject());
        for (var path : new TreeSet<>(own.fieldNames())) {
            var outside = outside(service, path);
            if (!outside.isEmpty()) {
                paths.put(outside, operations(service, outside, own.getJsonObject(path)));
            }
        }
    }

    /** The path as the gateway routes it; empty for what cannot be reached through it. */
    private String outside(String service, String path) {
        if (path.startsWith(RouteTable.OPERATIONS)) {
            return RouteTable.OPERATIONS + service + "/" + path.substring(RouteTable.OPERATIONS.length());
        }
        return table.find(path)
                .filter(target -> target.service().equals(service))
                .map(_ -> path)
                .orElse("");
    }

    private JsonObject operations(String service, String path, JsonObject item) {
        for (var method : item.fieldNames()) {
            if (METHODS.contains(method)) {
                operation(service, path, item.getJsonObject(method));
                CommonParts.addTo(method, item.getJsonObject(method));
            }
        }
        return item;
    }

    private void operation(String service, String path, JsonObject operation) {
        var id = operation.getString("operationId");
        if (id != null && !operationIds.add(id)) {
            var own = service + "." + id;
            operation.put("operationId", own);
            operationIds.add(own);
        }
        if (path.startsWith(RouteTable.OPERATIONS)) {
            operation.put("tags", new JsonArray().add("Operations: " + service));
        }
        // what a service leaves open has an empty list or none
        if (!operation.getJsonArray("security", new JsonArray()).isEmpty()) {
            operation.put("security", path.startsWith(MACHINES) ? OwnOperations.machine() : OwnOperations.person());
        }
    }

    private JsonObject document(Collection<String> away, PublicUrl publicUrl) {
        var sorted = new JsonObject();
        for (var path : new TreeSet<>(paths.fieldNames())) {
            sorted.put(path, paths.getValue(path));
        }
        var parts = new JsonObject();
        components.forEach((name, component) -> {
            var slash = name.indexOf('/');
            var kind = name.substring(0, slash);
            if (!parts.containsKey(kind)) {
                parts.put(kind, new JsonObject());
            }
            parts.getJsonObject(kind).put(name.substring(slash + 1), component);
        });
        var schemas = parts.getJsonObject("schemas", new JsonObject());
        if (!schemas.containsKey(CommonParts.PROBLEM)) {
            schemas.put(CommonParts.PROBLEM, CommonParts.problem());
        }
        parts.put("schemas", schemas);
        parts.put("securitySchemes", OwnOperations.securitySchemes(publicUrl));
        var document = new JsonObject()
                .put("openapi", "3.1.0")
                .put("info", OwnOperations.info())
                .put("servers", new JsonArray().add(new JsonObject().put("url", publicUrl.at(""))))
                .put("tags", new JsonArray(java.util.List.copyOf(tags.values())))
                .put("paths", sorted)
                .put("components", parts);
        if (!away.isEmpty()) {
            document.put("x-unavailable", new JsonArray(java.util.List.copyOf(new TreeSet<>(away))));
        }
        return document;
    }
}

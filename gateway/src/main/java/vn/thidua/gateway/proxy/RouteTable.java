package vn.thidua.gateway.proxy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The way of a path to its service (bảng định tuyến). */
@ApplicationScoped
public class RouteTable {

    /** The endpoints that every service has for its operators; the gateway tells them apart by the service's name. */
    public static final String OPERATIONS = "/api/v1/operations/";

    private static final String API = "/api/v1/";

    private final Map<String, URI> services = new TreeMap<>();
    private final Map<String, String> bySegment = new HashMap<>();
    private final Map<String, String> byPrefix =
            new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    RouteTable(RouteConfig config) {
        config.services().forEach((name, service) -> {
            services.put(name, service.url());
            service.segments().forEach(segment -> claim(bySegment, segment, name));
            service.prefixes().orElse(List.of()).forEach(prefix -> claim(byPrefix, prefix, name));
        });
    }

    /** Where a request goes: the service, and the path as the service knows it. */
    public record Target(String service, URI url, String path) {}

    public Optional<Target> find(String path) {
        if (path.startsWith(OPERATIONS)) {
            return operations(path);
        }
        for (var prefix : byPrefix.entrySet()) {
            if (path.startsWith(prefix.getKey() + "/") || path.equals(prefix.getKey())) {
                return target(prefix.getValue(), path);
            }
        }
        if (!path.startsWith(API)) {
            return Optional.empty();
        }
        var end = path.indexOf('/', API.length());
        var segment = end < 0 ? path.substring(API.length()) : path.substring(API.length(), end);
        return Optional.ofNullable(bySegment.get(segment)).flatMap(service -> target(service, path));
    }

    /** All services, by name. */
    public Map<String, URI> services() {
        return Map.copyOf(services);
    }

    private Optional<Target> operations(String path) {
        var end = path.indexOf('/', OPERATIONS.length());
        if (end < 0) {
            return Optional.empty();
        }
        return target(path.substring(OPERATIONS.length(), end), OPERATIONS + path.substring(end + 1));
    }

    private Optional<Target> target(String service, String path) {
        return Optional.ofNullable(services.get(service)).map(url -> new Target(service, url, path));
    }

    private static void claim(Map<String, String> table, String key, String service) {
        var other = table.put(key, service);
        if (other != null) {
            throw new IllegalArgumentException(
                    "thidua.routes: " + key + " belongs to both " + other + " and " + service);
        }
    }
}

package vn.thidua.award.rulebook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a rule file; every wrong or unknown key is a fault with file, line and rule. */
final class YamlMap {

    private final Place place;
    private final Node node;
    private final Map<String, Node> values = new HashMap<>();
    private final Set<String> read = new HashSet<>();

    YamlMap(Node node, Place place) {
        this.node = node;
        this.place = place;
        if (!(node instanceof MappingNode mapping)) {
            throw place.fault(node, "a mapping (key: value) is expected");
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                throw place.fault(tuple.getKeyNode(), "key '" + key + "' is written twice");
            }
        }
    }

    YamlMap inRule(String rule) {
        return new YamlMap(node, place.inRule(rule));
    }

    Place place() {
        return place;
    }

    Node node() {
        return node;
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Node required(String key) {
        Node value = optional(key);
        if (value == null) {
            throw place.fault(node, "'" + key + "' is missing");
        }
        return value;
    }

    @Nullable
    Node optional(String key) {
        read.add(key);
        return values.get(key);
    }

    String text(String key) {
        String text = scalar(required(key)).strip();
        if (text.isEmpty()) {
            throw place.fault(required(key), "'" + key + "' is empty");
        }
        return text;
    }

    @Nullable
    String textOrNull(String key) {
        return optional(key) == null ? null : text(key);
    }

    int number(String key, int min, int max) {
        return number(required(key), key, min, max);
    }

    int number(Node value, String key, int min, int max) {
        try {
            int number = Integer.parseInt(scalar(value));
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw place.fault(value, "'" + key + "' must be a whole number from " + min + " to " + max);
    }

    boolean flag(String key) {
        return switch (scalar(required(key))) {
            case "true" -> true;
            case "false" -> false;
            default -> throw place.fault(required(key), "'" + key + "' must be true or false");
        };
    }

    LocalDate day(String key) {
        try {
            return LocalDate.parse(scalar(required(key)));
        } catch (DateTimeParseException e) {
            throw place.fault(required(key), "'" + key + "' must be an existing day written YYYY-MM-DD");
        }
    }

    @Nullable
    LocalDate dayOrNull(String key) {
        return optional(key) == null ? null : day(key);
    }

    <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        return oneOf(required(key), key, type);
    }

    <E extends Enum<E>> E oneOf(Node value, String key, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(scalar(value))) {
                return constant;
            }
        }
        throw place.fault(value, "'" + key + "' must be one of " + List.of(type.getEnumConstants()));
    }

    /** Elements of a list; empty when the key is absent. */
    List<Node> list(String key) {
        Node value = optional(key);
        return value == null ? List.of() : list(value, key);
    }

    List<Node> list(Node value, String key) {
        if (value instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        throw place.fault(value, "'" + key + "' must be a list");
    }

    List<String> texts(String key) {
        return list(key).stream().map(this::scalar).toList();
    }

    <T> List<T> each(String key, Function<YamlMap, T> reader) {
        return list(key).stream()
                .map(element -> {
                    YamlMap unnamed = new YamlMap(element, place);
                    YamlMap map = unnamed.has("id") ? unnamed.inRule(unnamed.text("id")) : unnamed;
                    T result = reader.apply(map);
                    map.nothingElse();
                    return result;
                })
                .toList();
    }

    String scalar(Node value) {
        if (value instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        throw place.fault(value, "a single value is expected");
    }

    /** The only key of a mapping such as {@code classification-at-least: GOOD}. */
    String onlyKey() {
        if (values.size() != 1) {
            throw place.fault(node, "exactly one condition is expected, found " + values.keySet());
        }
        return values.keySet().iterator().next();
    }

    void nothingElse() {
        values.keySet().stream().filter(key -> !read.contains(key)).findFirst().ifPresent(key -> {
            throw place.fault(values.get(key), "unknown key '" + key + "'");
        });
    }
}

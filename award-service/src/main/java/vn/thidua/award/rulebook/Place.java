package vn.thidua.award.rulebook;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

/** Where in the files the reader is, for messages. */
record Place(String file, @Nullable String rule) {

    Place inRule(String id) {
        return new Place(file, id);
    }

    RulebookRefused fault(@Nullable Node node, String what) {
        String line = node == null ? "" : ":" + (node.getStartMark().getLine() + 1);
        return new RulebookRefused(List.of(file + line + (rule == null ? "" : " [" + rule + "]") + ": " + what));
    }
}

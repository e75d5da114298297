package vn.thidua.award.rulebook;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** An alias within the very part that it repeats would never end; YAML allows it, a rule file does not. */
final class Loops {

    private final Place place;
    private final Set<Node> above = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());

    private Loops(Place place) {
        this.place = place;
    }

    static void refuse(Node root, Place place) {
        new Loops(place).walk(root);
    }

    private void walk(Node node) {
        if (done.contains(node)) {
            return;
        }
        if (!above.add(node)) {
            throw place.fault(node, "cyclic: what begins here repeats itself by an alias");
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::walk);
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                walk(tuple.getKeyNode());
                walk(tuple.getValueNode());
            }
        }
        above.remove(node);
        done.add(node);
    }
}

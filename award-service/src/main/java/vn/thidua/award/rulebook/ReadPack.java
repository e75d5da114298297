package vn.thidua.award.rulebook;

import java.util.Map;
import vn.thidua.award.engine.rule.RulePack;

/**
 * A pack with where its parts stand, for faults that show only between packs.
 *
 * @param lines of rules, votes and caps, by id; of the pack itself under the empty id
 */
record ReadPack(RulePack pack, String file, Map<String, Integer> lines) {

    ReadPack {
        lines = Map.copyOf(lines);
    }

    /** "RP-2025.yaml:12 [LDTT-24-1-A]". */
    String at(String id) {
        String line = lines.containsKey(id) ? ":" + lines.get(id) : "";
        return file + line + (id.isEmpty() ? "" : " [" + id + "]");
    }

    String at() {
        return at("");
    }
}

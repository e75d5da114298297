package vn.thidua.award.rulebook;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.Cap;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.LegalDocument;
import vn.thidua.award.engine.rule.Purpose;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Transition;
import vn.thidua.award.engine.rule.VoteRule;

/** Reads one pack; awards of the national packs read before are known to the layers below. */
final class PackReader {

    private final Map<String, String> awardNames;
    private final Map<String, Integer> lines = new HashMap<>();
    /** Of the whole pack, for rules that name none of their own. */
    private @Nullable String reviewer;

    PackReader(Map<String, String> knownAwards) {
        this.awardNames = new LinkedHashMap<>(knownAwards);
    }

    ReadPack read(YamlMap map, String digest) {
        lines.put("", map.line());
        String id = map.text("pack");
        Layer layer = map.oneOf("layer", Layer.class);
        LocalDate from = map.day("effectiveFrom");
        LocalDate to = map.dayOrNull("effectiveTo");
        ordered(map, from, to);
        String unit = map.textOrNull("unit");
        if ((layer == Layer.NATIONAL) != (unit == null)) {
            throw map.place().fault(map.node(), "'unit' belongs to a layer below the national one, and only there");
        }
        List<LegalDocument> documents = map.each("documents", unique(this::document));
        List<AwardType> awards = map.each("awards", unique(this::award));
        if (layer != Layer.NATIONAL && !awards.isEmpty()) {
            throw map.place().fault(map.required("awards"), "only national law creates awards");
        }
        awards.forEach(award -> awardNames.put(award.code(), award.name()));
        if (layer != Layer.NATIONAL && map.has("transition")) {
            throw map.place().fault(map.required("transition"), "only national law has a transition");
        }
        Set<String> keys = new HashSet<>();
        documents.forEach(document -> keys.add(document.key()));
        reviewer = map.textOrNull("reviewer");
        List<Rule> rules = rules(map, keys, from, to);
        List<VoteRule> votes = map.each("votes", unique(this::vote));
        List<Cap> caps = map.each("caps", unique((cap, seen) -> cap(cap, seen, keys)));
        RulePack pack = new RulePack(
                id,
                map.text("name"),
                layer,
                unit,
                from,
                to,
                documents,
                awards,
                rules,
                votes,
                caps,
                map.texts("notes"),
                map.has("transition") ? transition(map, keys) : null,
                digest);
        map.nothingElse();
        return new ReadPack(pack, map.place().file(), lines);
    }

    Map<String, String> awardNames() {
        return awardNames;
    }

    private static void once(YamlMap map, Set<String> seen, String what, String name) {
        if (!seen.add(name)) {
            throw map.place().fault(map.node(), what + " '" + name + "' is written twice");
        }
    }

    private LegalDocument document(YamlMap map, Set<String> seen) {
        once(map, seen, "document", map.text("key"));
        LocalDate from = map.day("effectiveFrom");
        LocalDate to = map.dayOrNull("effectiveTo");
        ordered(map, from, to);
        return new LegalDocument(map.text("key"), map.textOrNull("number"), map.text("title"), from, to);
    }

    /** Reads the elements of a list that knows every name once. */
    private static <T> Function<YamlMap, T> unique(BiFunction<YamlMap, Set<String>, T> reader) {
        Set<String> seen = new HashSet<>();
        return map -> reader.apply(map, seen);
    }

    private AwardType award(YamlMap map, Set<String> seen) {
        once(map, seen, "award", map.text("code") + " " + map.text("subject"));
        return new AwardType(
                map.text("code"), map.text("name"), map.oneOf("subject", SubjectKind.class), map.text("decidedBy"));
    }

    private static Transition transition(YamlMap pack, Set<String> documents) {
        YamlMap map = new YamlMap(pack.required("transition"), pack.place());
        Transition transition = new Transition(
                map.text("article"),
                documentOf(map, documents),
                map.oneOf("confidence", Confidence.class),
                map.text("source"));
        map.nothingElse();
        return transition;
    }

    private List<Rule> rules(YamlMap pack, Set<String> documents, LocalDate from, @Nullable LocalDate to) {
        Set<String> ids = new HashSet<>();
        List<Rule> rules = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        for (Node node : pack.list("rules")) {
            try {
                rules.addAll(clauses(new YamlMap(node, pack.place()), ids, documents, from, to));
            } catch (RulebookRefused refused) {
                faults.addAll(refused.faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new RulebookRefused(faults);
        }
        return rules;
    }

    /** One rule of the file, for each award that it names. */
    private List<Rule> clauses(
            YamlMap unnamed, Set<String> ids, Set<String> documents, LocalDate from, @Nullable LocalDate to) {
        String id = unnamed.text("id");
        YamlMap map = unnamed.inRule(id);
        map.text("id");
        if (!ids.add(id)) {
            throw map.place().fault(map.node(), "rule id is used twice");
        }
        lines.put(id, map.line());
        List<Rule> rules = awardsOf(map).stream()
                .map(award -> rule(map, id, award, documents, from, to))
                .toList();
        map.nothingElse();
        return rules;
    }

    private List<String> awardsOf(YamlMap map) {
        Node node = map.required("award");
        List<String> awards = node instanceof SequenceNode ? map.texts("award") : List.of(map.text("award"));
        for (String award : awards) {
            known(map, node, award);
        }
        return awards;
    }

    private void known(YamlMap map, Node node, String award) {
        if (!awardNames.containsKey(award)) {
            throw map.place().fault(node, "unknown award '" + award + "'");
        }
    }

    private Rule rule(
            YamlMap map, String id, String award, Set<String> documents, LocalDate from, @Nullable LocalDate to) {
        LocalDate ruleFrom = map.has("effectiveFrom") ? map.day("effectiveFrom") : from;
        LocalDate ruleTo = map.has("effectiveTo") ? map.dayOrNull("effectiveTo") : to;
        ordered(map, ruleFrom, ruleTo);
        if (ruleFrom.isBefore(from) || (to != null && (ruleTo == null || ruleTo.isAfter(to)))) {
            throw map.place().fault(map.node(), "the rule holds outside the days of its pack");
        }
        return new Rule(
                id,
                award,
                map.has("subject") ? map.oneOf("subject", SubjectKind.class) : null,
                map.has("purpose") ? map.oneOf("purpose", Purpose.class) : Purpose.STANDARD,
                map.text("article"),
                documentOf(map, documents),
                ruleFrom,
                ruleTo,
                map.oneOf("confidence", Confidence.class),
                map.text("source"),
                map.has("reviewer") ? map.text("reviewer") : reviewer,
                map.text("text"),
                map.textOrNull("note"),
                map.textOrNull("fills"),
                new ConditionReader(map.place(), awardNames).read(map.required("when")));
    }

    private static String documentOf(YamlMap map, Set<String> documents) {
        String key = map.text("document");
        if (!documents.contains(key)) {
            throw map.place().fault(map.required("document"), "unknown document '" + key + "'");
        }
        return key;
    }

    private VoteRule vote(YamlMap unnamed, Set<String> seen) {
        once(unnamed, seen, "vote", unnamed.text("id"));
        lines.put(unnamed.text("id"), unnamed.line());
        String[] quorum = unnamed.text("quorum").split("/", -1);
        if (quorum.length != 2 || !quorum[0].matches("[1-9]") || !quorum[1].matches("[1-9]")) {
            throw unnamed.place().fault(unnamed.required("quorum"), "'quorum' must be a fraction such as 2/3");
        }
        List<String> awards = unnamed.texts("awards");
        awards.forEach(award -> known(unnamed, unnamed.required("awards"), award));
        return new VoteRule(
                unnamed.text("id"),
                awards,
                unnamed.number("percent", 1, 100),
                unnamed.flag("more"),
                unnamed.oneOf("base", VoteRule.Base.class),
                Integer.parseInt(quorum[0]),
                Integer.parseInt(quorum[1]),
                unnamed.flag("secretBallot"),
                unnamed.text("article"),
                unnamed.oneOf("confidence", Confidence.class),
                unnamed.text("source"));
    }

    private Cap cap(YamlMap map, Set<String> seen, Set<String> documents) {
        once(map, seen, "cap", map.text("id"));
        lines.put(map.text("id"), map.line());
        known(map, map.required("award"), map.text("award"));
        known(map, map.required("of"), map.text("of"));
        return new Cap(
                map.text("id"),
                map.text("award"),
                map.number("percent", 1, 100),
                map.text("of"),
                map.oneOf("rounding", RoundingMode.class),
                map.has("firstYear") ? map.number("firstYear", 2000, 2100) : null,
                map.text("article"),
                documentOf(map, documents),
                map.oneOf("confidence", Confidence.class),
                map.text("source"));
    }

    private static void ordered(YamlMap map, LocalDate from, @Nullable LocalDate to) {
        if (to != null && to.isBefore(from)) {
            throw map.place().fault(map.node(), "it ends before it begins");
        }
    }
}

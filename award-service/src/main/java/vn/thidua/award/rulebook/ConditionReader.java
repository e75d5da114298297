package vn.thidua.award.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import vn.thidua.award.engine.condition.AbsenceBelow;
import vn.thidua.award.engine.condition.All;
import vn.thidua.award.engine.condition.Any;
import vn.thidua.award.engine.condition.ClassificationAtLeast;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.CouncilJudges;
import vn.thidua.award.engine.condition.DisciplineLevel;
import vn.thidua.award.engine.condition.HeldConsecutively;
import vn.thidua.award.engine.condition.InitiativeLevel;
import vn.thidua.award.engine.condition.InitiativeRecognised;
import vn.thidua.award.engine.condition.MeetsStandardsOf;
import vn.thidua.award.engine.condition.MembersHolding;
import vn.thidua.award.engine.condition.MonthsEmployed;
import vn.thidua.award.engine.condition.NoDiscipline;
import vn.thidua.award.engine.condition.NoMemberDisciplined;
import vn.thidua.award.engine.condition.NoPendingMatter;
import vn.thidua.award.engine.condition.Not;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.WorkClassification;

/** The names of the vocabulary in the files, each to its typed condition. */
final class ConditionReader {

    private final Place place;
    private final Map<String, String> awardNames;

    ConditionReader(Place place, Map<String, String> awardNames) {
        this.place = place;
        this.awardNames = awardNames;
    }

    Condition read(Node node) {
        YamlMap map = new YamlMap(node, place);
        String name = map.onlyKey();
        Node value = map.required(name);
        return switch (name) {
            case "all" -> new All(parts(map, value));
            case "any" -> new Any(parts(map, value));
            case "not" -> new Not(read(value));
            case "classification-at-least" -> new ClassificationAtLeast(classification(map, value));
            case "initiative-recognised" -> new InitiativeRecognised(map.oneOf(value, name, InitiativeLevel.class));
            case "months-employed" -> new MonthsEmployed(map.number(value, name, 1, 12));
            case "absence-below" -> absence(value);
            case "no-discipline" -> new NoDiscipline(map.oneOf(value, name, DisciplineLevel.class));
            case "no-pending-matter" -> new NoPendingMatter(codes(map, value, FactType.PENDING));
            case "meets-standards-of" -> {
                String award = award(map, value);
                yield new MeetsStandardsOf(award, awardName(award));
            }
            case "held-consecutively" -> held(value);
            case "members-holding" -> members(value);
            case "no-member-disciplined" -> new NoMemberDisciplined(map.oneOf(value, name, DisciplineLevel.class));
            case "council-judges" -> new CouncilJudges(map.scalar(value));
            default -> throw place.fault(node, "unknown condition '" + name + "'");
        };
    }

    private List<Condition> parts(YamlMap map, Node value) {
        List<Node> nodes = map.list(value, "all/any");
        if (nodes.isEmpty()) {
            throw place.fault(value, "all/any needs at least one condition");
        }
        return nodes.stream().map(this::read).toList();
    }

    private WorkClassification classification(YamlMap map, Node value) {
        return WorkClassification.of(map.scalar(value))
                .orElseThrow(() -> place.fault(value, "unknown classification '" + map.scalar(value) + "'"));
    }

    private AbsenceBelow absence(Node value) {
        YamlMap map = new YamlMap(value, place);
        Set<String> notCounted = codes(map, map.required("notCounted"), FactType.LEAVE);
        AbsenceBelow condition = new AbsenceBelow(map.number("workingDays", 1, 260), notCounted);
        map.nothingElse();
        return condition;
    }

    private HeldConsecutively held(Node value) {
        YamlMap map = new YamlMap(value, place);
        String award = award(map, map.required("award"));
        HeldConsecutively condition = new HeldConsecutively(award, awardName(award), map.number("times", 2, 20));
        map.nothingElse();
        return condition;
    }

    private MembersHolding members(Node value) {
        YamlMap map = new YamlMap(value, place);
        String award = award(map, map.required("award"));
        MembersHolding condition = new MembersHolding(award, awardName(award), map.number("percent", 1, 100));
        map.nothingElse();
        return condition;
    }

    private Set<String> codes(YamlMap map, Node value, FactType type) {
        Set<String> codes = new HashSet<>();
        for (Node element : map.list(value, type.code())) {
            String code = map.scalar(element);
            if (!type.codes().contains(code)) {
                throw place.fault(element, "unknown code '" + code + "' of " + type.code());
            }
            codes.add(code);
        }
        return codes;
    }

    private String award(YamlMap map, Node value) {
        String code = map.scalar(value);
        if (!awardNames.containsKey(code)) {
            throw place.fault(value, "unknown award '" + code + "'");
        }
        return code;
    }

    private String awardName(String code) {
        return awardNames.getOrDefault(code, code);
    }
}

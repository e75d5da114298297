package vn.thidua.award.rulebook;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import vn.thidua.award.engine.condition.AbsenceBelow;
import vn.thidua.award.engine.condition.All;
import vn.thidua.award.engine.condition.Any;
import vn.thidua.award.engine.condition.BlocRank;
import vn.thidua.award.engine.condition.ClassificationAtLeast;
import vn.thidua.award.engine.condition.ClassifiedTimes;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.condition.CouncilJudges;
import vn.thidua.award.engine.condition.DelegatedTo;
import vn.thidua.award.engine.condition.DisciplineLevel;
import vn.thidua.award.engine.condition.HeldConsecutively;
import vn.thidua.award.engine.condition.HeldTimes;
import vn.thidua.award.engine.condition.InitiativeLevel;
import vn.thidua.award.engine.condition.InitiativeRecognised;
import vn.thidua.award.engine.condition.InitiativesRecognised;
import vn.thidua.award.engine.condition.LongerRun;
import vn.thidua.award.engine.condition.MeetsStandardsOf;
import vn.thidua.award.engine.condition.MembersClassified;
import vn.thidua.award.engine.condition.MembersHolding;
import vn.thidua.award.engine.condition.MonthsEmployed;
import vn.thidua.award.engine.condition.NoDiscipline;
import vn.thidua.award.engine.condition.NoMemberDisciplined;
import vn.thidua.award.engine.condition.NoPendingMatter;
import vn.thidua.award.engine.condition.NoViolation;
import vn.thidua.award.engine.condition.Not;
import vn.thidua.award.engine.condition.OpenUnless;
import vn.thidua.award.engine.condition.SomeMemberHolds;
import vn.thidua.award.engine.condition.YearsSince;
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
            case "open-unless" -> new OpenUnless(read(value));
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
            case "held-times" -> heldTimes(value);
            case "years-since" -> yearsSince(value);
            case "classified-times" -> classifiedTimes(value);
            case "initiatives-recognised" -> initiatives(value);
            case "bloc-rank" -> new BlocRank(map.number(value, name, 1, 50));
            case "members-classified" -> membersClassified(value);
            case "some-member-holds" -> someMember(value);
            case "no-violation" -> new NoViolation(codes(map, value, FactType.VIOLATION));
            case "delegated-to" -> new DelegatedTo(map.scalar(value));
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

    private HeldTimes heldTimes(Node value) {
        YamlMap map = new YamlMap(value, place);
        String award = award(map, map.required("award"));
        HeldTimes condition = new HeldTimes(
                award,
                awardName(award),
                map.number("times", 1, 20),
                map.has("within") ? map.number("within", 1, 50) : 0,
                map.has("within") ? longerRun(map) : Optional.empty(),
                map.has("forMerit") && map.flag("forMerit"));
        map.nothingElse();
        return condition;
    }

    private YearsSince yearsSince(Node value) {
        YamlMap map = new YamlMap(value, place);
        String award = award(map, map.required("award"));
        YearsSince condition = new YearsSince(
                award, awardName(award), map.number("years", 1, 50), map.has("forMerit") && map.flag("forMerit"));
        map.nothingElse();
        return condition;
    }

    private ClassifiedTimes classifiedTimes(Node value) {
        YamlMap map = new YamlMap(value, place);
        WorkClassification level = classification(map, map.required("level"));
        int within = map.number("within", 1, 50);
        ClassifiedTimes condition = new ClassifiedTimes(level, map.number("times", 1, within), within, longerRun(map));
        map.nothingElse();
        return condition;
    }

    private InitiativesRecognised initiatives(Node value) {
        YamlMap map = new YamlMap(value, place);
        InitiativesRecognised condition = new InitiativesRecognised(
                map.oneOf("level", InitiativeLevel.class),
                map.number("times", 1, 20),
                map.number("within", 1, 50),
                longerRun(map));
        map.nothingElse();
        return condition;
    }

    private Optional<LongerRun> longerRun(YamlMap of) {
        if (!of.has("orLongerRun")) {
            return Optional.empty();
        }
        YamlMap map = new YamlMap(of.required("orLongerRun"), place);
        LongerRun run = new LongerRun(
                classification(map, map.required("level")),
                map.has("after") ? Optional.of(award(map, map.required("after"))) : Optional.empty());
        map.nothingElse();
        return Optional.of(run);
    }

    private MembersClassified membersClassified(Node value) {
        YamlMap map = new YamlMap(value, place);
        MembersClassified condition =
                new MembersClassified(classification(map, map.required("level")), map.number("percent", 1, 100));
        map.nothingElse();
        return condition;
    }

    private SomeMemberHolds someMember(Node value) {
        YamlMap map = new YamlMap(value, place);
        String award = award(map, map.required("award"));
        SomeMemberHolds condition = new SomeMemberHolds(award, awardName(award), map.number("count", 1, 500));
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

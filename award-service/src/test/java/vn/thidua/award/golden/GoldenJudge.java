package vn.thidua.award.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Line;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.School;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.whatif.StatedFacts;
import vn.thidua.award.whatif.WhatIfReason;

/** Compares the verdict of a case with what the case expects. */
final class GoldenJudge {

    private static final Pattern PLACE = Pattern.compile("\\d+|(?<![\\p{L}\\d])[a-zđ](?![\\p{L}\\d])");
    /** "Luật 06/2022/QH15", "LAW-2022", "Nghị định 335/2025/NĐ-CP": the document, whose numbers are no place in it. */
    private static final Pattern DOCUMENT = Pattern.compile(
            "(?iU)\\b(luật|law|nghị định|nđ|nd|decree|thông tư|tt|circular)\\b\\P{N}*\\d[\\w/.-]*|\\d+/\\d{4}/[\\w-]+|\\(sửa đổi[^)]*\\)");

    private final Rulebook rulebook;
    private final Appraiser appraiser;
    private @Nullable School school;

    GoldenJudge(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.appraiser = new Appraiser(rulebook);
    }

    /** What a case gave; agrees when there is no disagreement. */
    record Result(@Nullable Verdict verdict, List<String> disagreements) {}

    Result judge(GoldenCase golden) {
        List<StatedFacts.Fault> faults = new ArrayList<>();
        Snapshot facts = snapshot(golden, faults);
        if (golden.refused() != null) {
            return new Result(null, refused(golden.refused(), golden, facts, faults));
        }
        // what lies after the day is left out, as in an appraisal of stored facts
        List<StatedFacts.Fault> standing = faults.stream()
                .filter(fault -> fault.reason() != WhatIfReason.IN_THE_FUTURE)
                .toList();
        if (!standing.isEmpty()) {
            return new Result(null, standing.stream().map(GoldenJudge::sentence).toList());
        }
        Verdict verdict =
                appraiser.appraise(facts, golden.award(), golden.year(), received(golden), golden.day(), units(golden));
        return new Result(verdict, disagreements(golden, verdict));
    }

    /** The facts of a case with what they are judged by. */
    GoldenFacts facts(GoldenCase golden) {
        return new GoldenFacts(
                golden.name(),
                snapshot(golden, new ArrayList<>()),
                golden.award(),
                golden.year(),
                received(golden),
                golden.day(),
                units(golden));
    }

    private static LocalDate received(GoldenCase golden) {
        return golden.receivedOn() == null ? golden.day() : golden.receivedOn();
    }

    private Snapshot snapshot(GoldenCase golden, List<StatedFacts.Fault> faults) {
        if (golden.person() != null) {
            return school().person(golden.person());
        }
        if (golden.unit() != null) {
            return school().unit(golden.unit(), golden.year());
        }
        StatedFacts.Read read = StatedFacts.read(golden.sheet(rulebook), golden.day());
        faults.addAll(read.faults());
        return read.snapshot();
    }

    private School school() {
        School known = school == null ? School.read() : school;
        school = known;
        return known;
    }

    private static List<String> units(GoldenCase golden) {
        if (golden.units() != null) {
            return golden.units();
        }
        return golden.person() == null && golden.unit() == null ? List.of() : List.of("NS-TCT");
    }

    private List<String> refused(String expected, GoldenCase golden, Snapshot facts, List<StatedFacts.Fault> faults) {
        List<String> slugs = new ArrayList<>();
        if (!rulebook.knows(golden.award(), facts.kind())) {
            slugs.add(WhatIfReason.UNKNOWN_AWARD.slug());
        }
        faults.forEach(fault -> slugs.add(fault.reason().slug()));
        String found = slugs.isEmpty() ? "nothing" : slugs.getFirst();
        return found.equals(expected) ? List.of() : List.of("refused: expected " + expected + ", found " + found);
    }

    private static String sentence(StatedFacts.Fault fault) {
        return "refused: " + fault.reason().slug() + " at " + fault.error().pointer() + ": "
                + fault.error().message();
    }

    private static List<String> disagreements(GoldenCase golden, Verdict verdict) {
        List<String> found = new ArrayList<>();
        if (verdict.outcome() != golden.expect()) {
            found.add("expected %s, found %s because of %s"
                    .formatted(golden.expect(), verdict.outcome(), carrying(verdict)));
        }
        Map<String, Truth> truths = new TreeMap<>();
        verdict.lines().forEach(line -> truths.put(String.valueOf(line.ruleId()), line.truth()));
        if (golden.clauses() != null) {
            golden.clauses().forEach((rule, truth) -> {
                if (truths.get(rule) != truth) {
                    found.add("clause %s: expected %s, found %s".formatted(rule, truth, truths.get(rule)));
                }
            });
        }
        if (golden.because() != null) {
            because(golden.because(), verdict, found);
        }
        if (golden.records() != null && !verdict.records().containsAll(golden.records())) {
            found.add("records: expected %s among %s".formatted(golden.records(), verdict.records()));
        }
        Outcome other = verdict.other() == null ? null : verdict.other().outcome();
        if (golden.other() != null && other != golden.other()) {
            found.add("other text: expected %s, found %s".formatted(golden.other(), other));
        }
        if (golden.pack() != null
                && verdict.packs().stream().noneMatch(pack -> pack.id().equals(golden.pack()))) {
            found.add("pack: expected %s, found %s".formatted(golden.pack(), verdict.packs()));
        }
        return found;
    }

    /**
     * The clauses that carry the outcome: all of them, and no other, where each is named by its rule. Of a pass or a hold
     * those that the case is about are enough: what else is met goes without saying.
     */
    private static void because(List<JsonNode> expected, Verdict verdict, List<String> found) {
        List<Line> carrying = verdict.carrying();
        TreeSet<String> codes = new TreeSet<>();
        boolean byArticleOnly = false;
        for (JsonNode reason : expected) {
            String rule =
                    reason.isTextual() ? reason.asText() : reason.path("rule").asText();
            String article = reason.path("article").asText("");
            byArticleOnly |= rule.isEmpty();
            codes.add(rule);
            boolean cited = article.isEmpty()
                    || carrying.stream()
                            .anyMatch(line -> (rule.isEmpty() || rule.equals(line.ruleId()))
                                    && isPartOf(article, String.valueOf(line.article())));
            if (!cited) {
                found.add("reason %s: not found under %s".formatted(rule, article));
            }
        }
        TreeSet<String> given = carrying.stream()
                .map(line -> String.valueOf(line.ruleId()))
                .collect(Collectors.toCollection(TreeSet::new));
        boolean all = verdict.outcome() == Outcome.NOT_ELIGIBLE || verdict.outcome() == Outcome.UNDETERMINED;
        if (!byArticleOnly && (all ? !given.equals(codes) : !given.containsAll(codes))) {
            found.add("reasons: expected %s, found %s".formatted(codes, carrying(verdict)));
        }
    }

    /** "Điều 23", "Art. 23(2)" and "Điều 23 khoản 2" name the same place, as far as both go. */
    private static boolean isPartOf(String named, String article) {
        List<String> wanted = places(named);
        List<String> found = places(article);
        int common = Math.min(wanted.size(), found.size());
        return common > 0
                ? found.subList(0, common).equals(wanted.subList(0, common))
                : named.strip().equalsIgnoreCase(article.strip());
    }

    private static List<String> places(String article) {
        return PLACE.matcher(DOCUMENT.matcher(article.toLowerCase(Locale.ROOT)).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String carrying(Verdict verdict) {
        return verdict.carrying().stream()
                .map(line -> line.ruleId() + " (" + line.article() + "): " + line.found()
                        + (line.reason() == null ? "" : " [" + line.reason() + "]"))
                .collect(Collectors.joining("; "));
    }
}

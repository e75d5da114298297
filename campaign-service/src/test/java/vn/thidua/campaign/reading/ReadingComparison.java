package vn.thidua.campaign.reading;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.StreamSupport;

/** Compares a reading with what a careful reader takes from the document, by the rules of the sample's README. */
final class ReadingComparison {

    /** One group of fields: how many are demanded, how many agree, what was reported that is not there. */
    static final class Group {
        final String name;
        int expected;
        int found;
        int falseAlarms;
        final List<String> remarks = new ArrayList<>();

        Group(String name) {
            this.name = name;
        }

        void demand(String what, boolean agrees, Object expectedValue, Object actualValue) {
            expected++;
            if (agrees) {
                found++;
            } else {
                remarks.add(what + ": expected " + expectedValue + ", read " + actualValue);
            }
        }

        void alarm(String what) {
            falseAlarms++;
            remarks.add("false alarm: " + what);
        }
    }

    private static final Set<String> FLAGS = Set.of("average", "inWords", "noisy");

    private final JsonNode expected;
    private final JsonNode actual;
    private final String canonical;
    private final List<Group> groups = new ArrayList<>();

    private ReadingComparison(JsonNode expected, JsonNode actual, String canonical) {
        this.expected = expected;
        this.actual = actual;
        this.canonical = canonical;
    }

    static List<Group> compare(JsonNode expected, JsonNode actual, String canonical) {
        ReadingComparison comparison = new ReadingComparison(expected, actual, canonical);
        comparison.compare();
        return comparison.groups;
    }

    private void compare() {
        outcome();
        document();
        amends();
        campaign();
        legalBases();
        texts("objectives");
        contents();
        targets();
        participants();
        milestones();
        rewards();
        scoring();
        spans("duties");
        texts("recipients");
        signers();
        article17();
        warnings();
    }

    private Group group(String name) {
        Group group = new Group(name);
        groups.add(group);
        return group;
    }

    private void outcome() {
        Group group = group("outcome");
        field(group, expected, actual, "outcome", ReadingComparison::same);
        if (expected.hasNonNull("rejection")) {
            field(group, expected.path("rejection"), actual.path("rejection"), "reason", ReadingComparison::same);
            field(group, expected.path("rejection"), actual.path("rejection"), "documentType", ReadingComparison::same);
        } else if (actual.hasNonNull("rejection")) {
            group.alarm("rejection");
        }
    }

    private void document() {
        Group group = group("document");
        JsonNode e = expected.path("document");
        JsonNode a = actual.path("document");
        for (String name : List.of("type", "number", "place", "date", "issuerFrom")) {
            field(group, e, a, name, ReadingComparison::same);
        }
        for (String name : List.of("typePrinted", "issuer", "parentBody")) {
            field(group, e, a, name, ReadingComparison::sameIgnoringCase);
        }
        field(group, e, a, "abstract", ReadingComparison::sameText);
    }

    private void amends() {
        Group group = group("amends");
        if (!expected.hasNonNull("amends")) {
            if (actual.hasNonNull("amends")) {
                group.alarm("amends");
            }
            return;
        }
        JsonNode e = expected.path("amends");
        JsonNode a = actual.path("amends");
        for (String name : List.of("type", "number", "date", "effectiveFrom", "restUnchanged")) {
            field(group, e, a, name, ReadingComparison::same);
        }
        List<JsonNode> left = list(a.path("changes"));
        for (JsonNode change : e.path("changes")) {
            JsonNode match = take(
                    left,
                    other -> same(change.path("op"), other.path("op")) && same(change.path("ref"), other.path("ref")));
            group.demand("change " + change.path("ref").asText(), match != null, brief(change), left);
        }
        left.forEach(change -> group.alarm("change " + brief(change)));
    }

    private void campaign() {
        Group group = group("campaign");
        JsonNode e = expected.path("campaign");
        JsonNode a = actual.path("campaign");
        if (e.isMissingNode() || e.isNull()) {
            if (!a.isNull() && !a.isMissingNode()) {
                group.alarm("campaign");
            }
            return;
        }
        group.demand(
                "form",
                e.path("formArguable").asBoolean() || same(e.path("form"), a.path("form")),
                e.path("form"),
                a.path("form"));
        field(group, e, a, "scope", ReadingComparison::same);
        field(group, e, a, "theme", ReadingComparison::sameText);
        field(group, e, a, "slogan", ReadingComparison::sameText);
        if (e.hasNonNull("scopeText")) {
            field(group, e, a, "scopeText", ReadingComparison::overlap);
        }
        if (e.hasNonNull("period")) {
            JsonNode p = e.path("period");
            JsonNode q = a.path("period");
            field(group, p, q, "from", ReadingComparison::same);
            boolean to = same(p.path("to"), q.path("to")) || contains(p.path("acceptTo"), q.path("to"));
            group.demand("period.to", to, p.path("to"), q.path("to"));
            field(group, p, q, "precision", ReadingComparison::same);
        } else if (a.hasNonNull("period")) {
            group.alarm("period");
        }
        List<JsonNode> left = list(a.path("criteria"));
        for (JsonNode criterion : e.path("criteria")) {
            JsonNode match = take(left, other -> overlap(criterion, other));
            group.demand("criterion", match != null, brief(criterion), "nothing there");
        }
        left.forEach(criterion -> group.alarm("criterion " + brief(criterion)));
    }

    private void legalBases() {
        Group group = group("legalBases");
        List<JsonNode> left = list(actual.path("legalBases"));
        for (JsonNode e : expected.path("legalBases")) {
            boolean optional = !e.hasNonNull("number") && !e.hasNonNull("date");
            JsonNode match = take(left, a -> overlap(e, a));
            if (optional) {
                continue;
            }
            boolean agrees = match != null
                    && same(e.path("type"), match.path("type"))
                    && same(e.path("number"), match.path("number"))
                    && same(e.path("date"), match.path("date"))
                    && same(e.path("role"), match.path("role"));
            group.demand("basis", agrees, brief(e), match);
            if (match != null) {
                group.demand(
                        "basis issuer",
                        loose(e.path("issuer"), match.path("issuer")),
                        e.path("issuer"),
                        match.path("issuer"));
            }
        }
        left.stream()
                .filter(a -> a.hasNonNull("number") || a.hasNonNull("date"))
                .forEach(a -> group.alarm("basis " + brief(a)));
    }

    private void contents() {
        Group group = group("contents");
        List<JsonNode> left = list(actual.path("contents"));
        for (JsonNode e : expected.path("contents")) {
            JsonNode match = take(left, a -> same(e.path("path"), a.path("path")));
            group.demand(
                    "content " + e.path("path").asText(), match != null && sameText(e, match), brief(e), brief(match));
        }
        left.forEach(a -> group.alarm("content " + a.path("path") + " " + brief(a)));
    }

    private void targets() {
        Group group = group("targets");
        List<JsonNode> left = list(actual.path("targets"));
        for (JsonNode e : expected.path("targets")) {
            JsonNode match = take(left, a -> covers(e, a) && number(e, "value") == number(a, "value"));
            boolean optional = e.path("arguable").asBoolean();
            if (optional) {
                continue;
            }
            boolean noisyLeftOpen = match == null && e.path("noisy").asBoolean() && warned("TEXT_NOISE");
            String why = match == null ? "none" : targetDifference(e, match);
            group.demand(
                    "target",
                    noisyLeftOpen || why == null,
                    e.path("op").asText() + " " + e.path("value") + " " + brief(e),
                    why);
            if (match != null && !(e.path("due").path("fromPeriod").asBoolean() && !match.hasNonNull("due"))) {
                group.demand(
                        "target due",
                        sameDue(e.path("due"), match.path("due")),
                        brief(e) + e.path("due"),
                        match.path("due"));
            }
        }
        left.forEach(a -> group.alarm("target " + a.path("op") + a.path("value") + " " + brief(a)));
    }

    private static String targetDifference(JsonNode e, JsonNode a) {
        for (String name : List.of("op", "per", "direction")) {
            if (!same(e.path(name), a.path(name))) {
                return name + " " + a.path(name);
            }
        }
        for (String name : List.of("max", "outOf", "scale")) {
            if (number(e, name) != number(a, name)) {
                return name + " " + a.path(name);
            }
        }
        for (String name : FLAGS) {
            if (name.equals("average")
                    && e.path(name).asBoolean() != a.path(name).asBoolean()) {
                return name;
            }
        }
        String content = e.path("content").asText();
        String read = a.path("content").asText();
        if (!(read.equals(content) || read.startsWith(content + "."))) {
            return "content " + read;
        }
        if (!loose(e.path("unit"), a.path("unit")) && !e.has("zeroFromWords")) {
            return "unit " + a.path("unit");
        }
        List<JsonNode> also = list(a.path("also"));
        for (JsonNode more : e.path("also")) {
            if (take(also, other -> number(more, "value") == number(other, "value")) == null) {
                return "also";
            }
        }
        return e.hasNonNull("baseline") && !loose(e.path("baseline"), a.path("baseline")) ? "baseline" : null;
    }

    private void participants() {
        Group group = group("participants");
        List<JsonNode> left = list(actual.path("participants"));
        for (JsonNode e : expected.path("participants")) {
            JsonNode match = take(left, a -> overlap(e, a));
            group.demand(
                    "participant",
                    match != null && set(e.path("kinds")).equals(set(match.path("kinds"))),
                    brief(e) + e.path("kinds"),
                    match);
        }
        left.forEach(a -> group.alarm("participant " + brief(a)));
    }

    private void milestones() {
        Group group = group("milestones");
        List<JsonNode> left = list(actual.path("milestones"));
        boolean pledge =
                "GIAO_UOC".equals(expected.path("document").path("type").asText());
        for (JsonNode e : expected.path("milestones")) {
            JsonNode match = take(left, a -> same(e.path("kind"), a.path("kind")) && covers(e, a));
            group.demand("milestone " + e.path("kind").asText(), match != null, brief(e), "none");
            if (match != null) {
                group.demand(
                        "milestone due",
                        sameDue(e.path("due"), match.path("due")),
                        brief(e) + e.path("due"),
                        match.path("due"));
            }
        }
        left.stream()
                .filter(a -> !(pledge && a.path("kind").asText().equals("PLEDGE_SIGNING")))
                .forEach(a -> group.alarm("milestone " + a.path("kind") + " " + brief(a)));
    }

    private boolean sameDue(JsonNode e, JsonNode a) {
        if (e.isNull() || e.isMissingNode()) {
            return a.isNull() || a.isMissingNode();
        }
        boolean last = same(e.path("last"), a.path("last"))
                || contains(e.path("acceptLast"), a.path("last"))
                || e.hasNonNull("lastIgnoringHolidays") && same(e.path("lastIgnoringHolidays"), a.path("last"))
                || e.hasNonNull("relative") && a.hasNonNull("relative") && !a.hasNonNull("last")
                || e.path("dateNoisy").asBoolean() && !a.hasNonNull("last") && warned("TEXT_NOISE");
        boolean first = same(e.path("first"), a.path("first")) || contains(e.path("acceptFirst"), a.path("first"));
        return last
                && first
                && same(e.path("bound"), a.path("bound"))
                && same(e.path("recurs"), a.path("recurs"))
                && (!e.hasNonNull("dayOfMonth") || same(e.path("dayOfMonth"), a.path("dayOfMonth")))
                && (!e.hasNonNull("time") || same(e.path("time"), a.path("time")))
                && e.path("yearInferred").asBoolean() == a.path("yearInferred").asBoolean()
                && e.path("approximate").asBoolean() == a.path("approximate").asBoolean();
    }

    private void rewards() {
        Group group = group("rewards");
        List<JsonNode> left = list(actual.path("rewards"));
        for (JsonNode e : expected.path("rewards")) {
            JsonNode match = take(
                    left,
                    a -> same(e.path("code"), a.path("code"))
                            && same(e.path("subject"), a.path("subject"))
                            && overlap(e, a));
            boolean agrees = match != null
                    && same(e.path("stage"), match.path("stage"))
                    && sameQuota(e.path("quota"), match.path("quota"));
            group.demand("reward " + e.path("code").asText(), agrees, brief(e) + e.path("quota"), match);
        }
        left.forEach(a -> group.alarm("reward " + a.path("code") + " " + brief(a)));
    }

    private static boolean sameQuota(JsonNode e, JsonNode a) {
        for (String name : List.of("exact", "max", "maxPercent", "ofWhichMin")) {
            if (number(e, name) != number(a, name)) {
                return false;
            }
        }
        return e.path("unlimited").asBoolean() == a.path("unlimited").asBoolean()
                && (!e.hasNonNull("base") || same(e.path("base"), a.path("base")));
    }

    private void scoring() {
        Group group = group("scoring");
        JsonNode e = expected.path("scoring");
        JsonNode a = actual.path("scoring");
        if (e.isNull() || e.isMissingNode()) {
            if (!a.isNull() && !a.isMissingNode()) {
                group.alarm("scoring " + brief(a));
            }
            return;
        }
        for (String name : List.of("total", "sum", "bonusMax")) {
            if (e.has(name)) {
                group.demand(name, number(e, name) == number(a, name), e.path(name), a.path(name));
            }
        }
        field(group, e, a, "totalFrom", ReadingComparison::same);
        List<JsonNode> parts = list(a.path("parts"));
        for (JsonNode part : e.path("parts")) {
            JsonNode match = take(
                    parts,
                    other -> number(part, "max") == number(other, "max")
                            && (!part.has("ref") || same(part.path("ref"), other.path("ref")))
                            && (!part.has("label") || same(part.path("label"), other.path("label")))
                            && list(part.path("items")).stream()
                                    .map(JsonNode::asDouble)
                                    .toList()
                                    .equals(list(other.path("items")).stream()
                                            .map(JsonNode::asDouble)
                                            .toList()));
            group.demand("part", match != null, part, a.path("parts"));
        }
        parts.forEach(part -> group.alarm("part " + part));
        List<JsonNode> grades = list(a.path("grades"));
        for (JsonNode grade : e.path("grades")) {
            JsonNode match = take(
                    grades,
                    other -> number(grade, "min") == number(other, "min")
                            && number(grade, "below") == number(other, "below")
                            && loose(grade.path("name"), other.path("name")));
            group.demand("grade", match != null, grade, a.path("grades"));
        }
        grades.forEach(grade -> group.alarm("grade " + grade));
    }

    private void spans(String name) {
        Group group = group(name);
        List<JsonNode> left = list(actual.path(name));
        for (JsonNode e : expected.path(name)) {
            JsonNode match = take(left, a -> overlap(e, a));
            group.demand(name, match != null, brief(e), "none");
        }
        left.forEach(a -> group.alarm(name + " " + brief(a)));
    }

    private void texts(String name) {
        Group group = group(name);
        List<JsonNode> left = list(actual.path(name));
        for (JsonNode e : expected.path(name)) {
            JsonNode match = take(left, a -> sameText(e, a));
            group.demand(
                    name,
                    match != null,
                    brief(e),
                    left.stream().map(ReadingComparison::brief).toList());
        }
        left.forEach(a -> group.alarm(name + " " + brief(a)));
    }

    private void signers() {
        Group group = group("signers");
        List<JsonNode> left = list(actual.path("signers"));
        for (JsonNode e : expected.path("signers")) {
            JsonNode match = take(left, a -> same(e.path("name"), a.path("name")));
            boolean agrees = match != null
                    && sameIgnoringCase(e.path("position"), match.path("position"))
                    && sameIgnoringCase(e.path("authority"), match.path("authority"))
                    && (!e.has("organisation") || sameIgnoringCase(e.path("organisation"), match.path("organisation")));
            group.demand("signer", agrees, brief(e), match);
        }
        left.forEach(a -> group.alarm("signer " + brief(a)));
    }

    private void article17() {
        Group group = group("article17");
        JsonNode e = expected.path("article17");
        for (Iterator<String> names = e.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            boolean arguable =
                    name.equals("arguable") || set(e.path("arguable")).contains(name);
            if (!arguable) {
                field(group, e, actual.path("article17"), name, ReadingComparison::same);
            }
        }
    }

    private void warnings() {
        Group group = group("warnings");
        JsonNode e = expected.path("warnings");
        Set<String> read = codes();
        Set<String> fine = new HashSet<>(set(e.path("allowed")));
        for (String code : set(e.path("required"))) {
            Set<String> accepted = new HashSet<>(set(e.path("alternatives").path(code)));
            accepted.add(code);
            fine.addAll(accepted);
            group.demand(code, accepted.stream().anyMatch(read::contains), "warning", "none");
        }
        e.path("alternatives").forEach(list -> fine.addAll(set(list)));
        read.stream().filter(code -> !fine.contains(code)).sorted().forEach(group::alarm);
    }

    private Set<String> codes() {
        Set<String> codes = new HashSet<>();
        actual.path("warnings")
                .forEach(warning -> codes.add(warning.path("code").asText()));
        return codes;
    }

    private boolean warned(String code) {
        return codes().contains(code);
    }

    private void field(Group group, JsonNode e, JsonNode a, String name, BiPredicate<JsonNode, JsonNode> agrees) {
        boolean demanded = e.hasNonNull(name);
        if (demanded) {
            group.demand(name, agrees.test(e.path(name), a.path(name)), e.path(name), a.path(name));
        } else if (a.hasNonNull(name)) {
            group.alarm(name + " " + a.path(name));
        }
    }

    /** The span read covers a digit of the expected phrase (or its words, where it has none) and stays near it. */
    private boolean covers(JsonNode e, JsonNode a) {
        if (!overlap(e, a)) {
            return false;
        }
        int from = e.path("span").path(0).asInt();
        int to = e.path("span").path(1).asInt();
        int start = a.path("span").path(0).asInt();
        int end = a.path("span").path(1).asInt();
        boolean digits = canonical.substring(from, to).chars().anyMatch(Character::isDigit);
        boolean covered = !digits;
        for (int i = Math.max(from, start); i < Math.min(to, end) && !covered; i++) {
            covered = Character.isDigit(canonical.charAt(i));
        }
        return covered || e.has("zeroFromWords");
    }

    private static boolean overlap(JsonNode e, JsonNode a) {
        return a.has("span")
                && e.path("span").path(0).asInt() < a.path("span").path(1).asInt()
                && a.path("span").path(0).asInt() < e.path("span").path(1).asInt();
    }

    private static boolean same(JsonNode e, JsonNode a) {
        return Objects.equals(text(e), text(a));
    }

    private static boolean sameIgnoringCase(JsonNode e, JsonNode a) {
        String left = text(e);
        String right = text(a);
        return left == null ? right == null : right != null && lower(left).equals(lower(right));
    }

    private static boolean sameText(JsonNode e, JsonNode a) {
        return a != null
                && fold(e.path("text").asText()).equals(fold(a.path("text").asText()));
    }

    /** For people: one contains the other, or both begin with the same word. */
    private static boolean loose(JsonNode e, JsonNode a) {
        String left = text(e) == null ? "" : lower(text(e));
        String right = text(a) == null ? "" : lower(text(a));
        return left.contains(right) && !right.isEmpty()
                || right.contains(left)
                || !left.isEmpty() && !right.isEmpty() && left.split(" ")[0].equals(right.split(" ")[0]);
    }

    private static String text(JsonNode node) {
        return node == null || node.isNull() || node.isMissingNode() ? null : node.asText();
    }

    private static double number(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asDouble() : Double.MIN_VALUE;
    }

    private static boolean contains(JsonNode list, JsonNode value) {
        return StreamSupport.stream(list.spliterator(), false).anyMatch(item -> same(item, value));
    }

    private static Set<String> set(JsonNode list) {
        Set<String> set = new HashSet<>();
        list.forEach(item -> set.add(item.asText()));
        return set;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        return list;
    }

    private static JsonNode take(List<JsonNode> left, java.util.function.Predicate<JsonNode> matches) {
        for (Iterator<JsonNode> all = left.iterator(); all.hasNext(); ) {
            JsonNode node = all.next();
            if (matches.test(node)) {
                all.remove();
                return node;
            }
        }
        return null;
    }

    private static String fold(String text) {
        return text.replaceAll("[\\s*]+", " ").strip();
    }

    private static String lower(String text) {
        return fold(text).toLowerCase(Locale.ROOT);
    }

    private static String brief(JsonNode node) {
        String text = node == null ? "nothing" : fold(node.path("text").asText());
        return "«" + (text.length() > 90 ? text.substring(0, 90) + "…" : text) + "»";
    }
}

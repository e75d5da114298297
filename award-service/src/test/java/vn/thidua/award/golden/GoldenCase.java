package vn.thidua.award.golden;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.whatif.FactSheet;

/**
 * A golden case (ca mẫu) as written in a file: facts, a day, and the verdict that they deserve. Documented in
 * {@code docs/golden-cases.md}.
 */
record GoldenCase(
        @JsonAlias("case") String name,
        String award,
        int year,
        LocalDate day,
        @Nullable LocalDate receivedOn,
        @Nullable List<String> units,
        @Nullable String person,
        @Nullable String unit,
        @Nullable Facts facts,
        @Nullable Outcome expect,
        @Nullable String refused,
        @Nullable Map<String, Truth> clauses,
        @Nullable List<JsonNode> because,
        @Nullable List<String> records,
        @Nullable String pack,
        @Nullable Outcome other) {

    /** What is known of the subject; the names of the API are understood too. */
    record Facts(
            @Nullable SubjectKind subjectKind,
            @JsonAlias("startDate") @Nullable String start,
            @JsonAlias("endDate") @Nullable String end,
            @JsonAlias("facts") @Nullable List<Row> rows,
            @Nullable JsonNode members,
            @Nullable Integer holders) {}

    /** One fact; titles, forms and initiatives count as decided unless said otherwise. */
    record Row(
            @Nullable String recordId,
            @Nullable String type,
            @Nullable String code,
            @Nullable Integer year,
            @Nullable String title,
            @Nullable String decisionNo,
            @JsonAlias("decidedOn") @Nullable String decisionDate,
            @Nullable Boolean decided,
            @Nullable String decidedBy,
            @Nullable String basis,
            @Nullable List<String> usedFor,
            @Nullable String from,
            @Nullable String to,
            @JsonAlias("days") @Nullable Integer workingDays,
            @Nullable String status,
            @Nullable String note) {

        /** @param place of the row in its list: a decision that a case does not spell out is one of its own */
        FactSheet.StatedFact stated(LocalDate day, int place) {
            boolean decides = List.of(FactType.TITLE.code(), FactType.FORM.code(), FactType.INITIATIVE.code())
                    .contains(String.valueOf(type));
            boolean assumed = decides && decisionNo == null && !Boolean.FALSE.equals(decided);
            return new FactSheet.StatedFact(
                    recordId,
                    type,
                    code,
                    year,
                    title,
                    assumed ? (place + 1) + "/QĐ" : decisionNo,
                    assumed && decisionDate == null ? assumedDay(day) : decisionDate,
                    decidedBy,
                    basis,
                    usedFor,
                    from,
                    to,
                    workingDays,
                    status,
                    note);
        }

        private @Nullable String assumedDay(LocalDate day) {
            if (year == null) {
                return null;
            }
            LocalDate november = LocalDate.of(year, 11, 1);
            return (november.isAfter(day) && day.getYear() == year ? day : november).toString();
        }
    }

    /** What is wrong with the case itself, whatever the law says; empty when nothing is. */
    Optional<String> fault() {
        if (name == null || award == null || day == null) {
            return Optional.of("'case', 'award', 'year' and 'day' are needed");
        }
        if ((expect == null) == (refused == null)) {
            return Optional.of("either 'expect' or 'refused' is needed");
        }
        if (Stream.of(person, unit, facts).filter(Objects::nonNull).count() > 1) {
            return Optional.of("'facts', 'person' and 'unit' exclude each other");
        }
        JsonNode members = facts == null ? null : facts.members();
        if (members != null && members.isArray()) {
            members.forEach(node -> GoldenFiles.convert(node, Member.class));
        } else if (members != null && !members.isNull() && !members.canConvertToInt()) {
            return Optional.of("'members' is neither a number nor a list of members");
        }
        Integer holders = facts == null ? null : facts.holders();
        return holders == null || (members != null && holders >= 0 && holders <= members.asInt())
                ? Optional.empty()
                : Optional.of("'holders' must be from 0 to the number of 'members'");
    }

    /** The facts as the what-if of the API takes them. */
    FactSheet sheet(Rulebook rulebook) {
        Facts known = facts == null ? new Facts(null, null, null, null, null, null) : facts;
        List<FactSheet.StatedMember> members = members(known);
        SubjectKind kind = known.subjectKind() == null && members == null ? kind(rulebook) : known.subjectKind();
        return new FactSheet(kind, known.start(), known.end(), stated(known.rows()), members);
    }

    /** Who the award is for, where a case does not say it: a person where persons may have it. */
    private SubjectKind kind(Rulebook rulebook) {
        return Stream.of(SubjectKind.PERSON, SubjectKind.UNIT, SubjectKind.HOUSEHOLD)
                .filter(kind -> rulebook.knows(award, kind))
                .findFirst()
                .orElse(SubjectKind.PERSON);
    }

    private List<FactSheet.StatedFact> stated(@Nullable List<Row> rows) {
        return rows == null
                ? List.of()
                : IntStream.range(0, rows.size())
                        .mapToObj(i -> rows.get(i).stated(day, i))
                        .toList();
    }

    private @Nullable List<FactSheet.StatedMember> members(Facts known) {
        JsonNode members = known.members();
        if (members == null || members.isNull()) {
            return null;
        }
        List<FactSheet.StatedMember> result = new ArrayList<>();
        if (members.isArray()) {
            members.forEach(node -> {
                Member member = GoldenFiles.convert(node, Member.class);
                result.add(new FactSheet.StatedMember(member.id(), stated(member.rows())));
            });
            return result;
        }
        int holders = known.holders() == null ? 0 : known.holders();
        Row title = new Row(
                null,
                "DANH_HIEU",
                "LDTT",
                year,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        for (int i = 0; i < members.asInt(); i++) {
            result.add(new FactSheet.StatedMember(
                    null, i < holders ? List.of(title.stated(LocalDate.of(year, 12, 31), 0)) : List.of()));
        }
        return result;
    }

    /** A member of a collective, spelled out. */
    record Member(
            @Nullable String id,
            @JsonAlias("facts") @Nullable List<Row> rows) {}
}

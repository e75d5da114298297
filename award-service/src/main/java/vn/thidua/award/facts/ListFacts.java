package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.CommendationType;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.fact.WorkClassification;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;

/** Lists facts within what the caller may see; sensitive ones only where the caller judges or is the person. */
@ApplicationScoped
class ListFacts {

    private final EntityManager database;
    private final Organisation organisation;
    private final Subjects subjects;
    private final Sight sight;
    private final Caller caller;
    private final Facts facts;
    private final SubjectFacts one;

    ListFacts(
            EntityManager database,
            Organisation organisation,
            Subjects subjects,
            Sight sight,
            Caller caller,
            Facts facts,
            SubjectFacts one) {
        this.database = database;
        this.organisation = organisation;
        this.subjects = subjects;
        this.sight = sight;
        this.caller = caller;
        this.facts = facts;
        this.one = one;
    }

    record Filter(
            @Nullable SubjectKind kind,
            @Nullable String subjectId,
            @Nullable Integer year,
            @Nullable FactType type,
            @Nullable String unitCode,
            boolean honours) {}

    @Transactional
    Page<FactViews.FactView> page(Filter filter, @Nullable String cursor, @Nullable Integer size) {
        int wanted = Cursor.size(size);
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        TypedQuery<Long> count = database.createQuery("select count(*) from FactEntity f where " + where, Long.class);
        parameters.forEach(count::setParameter);
        long total = count.getSingleResult();

        Cursor from = Cursor.parse(cursor, 2);
        String after = "";
        if (from != null) {
            after = " and (f.year < :y or (f.year = :y and f.recordId > :r))";
            parameters.put("y", Integer.valueOf(from.keys().getFirst()));
            parameters.put("r", from.keys().getLast());
        }
        TypedQuery<FactEntity> select = database.createQuery(
                "from FactEntity f where " + where + after + " order by f.year desc, f.recordId", FactEntity.class);
        parameters.forEach(select::setParameter);
        List<FactEntity> rows = select.setMaxResults(wanted + 1).getResultList();
        Words words = words(rows);
        return Page.of(
                rows, wanted, total, row -> view(row, words), row -> Cursor.at(String.valueOf(row.year), row.recordId));
    }

    /** Names that a page of facts needs, fetched at once. */
    private record Words(Map<String, String> subjects, Function<String, String> deciders, Map<String, FactRow> named) {}

    private Words words(List<FactEntity> rows) {
        List<String> ids = rows.stream()
                .map(FactEntity::row)
                .flatMap(row -> Stream.concat(row.usedFor().stream(), Stream.ofNullable(row.basis())))
                .distinct()
                .toList();
        Map<String, FactRow> named = ids.isEmpty()
                ? Map.of()
                : database.createQuery("from FactEntity where recordId in :ids", FactEntity.class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .map(FactEntity::row)
                        .collect(Collectors.toMap(FactRow::recordId, Function.identity()));
        return new Words(
                subjects.names(rows.stream().map(r -> r.subjectId).distinct().toList()),
                subjects.unitNames(rows.stream()
                        .flatMap(row -> Stream.ofNullable(row.decidedBy))
                        .toList()),
                named);
    }

    private String where(Filter filter, Map<String, Object> parameters) {
        List<String> parts = new ArrayList<>();
        parts.add(visible(parameters));
        if (filter.kind() != null) {
            parts.add("f.subjectKind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.subjectId() != null) {
            parts.add("f.subjectId = :subject");
            parameters.put("subject", filter.subjectId());
        }
        if (filter.year() != null) {
            parts.add("f.year = :year");
            parameters.put("year", filter.year());
        }
        if (filter.type() != null) {
            parts.add("f.type = :type");
            parameters.put("type", filter.type());
        }
        if (filter.honours()) {
            parts.add("f.type in (TITLE, FORM)");
        }
        if (filter.unitCode() != null) {
            List<String> units = List.copyOf(organisation.subtrees(List.of(filter.unitCode())));
            parts.add(
                    "(f.subjectKind = UNIT and f.subjectId in :ofUnits) or (f.subjectKind = PERSON and f.subjectId in :ofPeople)");
            parameters.put("ofUnits", units);
            parameters.put(
                    "ofPeople",
                    organisation.peopleOf(units).stream().map(Person::personId).toList());
        }
        return parts.stream().map(p -> "(" + p + ")").collect(Collectors.joining(" and "));
    }

    /** The people of the visible units are resolved here, because a fact does not carry the unit of its person. */
    private String visible(Map<String, Object> parameters) {
        parameters.put("self", caller.personId().orElse(""));
        String own = "f.subjectKind = PERSON and f.subjectId = :self";
        if (!sight.readsOthers()) {
            return own;
        }
        List<String> units = sight.unitList();
        parameters.put("units", units);
        parameters.put(
                "people",
                organisation.peopleOf(units).stream().map(Person::personId).toList());
        String inUnits =
                "(f.subjectKind = PERSON and f.subjectId in :people) or (f.subjectKind = UNIT and f.subjectId in :units)";
        if (units.stream().anyMatch(unit -> sight.seesSensitive(SubjectKind.UNIT, unit, unit))) {
            return "(" + own + ") or " + inUnits;
        }
        return "(" + own + ") or (f.type not in (DISCIPLINE, LEAVE, PENDING) and (" + inUnits + "))";
    }

    private FactViews.FactView view(FactEntity entity, Words words) {
        FactRow row = entity.row();
        return new FactViews.FactView(
                row.recordId(),
                entity.subjectKind,
                entity.subjectId,
                words.subjects().getOrDefault(entity.subjectId, entity.subjectId),
                row.year(),
                row.type(),
                row.type().words(),
                row.code(),
                codeName(row),
                row.title(),
                row.decisionNo(),
                row.decisionDate(),
                row.decidedBy() == null ? null : words.deciders().apply(row.decidedBy()),
                row.decidedBy(),
                row.basis(),
                basisName(row, words),
                row.usedFor(),
                row.usedFor().stream().map(id -> name(id, words)).toList(),
                row.from(),
                row.to(),
                row.workingDays(),
                row.status().code(),
                row.status().words(),
                ImportReports.counts(row),
                warning(row, words),
                row.note(),
                entity.source,
                entity.origin,
                entity.recordedAt,
                actions(entity));
    }

    private String name(String id, Words words) {
        FactRow row = words.named().get(id);
        return row == null ? id : codeName(row) + " " + row.year();
    }

    private @Nullable String basisName(FactRow row, Words words) {
        String basis = row.basis();
        if (basis == null) {
            return null;
        }
        FactRow named = words.named().get(basis);
        if (named != null && named.type() == FactType.INITIATIVE) {
            return "Sáng kiến “" + named.title() + "”";
        }
        return WorkClassification.of(basis)
                .map(WorkClassification::words)
                .or(() -> CommendationType.of(basis).map(type -> "Khen theo " + type.words()))
                .orElse(basis);
    }

    /** The same achievement rewarded twice. */
    private @Nullable String warning(FactRow row, Words words) {
        if (row.type() == FactType.INITIATIVE && row.usedFor().size() > 1) {
            return "Một sáng kiến đã dùng cho " + row.usedFor().size() + " lần khen";
        }
        FactRow basis = row.basis() == null ? null : words.named().get(row.basis());
        return basis != null
                        && basis.type() == FactType.INITIATIVE
                        && basis.usedFor().size() > 1
                ? "Dựa vào sáng kiến đã dùng cho lần khen khác"
                : null;
    }

    private List<String> actions(FactEntity entity) {
        if (entity.origin == FactEntity.Origin.DECISION) {
            return List.of();
        }
        return subjects.find(entity.subjectKind, entity.subjectId)
                .filter(subject -> one.mayChange(subject.unitCode()))
                .map(subject -> entity.usedFor.isEmpty() ? List.of("correct", "withdraw") : List.of("correct"))
                .orElse(List.of());
    }

    FactViews.Catalogue catalogue() {
        return new FactViews.Catalogue(Arrays.stream(FactType.values())
                .map(type -> new FactViews.TypeView(
                        type,
                        type.words(),
                        type.sensitive(),
                        type.codes().stream()
                                .map(code -> new FactViews.CodeView(
                                        code,
                                        type == FactType.TITLE || type == FactType.FORM
                                                ? facts.awardName(code)
                                                : CodeNames.of(type, code)))
                                .sorted(Comparator.comparing(FactViews.CodeView::name))
                                .toList()))
                .toList());
    }

    private String codeName(FactRow row) {
        return switch (row.type()) {
            case TITLE, FORM -> facts.awardName(row.code());
            default -> CodeNames.of(row.type(), row.code());
        };
    }
}

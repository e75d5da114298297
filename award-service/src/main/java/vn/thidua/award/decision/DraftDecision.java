package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.nomination.NominationState;
import vn.thidua.award.nomination.Nominations;
import vn.thidua.award.rulebook.Competences;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The secretary drafts a decision (dự thảo quyết định) from what the council passed, and changes it until it is signed. */
@ApplicationScoped
class DraftDecision {

    private final EntityManager database;
    private final Nominations nominations;
    private final Caps caps;
    private final Competences competences;
    private final Organisation organisation;
    private final Sight sight;
    private final AuditLog audit;
    private final Clock clock;

    DraftDecision(
            EntityManager database,
            Nominations nominations,
            Caps caps,
            Competences competences,
            Organisation organisation,
            Sight sight,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.nominations = nominations;
        this.caps = caps;
        this.competences = competences;
        this.organisation = organisation;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID draft(DecisionViews.NewDecision request) {
        Nominations.Round round = nominations.round(request.roundId()).orElseThrow(Sight::notThere);
        sight.requireOwn(List.of(round.ownerUnit()));
        DecisionEntity decision = new DecisionEntity();
        decision.id = UUID.randomUUID();
        decision.roundId = round.id();
        decision.ownerUnit = round.ownerUnit();
        decision.state = DecisionState.DRAFT;
        decision.createdAt = clock.instant();
        fill(decision, round, request.number(), request.title(), request.nominationIds());
        database.persist(decision);
        audit.record(new AuditEntry(
                "decision", decision.id.toString(), "draft", null, "DRAFT", decision.items.size() + " mục"));
        return decision.id;
    }

    @Transactional
    void change(UUID id, @Nullable String ifMatch, DecisionViews.DraftChange request) {
        DecisionEntity decision = database.find(DecisionEntity.class, id);
        if (decision == null) {
            throw Sight.notThere();
        }
        sight.requireOwn(List.of(decision.ownerUnit));
        IfMatch.require(ifMatch, decision.version);
        if (decision.state == DecisionState.SIGNED) {
            throw new Refusal(DecisionReason.SIGNED, "Quyết định số " + decision.number + " đã ký.");
        }
        Nominations.Round round = nominations.round(decision.roundId).orElseThrow(Sight::notThere);
        fill(decision, round, request.number(), request.title(), request.nominationIds());
        audit.record(
                new AuditEntry("decision", id.toString(), "change", "DRAFT", "DRAFT", decision.items.size() + " mục"));
    }

    private void fill(
            DecisionEntity decision, Nominations.Round round, String number, String title, List<UUID> nominationIds) {
        // everything is checked before the entity changes: a query in between would write a half-changed draft
        String wantedNumber = Normalizer.normalize(number.strip(), Normalizer.Form.NFC);
        refuseUsedNumber(decision, wantedNumber);
        List<UUID> wanted = nominationIds.stream().distinct().toList();
        Map<UUID, Nominations.Nomination> found = nominations.all(wanted).stream()
                .collect(Collectors.toMap(Nominations.Nomination::id, Function.identity()));
        List<DecisionItem> items = new ArrayList<>();
        for (UUID id : wanted) {
            Nominations.Nomination nomination = found.get(id);
            if (nomination == null || !nomination.ownerUnit().equals(round.ownerUnit())) {
                throw Sight.notThere();
            }
            check(decision, round, nomination, nominationIds.indexOf(id));
            items.add(item(nomination));
        }
        caps.require(round.ownerUnit(), items, round.year(), round.receivedOn());
        decision.number = wantedNumber;
        decision.title = Normalizer.normalize(title.strip(), Normalizer.Form.NFC);
        decision.updatedAt = clock.instant();
        decision.items.clear();
        decision.items.addAll(items);
    }

    private void check(DecisionEntity decision, Nominations.Round round, Nominations.Nomination nomination, int index) {
        FieldError field = new FieldError("/nominationIds/" + index, "refused", nomination.subjectName());
        if (!nomination.roundId().equals(round.id())) {
            throw Refusal.at(DecisionReason.OTHER_ROUND, nomination.subjectName() + " thuộc đợt khác.", field);
        }
        if (nomination.state() != NominationState.PASSED) {
            throw Refusal.at(
                    DecisionReason.NOT_PASSED,
                    nomination.subjectName() + " chưa được Hội đồng thông qua hoặc đã có quyết định.",
                    field);
        }
        competences
                .refusal(round.ownerUnit(), nomination.awardCode(), nomination.subjectKind(), Days.of(clock.instant()))
                .ifPresent(why -> {
                    throw Refusal.at(DecisionReason.OUTSIDE_COMPETENCE, nomination.subjectName() + ": " + why, field);
                });
        long elsewhere = database.createQuery("""
                        select count(*) from DecisionEntity d join d.items i
                        where i.nominationId = :nomination and d.id <> :id""", Long.class)
                .setParameter("nomination", nomination.id())
                .setParameter("id", decision.id)
                .getSingleResult();
        if (elsewhere > 0) {
            throw Refusal.at(
                    DecisionReason.NOT_PASSED, nomination.subjectName() + " đã ở một dự thảo quyết định khác.", field);
        }
    }

    /** Decision numbers start again each year. */
    private void refuseUsedNumber(DecisionEntity decision, String number) {
        int year = Days.of(clock.instant()).getYear();
        boolean used = database.createQuery(
                        "from DecisionEntity where ownerUnit = :owner and number = :number and id <> :id",
                        DecisionEntity.class)
                .setParameter("owner", decision.ownerUnit)
                .setParameter("number", number)
                .setParameter("id", decision.id)
                .getResultStream()
                .anyMatch(other -> other.signedOn == null || other.signedOn.getYear() == year);
        if (used) {
            throw Refusal.at(
                    DecisionReason.NUMBER_USED,
                    "Số " + number + " đã dùng trong năm " + year + ".",
                    new FieldError("/number", "used", "Số quyết định đã dùng"));
        }
    }

    private DecisionItem item(Nominations.Nomination nomination) {
        DecisionItem item = new DecisionItem();
        item.nominationId = nomination.id();
        item.subjectKind = nomination.subjectKind();
        item.subjectId = nomination.subjectId();
        item.subjectName = nomination.subjectName();
        item.position = nomination.position();
        item.unitCode = nomination.unitCode();
        item.unitName = organisation.unitName(nomination.unitCode());
        item.awardCode = nomination.awardCode();
        item.year = nomination.year();
        return item;
    }
}

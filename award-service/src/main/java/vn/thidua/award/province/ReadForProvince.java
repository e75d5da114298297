package vn.thidua.award.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.appraisal.Appraised;
import vn.thidua.award.appraisal.VerdictView;
import vn.thidua.award.appraisal.VerdictViews;
import vn.thidua.award.council.CouncilResults;
import vn.thidua.award.decision.SignedDecisions;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.nomination.Nominations;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Puts together what the provincial system may read. */
@ApplicationScoped
class ReadForProvince {

    private final EntityManager database;
    private final SignedDecisions decisions;
    private final Nominations nominations;
    private final Appraisals appraisals;
    private final VerdictViews verdicts;
    private final CouncilResults results;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final UnitScope scope;

    ReadForProvince(
            EntityManager database,
            SignedDecisions decisions,
            Nominations nominations,
            Appraisals appraisals,
            VerdictViews verdicts,
            CouncilResults results,
            Rulebook rulebook,
            Organisation organisation,
            UnitScope scope) {
        this.database = database;
        this.decisions = decisions;
        this.nominations = nominations;
        this.appraisals = appraisals;
        this.verdicts = verdicts;
        this.results = results;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.scope = scope;
    }

    Page<ProvinceViews.Decision> page(@Nullable String updatedSince, @Nullable String cursor, @Nullable Integer size) {
        List<String> units = scope.visibleList();
        if (units.isEmpty()) {
            return new Page<>(List.of(), null, 0);
        }
        Instant since = moment(updatedSince);
        int wanted = Cursor.size(size);
        Cursor from = Cursor.parse(cursor, 2);
        List<SignedDecisions.Decision> rows;
        try {
            rows = decisions.changed(
                    units,
                    since,
                    from == null ? null : Instant.parse(from.keys().getFirst()),
                    from == null ? null : UUID.fromString(from.keys().getLast()),
                    wanted);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refusal(CommonReason.MALFORMED, "Vị trí trang không hợp lệ.");
        }
        return Page.of(
                rows,
                wanted,
                decisions.count(units, since),
                this::view,
                d -> Cursor.at(d.updatedAt().toString(), d.id().toString()));
    }

    SignedDecisions.Decision visible(UUID id) {
        SignedDecisions.Decision decision = decisions.find(id).orElseThrow(Sight::notThere);
        scope.require(decision.ownerUnit());
        return decision;
    }

    ProvinceViews.Decision view(SignedDecisions.Decision d) {
        return new ProvinceViews.Decision(
                d.id(),
                d.number(),
                d.title(),
                d.ownerUnit(),
                organisation.unitName(d.ownerUnit()),
                d.signedOn(),
                d.signerName(),
                d.signerTitle(),
                d.updatedAt(),
                d.items().stream().map(this::item).toList());
    }

    @Transactional
    ProvinceViews.Dossier dossier(SignedDecisions.Decision decision) {
        Nominations.Round round = nominations.round(decision.roundId()).orElseThrow(Sight::notThere);
        return new ProvinceViews.Dossier(
                view(decision),
                decision.items().stream().map(item -> dossierItem(item, round)).toList());
    }

    private ProvinceViews.DossierItem dossierItem(SignedDecisions.Item item, Nominations.Round round) {
        Optional<Appraised> appraised =
                nominations.find(item.nominationId()).flatMap(n -> appraisals.find(n.appraisalId()));
        Optional<VerdictView> verdict = appraised.map(a -> verdicts.of(a, false));
        return new ProvinceViews.DossierItem(
                item(item),
                verdict.map(VerdictView::outcome).orElse(null),
                verdict.map(VerdictView::day).orElse(null),
                verdict.map(VerdictView::packs).orElse(List.of()),
                verdict.map(v -> v.lines().stream().map(ReadForProvince::clause).toList())
                        .orElse(List.of()),
                results.of(item.nominationId()).map(ReadForProvince::council).orElse(null),
                evidence(item.unitCode(), round));
    }

    /** Of the round's campaign; a round without one takes what the unit's reports of that year rested on. */
    private List<ProvinceViews.Evidence> evidence(String unit, Nominations.Round round) {
        LocalDate newYear = LocalDate.of(round.year(), 1, 1);
        return database.createQuery("""
                        from EvidenceReference where unitCode = :unit and (campaignId = :campaign
                        or (:campaign is null and acceptedAt >= :from and acceptedAt < :until)) order by name""", EvidenceReference.class)
                .setParameter("unit", unit)
                .setParameter("campaign", round.campaignId())
                .setParameter("from", Days.startOf(newYear))
                .setParameter("until", Days.startOf(newYear.plusYears(1)))
                .getResultStream()
                .map(e -> new ProvinceViews.Evidence(e.evidenceId, e.name, e.digest, e.reportTitle))
                .toList();
    }

    private ProvinceViews.Item item(SignedDecisions.Item i) {
        return new ProvinceViews.Item(
                i.nominationId(),
                i.subjectKind(),
                i.subjectName(),
                i.position(),
                i.unitCode(),
                i.unitName(),
                i.awardCode(),
                rulebook.awardName(i.awardCode()),
                i.year(),
                i.bonus(),
                i.state(),
                revocation(i));
    }

    private static ProvinceViews.@Nullable Revocation revocation(SignedDecisions.Item i) {
        return i.revocationNumber() == null || i.revokedOn() == null || i.revocationGround() == null
                ? null
                : new ProvinceViews.Revocation(
                        i.revocationNumber(),
                        i.revokedOn(),
                        i.revocationGround(),
                        i.revocationGround().article());
    }

    private static ProvinceViews.Clause clause(VerdictView.LineView line) {
        return new ProvinceViews.Clause(
                line.article(),
                line.document(),
                line.pack(),
                line.required(),
                line.found(),
                line.truth(),
                line.reason());
    }

    private static ProvinceViews.CouncilResult council(CouncilResults.Result r) {
        return new ProvinceViews.CouncilResult(
                r.heldOn(),
                r.yes(),
                r.no(),
                r.invalid(),
                r.members(),
                r.present(),
                r.passed(),
                r.voteRule(),
                r.humanReason());
    }

    private static @Nullable Instant moment(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal(CommonReason.MALFORMED, "updatedSince phải là thời điểm ISO 8601 có múi giờ.");
        }
    }
}

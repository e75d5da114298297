package vn.thidua.award.rulebook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.engine.condition.Condition;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.Cap;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.LegalDocument;
import vn.thidua.award.engine.rule.Purpose;
import vn.thidua.award.engine.rule.Reliance;
import vn.thidua.award.engine.rule.Rule;
import vn.thidua.award.engine.rule.RulePack;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.engine.rule.VoteRule;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** The rulebook, for everyone who signs in. */
@Path("/api/v1/rulebook")
@Tag(name = "rulebook", description = "Dated rule packs with their articles")
@RunOnVirtualThread
class RulebookResource {

    private final Rulebook rulebook;
    private final SigningTable signing;
    private final Sight sight;
    private final Clock clock;

    RulebookResource(Rulebook rulebook, SigningTable signing, Sight sight, Clock clock) {
        this.rulebook = rulebook;
        this.signing = signing;
        this.sight = sight;
        this.clock = clock;
    }

    record PackSummary(
            String id,
            String name,
            Layer layer,
            String layerName,
            @Nullable String unit,
            LocalDate from,
            @Nullable LocalDate to,
            boolean inForceToday,
            int rules,
            int unverified) {}

    record PackList(List<PackSummary> items) {}

    record RuleView(
            String id,
            String awardCode,
            String awardName,
            Purpose purpose,
            String article,
            String document,
            String text,
            String condition,
            LocalDate from,
            @Nullable LocalDate to,
            Confidence confidence,
            String source,
            @Nullable String note) {}

    /**
     * A clause of a layer on the same matter.
     *
     * @param effective true for the one that asks for the most: who meets it meets all
     */
    record LayerView(
            String packId,
            String packName,
            Layer layer,
            String layerName,
            String ruleId,
            String text,
            String condition,
            String article,
            LocalDate from,
            @Nullable LocalDate to,
            Confidence confidence,
            RuleLayers.Relation relation,
            boolean effective) {}

    record AwardName(String code, String name) {}

    /**
     * A rule on a page of its own.
     *
     * @param reviewer  who compared the text with its source, null where nobody did yet
     * @param layers    the same matter from the law down to the unit
     * @param history   the same clause in the packs before and after
     * @param reliedBy  the award and those whose standards ask for its standards
     */
    record RulePage(
            PackSummary pack,
            RuleView rule,
            @Nullable String reviewer,
            List<Parameters.Parameter> parameters,
            List<LayerView> layers,
            List<LayerView> history,
            List<AwardName> reliedBy) {}

    record VoteView(
            String id,
            List<String> awardNames,
            String rule,
            String quorum,
            boolean secretBallot,
            String article,
            Confidence confidence,
            String source) {}

    record PackCap(
            String id,
            String awardName,
            int percent,
            String baseName,
            @Nullable Integer firstYear,
            String article,
            Confidence confidence,
            String source) {}

    record AwardView(String code, String name, SubjectKind subject, String decidedBy) {}

    record PackDocument(
            String key,
            @Nullable String number,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {}

    record PackView(
            PackSummary pack,
            List<String> notes,
            List<PackDocument> documents,
            List<AwardView> awards,
            List<RuleView> rules,
            List<VoteView> votes,
            List<PackCap> caps) {}

    @GET
    @RolesAllowed("**")
    @Operation(summary = "All rule packs, with the days between which they hold")
    public PackList packs() {
        return new PackList(rulebook.packs().stream()
                .filter(this::isVisible)
                .map(this::summary)
                .toList());
    }

    @GET
    @Path("/packs/{id}")
    @RolesAllowed("**")
    @Operation(summary = "A rule pack: rules with article, text, condition, source and whether they were verified")
    public PackView pack(@RestPath String id) {
        RulePack pack = rulebook.pack(id)
                .filter(this::isVisible)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có bộ quy tắc " + id + "."));
        return new PackView(
                summary(pack),
                pack.notes(),
                pack.documents().stream().map(RulebookResource::view).toList(),
                pack.awards().stream().map(RulebookResource::view).toList(),
                pack.rules().stream().map(rule -> view(pack, rule)).toList(),
                pack.votes().stream().map(this::view).toList(),
                pack.caps().stream().map(this::view).toList());
    }

    @GET
    @Path("/packs/{id}/rules/{ruleId}/{awardCode}")
    @RolesAllowed("**")
    @Operation(
            summary = "A rule: text, source, since when, its parameters, its layers, and which awards rely on it",
            description = "Stored verdicts that rest on it: GET /api/v1/appraisals/relying.")
    public RulePage rule(@RestPath String id, @RestPath String ruleId, @RestPath String awardCode) {
        RulePack pack = rulebook.pack(id).filter(this::isVisible).orElseThrow(Sight::notThere);
        Rule rule = pack.rule(ruleId, awardCode).orElseThrow(Sight::notThere);
        RuleLayers layers = new RuleLayers(rulebook, this::isVisible);
        List<RuleLayers.Placed> placed = layers.of(pack, rule);
        Condition effective = RuleLayers.effective(placed);
        return new RulePage(
                summary(pack),
                view(pack, rule),
                rule.reviewer(),
                Parameters.of(rule.condition()),
                placed.stream()
                        .map(one -> view(one, one.rule().condition().equals(effective)))
                        .toList(),
                layers.history(pack, rule).stream()
                        .map(one -> view(one, one.rule() == rule))
                        .toList(),
                Reliance.awardsRestingOn(rulebook, rule).stream()
                        .map(code -> new AwardName(code, rulebook.awardName(code)))
                        .toList());
    }

    private static LayerView view(RuleLayers.Placed placed, boolean effective) {
        Rule rule = placed.rule();
        return new LayerView(
                placed.pack().id(),
                placed.pack().name(),
                placed.pack().layer(),
                placed.pack().layer().words(),
                rule.id(),
                rule.text(),
                rule.condition().sentence(),
                rule.article(),
                rule.from(),
                rule.to(),
                rule.confidence(),
                placed.relation(),
                effective);
    }

    @GET
    @Path("/signing")
    @RolesAllowed("**")
    @Operation(
            summary = "Who decides on each award and what is paid for it, by the day of signing",
            description =
                    "signedOn is today when left out; with unitCode each line says why that unit does not decide.")
    public SigningTable.SigningView signing(
            @RestQuery @Nullable LocalDate signedOn, @RestQuery @Nullable String unitCode) {
        if (unitCode != null && !sight.isOfOrAbove(unitCode)) {
            throw Sight.notThere();
        }
        return signing.of(signedOn == null ? Days.of(clock.instant()) : signedOn, unitCode);
    }

    /** Law is for everyone; the regulation of a body for its own people and those above it. */
    private boolean isVisible(RulePack pack) {
        return pack.unit() == null || sight.isOfOrAbove(pack.unit());
    }

    private PackSummary summary(RulePack pack) {
        return new PackSummary(
                pack.id(),
                pack.name(),
                pack.layer(),
                pack.layer().words(),
                pack.unit(),
                pack.from(),
                pack.to(),
                pack.inForce(Days.of(clock.instant())),
                pack.rules().size(),
                (int) pack.rules().stream()
                        .filter(rule -> rule.confidence() == Confidence.UNVERIFIED)
                        .count());
    }

    private RuleView view(RulePack pack, Rule rule) {
        return new RuleView(
                rule.id(),
                rule.award(),
                rulebook.awardName(rule.award()),
                rule.purpose(),
                rule.article(),
                pack.document(rule.document())
                        .map(d -> d.number() == null ? d.title() : d.title() + " " + d.number())
                        .orElse(rule.document()),
                rule.text(),
                rule.condition().sentence(),
                rule.from(),
                rule.to(),
                rule.confidence(),
                rule.source(),
                rule.note());
    }

    private static PackDocument view(LegalDocument d) {
        return new PackDocument(d.key(), d.number(), d.title(), d.from(), d.to());
    }

    private static AwardView view(AwardType a) {
        return new AwardView(a.code(), a.name(), a.subject(), a.decidedBy());
    }

    private VoteView view(VoteRule vote) {
        return new VoteView(
                vote.id(),
                vote.awards().stream().map(rulebook::awardName).toList(),
                vote.sentence(),
                vote.quorumNumerator() + "/" + vote.quorumDenominator() + " tổng số thành viên có mặt",
                vote.secretBallot(),
                vote.article(),
                vote.confidence(),
                vote.source());
    }

    private PackCap view(Cap cap) {
        return new PackCap(
                cap.id(),
                rulebook.awardName(cap.award()),
                cap.percent(),
                rulebook.awardName(cap.baseAward()),
                cap.firstYear(),
                cap.article(),
                cap.confidence(),
                cap.source());
    }
}

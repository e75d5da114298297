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
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.Cap;
import vn.thidua.award.engine.rule.Confidence;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.LegalDocument;
import vn.thidua.award.engine.rule.Purpose;
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
    private final Sight sight;
    private final Clock clock;

    RulebookResource(Rulebook rulebook, Sight sight, Clock clock) {
        this.rulebook = rulebook;
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

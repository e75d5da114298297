package vn.thidua.campaign.reading.parts;

import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Amendment;
import vn.thidua.campaign.reading.model.CampaignFacts;
import vn.thidua.campaign.reading.model.Content;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.Duty;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Participant;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Rejection;
import vn.thidua.campaign.reading.model.Reward;
import vn.thidua.campaign.reading.model.Scoring;
import vn.thidua.campaign.reading.model.Signer;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target;
import vn.thidua.campaign.reading.model.Warning;
import vn.thidua.campaign.reading.text.Smoothing;

/** Leads a reading of smoothed words back to the places of the canonical text (vị trí trong văn bản gốc), and to its exact words. */
final class Placing {

    private final String canonical;
    private final Smoothing smoothing;

    private Placing(String canonical, Smoothing smoothing) {
        this.canonical = canonical;
        this.smoothing = smoothing;
    }

    static Reading of(Reading reading, String canonical, Smoothing smoothing) {
        return new Placing(canonical, smoothing).place(reading);
    }

    private Reading place(Reading reading) {
        return new Reading(
                reading.outcome(),
                orNull(reading.rejection(), this::rejection),
                head(reading.document()),
                orNull(reading.amends(), this::amendment),
                orNull(reading.campaign(), this::campaign),
                each(reading.legalBases(), this::basis),
                each(reading.objectives(), this::passage),
                each(reading.contents(), this::content),
                each(reading.targets(), this::target),
                each(reading.participants(), who -> new Participant(who.kinds(), words(who.span()), span(who.span()))),
                each(
                        reading.milestones(),
                        step -> new Milestone(step.kind(), step.due(), words(step.span()), span(step.span()))),
                each(reading.rewards(), this::reward),
                orNull(reading.scoring(), this::scoring),
                each(
                        reading.duties(),
                        duty -> new Duty(duty.body(), words(duty.span()), span(duty.span()), span(duty.sentence()))),
                each(reading.recipients(), this::passage),
                each(reading.signers(), this::signer),
                reading.article17(),
                each(reading.warnings(), this::warning));
    }

    private Span span(Span span) {
        int start = smoothing.canonical(span.start());
        int end = span.length() == 0 ? start : smoothing.canonicalEnd(span.end() - 1);
        return new Span(start, end);
    }

    private String words(Span span) {
        Span at = span(span);
        return canonical.substring(at.start(), at.end());
    }

    private Passage passage(Passage passage) {
        return new Passage(words(passage.span()), span(passage.span()));
    }

    private Rejection rejection(Rejection rejection) {
        return new Rejection(rejection.reason(), rejection.documentType(), each(rejection.evidence(), this::passage));
    }

    private DocumentHead head(DocumentHead head) {
        return new DocumentHead(
                head.type(),
                head.typePrinted(),
                head.number(),
                head.issuer(),
                head.issuerFrom(),
                head.parentBody(),
                head.place(),
                head.date(),
                orNull(head.placeDate(), this::passage),
                orNull(head.numberPrinted(), this::passage),
                orNull(head.abstractText(), this::passage));
    }

    private Amendment amendment(Amendment amends) {
        return new Amendment(
                amends.type(),
                amends.number(),
                amends.date(),
                amends.effectiveFrom(),
                amends.restUnchanged(),
                each(
                        amends.changes(),
                        change -> new Amendment.Change(
                                change.op(),
                                change.ref(),
                                change.what(),
                                change.from(),
                                change.to(),
                                change.kept(),
                                change.resolvable(),
                                words(change.span()),
                                span(change.span()))),
                words(amends.span()),
                span(amends.span()));
    }

    private CampaignFacts campaign(CampaignFacts facts) {
        return new CampaignFacts(
                facts.form(),
                facts.formArguable(),
                facts.scope(),
                orNull(facts.theme(), this::passage),
                orNull(facts.slogan(), this::passage),
                orNull(
                        facts.period(),
                        period -> new Period(
                                period.from(),
                                period.to(),
                                period.precision(),
                                words(period.span()),
                                span(period.span()))),
                orNull(facts.scopeText(), this::passage),
                each(facts.criteria(), this::passage));
    }

    private LegalBasis basis(LegalBasis basis) {
        return new LegalBasis(
                basis.type(),
                basis.number(),
                basis.date(),
                basis.issuer(),
                basis.issuerFrom(),
                basis.role(),
                words(basis.span()),
                span(basis.span()));
    }

    private Content content(Content content) {
        return new Content(
                content.path(), content.label(), content.heading(), words(content.span()), span(content.span()));
    }

    private Target target(Target target) {
        return new Target(
                target.content(),
                target.op(),
                target.value(),
                target.max(),
                target.unit(),
                target.of(),
                target.per(),
                target.average(),
                target.direction(),
                target.baseline(),
                target.outOf(),
                target.scale(),
                target.also(),
                target.zeroFromWords(),
                target.inWords(),
                target.noisy(),
                target.due(),
                orNull(target.dueText(), this::passage),
                target.owner(),
                words(target.span()),
                span(target.span()));
    }

    private Reward reward(Reward reward) {
        return new Reward(
                reward.code(),
                reward.subject(),
                reward.stage(),
                reward.quota(),
                reward.quotaInherited(),
                words(reward.span()),
                span(reward.span()));
    }

    private Scoring scoring(Scoring scoring) {
        return new Scoring(
                scoring.total(),
                scoring.totalFrom(),
                scoring.sum(),
                scoring.bonusMax(),
                scoring.parts(),
                scoring.grades(),
                words(scoring.span()),
                span(scoring.span()));
    }

    private Signer signer(Signer signer) {
        return new Signer(
                signer.authority(),
                signer.position(),
                signer.name(),
                signer.organisation(),
                words(signer.span()),
                span(signer.span()));
    }

    private Warning warning(Warning warning) {
        Span at = warning.span();
        return at == null ? warning : new Warning(warning.code(), words(at), span(at));
    }

    private static <T> List<T> each(List<T> items, UnaryOperator<T> change) {
        return items.stream().map(change).toList();
    }

    private static <T> @Nullable T orNull(@Nullable T item, UnaryOperator<T> change) {
        return item == null ? null : change.apply(item);
    }
}

package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.KnownPlans;
import vn.thidua.campaign.reading.model.Amendment;
import vn.thidua.campaign.reading.model.Article17;
import vn.thidua.campaign.reading.model.CampaignFacts;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.IssuerFrom;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Outcome;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Rejection;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target;
import vn.thidua.campaign.reading.model.Warning;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.text.Smoothing;
import vn.thidua.campaign.reading.text.SourceText;
import vn.thidua.campaign.reading.text.Text;

/** Puts the parts of a document together (ghép kết quả đọc). */
public final class DocumentReading {

    private static final Pattern ACTING_BODY = Pattern.compile(
            "(?:^|[,.;:\\n"
                    + "] {0,12})(?<who>[a-z][^,.;:\"\\n"
                    + "]{3,70}?)\\s+(?:phat\\s+dong|ban\\s+hanh|xay\\s+dung\\s+ke\\s+hoach|to\\s+chuc\\s+phat\\s+dong|to\\s+chuc\\s+phong\\s+trao)(?![a-z])");

    private DocumentReading() {}

    public static Reading read(SourceText source, WorkingCalendar calendar, KnownPlans plans) {
        Text printed = new Text(source);
        Smoothing smoothing = Smoothing.of(printed);
        return smoothing == null
                ? read(printed, calendar, plans)
                : Placing.of(read(new Text(smoothing.text()), calendar, plans), source.canonical(), smoothing);
    }

    private static Reading read(Text text, WorkingCalendar calendar, KnownPlans plans) {
        Body body = Body.of(text);
        List<LegalBasis> bases = BasesReader.read(body);
        bases.forEach(basis -> body.acts().add(basis.span()));
        DocumentHead head = withIssuer(body);
        Optional<Amendment> amendment = AmendmentReader.read(body, bases, plans);
        if (amendment.isPresent()) {
            return amended(body, head, bases, amendment.get(), plans);
        }
        Optional<Rejection> rejection = RejectionReader.read(body);
        return rejection.isPresent() ? rejected(head, rejection.get()) : draft(body, head, bases, calendar);
    }

    public static Set<String> sectionPaths(SourceText source) {
        Text printed = new Text(source);
        Smoothing smoothing = Smoothing.of(printed);
        return Body.of(smoothing == null ? printed : new Text(smoothing.text())).root().stream()
                .map(Block::path)
                .filter(path -> !path.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Reading draft(Body body, DocumentHead head, List<LegalBasis> bases, WorkingCalendar calendar) {
        Period period = PeriodReader.read(body, bases);
        CampaignFacts campaign = CampaignReader.read(body.withHead(head), period);
        Schedule schedule = new Schedule(body, period);
        List<Block> contents = ContentsReader.blocks(body);
        List<Target> targets = new TargetsReader(body, schedule).read(contents);
        List<Milestone> milestones = RelativeDates.resolve(
                MilestonesReader.read(body, schedule, targets), body.documentDate(), period, calendar);
        Findings found = new Findings(
                campaign,
                bases,
                ObjectivesReader.read(body),
                contents.stream()
                        .map(block -> ContentsReader.content(body.text(), block))
                        .toList(),
                targets,
                ParticipantsReader.read(body),
                milestones,
                RewardsReader.read(body.withHead(head), campaign.scope() == CampaignFacts.Scope.TINH),
                ScoringReader.read(body, contents),
                DutiesReader.read(body));
        Article17 article = Completeness.article17(body, found);
        List<Warning> warnings = new ArrayList<>(Completeness.missing(body, found, article));
        warnings.addAll(Doubts.of(body, found, calendar));
        return new Reading(
                Outcome.DRAFT,
                null,
                head,
                null,
                campaign,
                bases,
                found.objectives(),
                found.contents(),
                targets,
                found.participants(),
                milestones,
                found.rewards(),
                found.scoring(),
                found.duties(),
                body.tail().recipients(),
                body.tail().signers(),
                article,
                warnings);
    }

    private static Reading amended(
            Body body, DocumentHead head, List<LegalBasis> bases, Amendment amendment, KnownPlans plans) {
        List<Warning> warnings = new ArrayList<>(Completeness.missingInFrame(body));
        warnings.addAll(AmendmentReader.doubts(amendment, plans));
        warnings.addAll(Doubts.ofText(body));
        List<LegalBasis> others = bases.stream()
                .filter(basis -> basis.number() == null
                        || !basis.number().equals(amendment.number())
                        || AmendmentReader.isBasis(body, basis))
                .toList();
        return new Reading(
                Outcome.AMENDMENT,
                null,
                head,
                amendment,
                null,
                others,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                body.tail().recipients(),
                body.tail().signers(),
                null,
                warnings);
    }

    private static Reading rejected(DocumentHead head, Rejection rejection) {
        return new Reading(
                Outcome.REJECTED,
                rejection,
                head,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** Where the header is lost, the body that launches in the text is the issuer. */
    private static DocumentHead withIssuer(Body body) {
        DocumentHead head = body.head().document();
        if (head.issuer() != null) {
            return head;
        }
        String issuer = actingBody(body);
        return issuer == null
                ? head
                : new DocumentHead(
                        head.type(),
                        head.typePrinted(),
                        head.number(),
                        issuer,
                        IssuerFrom.BODY,
                        head.parentBody(),
                        head.place(),
                        head.date(),
                        head.placeDate(),
                        head.numberPrinted(),
                        head.abstractText());
    }

    private static @Nullable String actingBody(Body body) {
        Span preamble = body.preamble();
        Text text = body.text();
        Matcher acting = text.match(ACTING_BODY, preamble.start(), preamble.end());
        while (acting.find()) {
            if (Character.isUpperCase(text.canonical().charAt(acting.start("who")))) {
                return text.canonical(acting.start("who"), acting.end("who")).strip();
            }
        }
        return null;
    }
}

package vn.thidua.campaign.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Audience;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.campaign.campaign.domain.Deliverable;
import vn.thidua.campaign.campaign.domain.DocumentHead;
import vn.thidua.campaign.campaign.domain.Form;
import vn.thidua.campaign.campaign.domain.Indicator;
import vn.thidua.campaign.campaign.domain.Milestone;
import vn.thidua.campaign.campaign.domain.MilestoneKind;
import vn.thidua.campaign.campaign.domain.Recipient;
import vn.thidua.campaign.campaign.domain.Relation;
import vn.thidua.campaign.campaign.domain.Reward;
import vn.thidua.campaign.campaign.domain.Scope;
import vn.thidua.campaign.campaign.domain.Scoring;
import vn.thidua.campaign.campaign.domain.Source;
import vn.thidua.campaign.campaign.domain.SubjectKind;
import vn.thidua.campaign.reading.model.CampaignFacts;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target;

/** Drafts a plan from what was read: every item keeps the words it came from, what is not there stays open. */
final class PlanFromReading {

    /** Codes that are worked out again from the plan itself whenever it changes. */
    private static final Pattern WORKED_OUT = Pattern.compile("A17_.*|.*_MISSING|DEADLINE_ON_DAY_OFF");

    /** A report to a body above is owed by the launching body, not by its units. Who stands above depends on who launches. */
    private static final Map<CampaignFacts.Scope, Pattern> REPORT_UPWARDS = Map.of(
            CampaignFacts.Scope.TOAN_QUOC, reportTo("chính phủ|thủ tướng|quốc hội|cấp trên"),
            CampaignFacts.Scope.TINH, reportTo("bộ(?! phận| môn)|chính phủ|thủ tướng|trung ương|cấp trên"),
            CampaignFacts.Scope.CUM_KHOI,
                    reportTo(
                            "sở|ban thi đua|hội đồng|(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) tỉnh|tỉnh|bộ(?! phận| môn)|cấp trên"),
            CampaignFacts.Scope.XA,
                    reportTo(
                            "cụm|khối thi đua|sở|(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd) (?:tỉnh|huyện)|tỉnh|huyện|bộ(?! phận| môn)"
                                    + "|ban thi đua|cấp trên"),
            CampaignFacts.Scope.DON_VI,
                    reportTo("khối|cụm|sở|ủy ban|uỷ ban|ubnd|tỉnh|bộ(?! phận| môn)|ban thi đua|hội đồng|cấp trên"));

    /** Which of several reports: "6 tháng trước ngày 15/6", "cả năm chậm nhất 20/11". */
    private static final Pattern PART_OF_YEAR = Pattern.compile(
            "^(?:báo cáo\\s+)?((?:6|sáu|9|chín|3|ba) tháng(?: đầu năm)?|cả năm|năm|quý [IVX1-4]+|tháng)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final String canonical;
    private final Reading reading;
    private final Sentences sentences;

    PlanFromReading(String canonical, Reading reading) {
        this.canonical = canonical;
        this.reading = reading;
        this.sentences = new Sentences(canonical);
    }

    CampaignPlan plan(List<String> participants, List<Recipient> recipients) {
        CampaignFacts facts = reading.campaign();
        Period period = period();
        return new CampaignPlan(
                title(),
                facts == null ? null : Form.valueOf(facts.form().name()),
                facts == null ? null : Scope.valueOf(facts.scope().name()),
                passage(facts == null ? null : facts.theme()),
                passage(facts == null ? null : facts.slogan()),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                period == null ? null : source(period.span()),
                head(),
                legalBases(),
                reading.objectives().stream().map(this::item).toList(),
                contents(),
                facts == null
                        ? List.of()
                        : facts.criteria().stream().map(this::item).toList(),
                indicators(),
                milestones(),
                participants,
                reading.participants().stream()
                        .map(group -> new CampaignPlan.Group(
                                group.kinds().stream()
                                        .map(kind -> SubjectKind.valueOf(kind.name()))
                                        .toList(),
                                words(group.span()),
                                source(group.span())))
                        .toList(),
                rewards(),
                scoring(),
                reading.duties().stream()
                        .map(duty -> new CampaignPlan.Duty(
                                fold(duty.body()),
                                Sentences.asTitle(sentences.words(duty.sentence())),
                                source(duty.sentence())))
                        .toList(),
                recipients,
                reading.signers().stream()
                        .map(signer -> new CampaignPlan.Signer(
                                signer.authority(),
                                signer.position(),
                                signer.name(),
                                signer.organisation(),
                                source(signer.span())))
                        .toList(),
                reading.warnings().stream()
                        .filter(warning ->
                                !WORKED_OUT.matcher(warning.code().name()).matches())
                        .map(warning -> new CampaignPlan.Remark(
                                warning.code().name(),
                                warning.span() == null ? null : sentences.around(warning.span()),
                                false))
                        .toList());
    }

    private @Nullable Period period() {
        CampaignFacts facts = reading.campaign();
        return facts == null ? null : facts.period();
    }

    private static Pattern reportTo(String bodies) {
        return Pattern.compile(
                "báo cáo\\s+(?:về\\s+|với\\s+|cho\\s+)?(?:" + bodies + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private CampaignFacts.Scope scope() {
        CampaignFacts facts = reading.campaign();
        return facts == null ? CampaignFacts.Scope.DON_VI : facts.scope();
    }

    /** The subject line of the document, else its theme. */
    private String title() {
        Passage subject = reading.document().abstractText();
        if (subject != null) {
            return Sentences.asTitle(sentences.words(subject.span()));
        }
        CampaignFacts facts = reading.campaign();
        return facts == null || facts.theme() == null
                ? ""
                : Sentences.asTitle(sentences.words(facts.theme().span()));
    }

    private DocumentHead head() {
        var head = reading.document();
        Passage subject = head.abstractText();
        return new DocumentHead(
                head.type() == null ? null : head.type().name(),
                head.number(),
                head.issuer(),
                head.parentBody(),
                head.place(),
                head.date(),
                subject == null ? null : words(subject.span()));
    }

    private List<CampaignPlan.LegalBasis> legalBases() {
        return reading.legalBases().stream()
                .map(basis -> new CampaignPlan.LegalBasis(
                        basis.type().name(),
                        basis.number(),
                        basis.date(),
                        basis.issuer(),
                        basis.role().name(),
                        words(basis.span()),
                        source(basis.span())))
                .toList();
    }

    private List<CampaignPlan.Content> contents() {
        return reading.contents().stream()
                .map(content -> new CampaignPlan.Content(
                        content.path(),
                        content.label(),
                        content.heading() == null ? null : fold(content.heading()),
                        sentences.words(content.span()).replace("*", ""),
                        source(content.span())))
                .toList();
    }

    private List<Indicator> indicators() {
        List<Indicator> indicators = new ArrayList<>();
        Set<String> refs = Set.copyOf(reading.contents().stream()
                .map(vn.thidua.campaign.reading.model.Content::path)
                .toList());
        for (Target target : reading.targets()) {
            Source clause = sentences.clause(target.span());
            LocalDate due = target.due() == null || target.due().fromPeriod()
                    ? null
                    : target.due().lastDate();
            indicators.add(new Indicator(
                    "i" + (indicators.size() + 1),
                    contentOf(target.content(), refs),
                    name(clause, target),
                    target.op().symbol(),
                    target.value(),
                    target.max(),
                    target.unit(),
                    target.of(),
                    target.per() == null ? null : target.per().name(),
                    due,
                    null,
                    clause));
        }
        return indicators;
    }

    /** A row of a table is named by its first cell with words. */
    private static String name(Source clause, Target target) {
        String of = target.of();
        return Sentences.asTitle(of != null && Sentences.isRow(clause.text()) ? of : clause.text());
    }

    /** A target may name a place below a top-level content: III.1.a belongs to III.1. */
    private static @Nullable String contentOf(@Nullable String path, Set<String> refs) {
        for (String at = path; at != null; ) {
            if (refs.contains(at)) {
                return at;
            }
            int dot = at.lastIndexOf('.');
            at = dot < 0 ? null : at.substring(0, dot);
        }
        return null;
    }

    private List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        Map<String, vn.thidua.campaign.reading.model.Due> told = new HashMap<>();
        Period period = period();
        for (vn.thidua.campaign.reading.model.Milestone read : reading.milestones()) {
            MilestoneKind kind = MilestoneKind.valueOf(read.kind().name());
            Source sentence = sentences.around(read.span());
            boolean upwards = kind == MilestoneKind.REPORT_DUE
                    && Objects.requireNonNull(REPORT_UPWARDS.get(scope()))
                            .matcher(sentence.text())
                            .find();
            Audience audience = upwards ? Audience.OWNER : Audience.PARTICIPANTS;
            Deliverable deliverable = kind.usualDeliverable();
            List<LocalDate> days = DueDates.of(read.due(), period);
            List<@Nullable LocalDate> dues = new ArrayList<>(days);
            if (dues.isEmpty()) {
                dues.add(null);
            }
            for (LocalDate due : dues) {
                String title = title(kind, upwards, words(read.span()));
                milestones.add(new Milestone(
                        "m" + (milestones.size() + 1),
                        kind,
                        days.size() > 1 && due != null ? titleOf(title, when(read.due(), due)) : title,
                        due,
                        due == null ? words(read.span()) : null,
                        deliverable,
                        audience,
                        sentence,
                        null));
                if (dues.size() == 1) {
                    told.put(milestones.getLast().id(), read.due());
                }
            }
        }
        milestones.replaceAll(milestone -> {
            var due = told.get(milestone.id());
            Relation relation = due == null ? null : relation(due, milestones);
            return relation == null ? milestone : milestone.hangingOn(relation);
        });
        return milestones;
    }

    /** What the day is counted from, when the document tells it by the signing day or by a milestone of one day. */
    private @Nullable Relation relation(vn.thidua.campaign.reading.model.Due due, List<Milestone> milestones) {
        var relative = due.relative();
        if (relative == null) {
            return null;
        }
        Integer working = relative.workingDays();
        Integer plain = relative.days();
        int days = working != null ? working : plain == null ? 0 : plain;
        Relation.Counting counting = working != null ? Relation.Counting.WORKING_DAYS : Relation.Counting.CALENDAR_DAYS;
        if (relative.anchor().equals("SIGNING")) {
            return new Relation(Relation.Anchor.SIGNING, null, days, counting);
        }
        boolean oneDay = reading.milestones().stream()
                .filter(read -> read.kind().name().equals(relative.anchor()))
                .limit(1)
                .allMatch(read -> read.due().first() == null
                        || read.due().first().equals(read.due().last()));
        return milestones.stream()
                .filter(milestone -> oneDay && milestone.kind().name().equals(relative.anchor()))
                .findFirst()
                .map(anchor -> new Relation(Relation.Anchor.MILESTONE, anchor.id(), days, counting))
                .orElse(null);
    }

    private static String title(MilestoneKind kind, boolean upwards, String text) {
        String title = upwards ? "Báo cáo cấp trên" : kind.usualTitle();
        Matcher part = PART_OF_YEAR.matcher(text);
        return kind == MilestoneKind.REPORT_DUE && part.find()
                ? title + " " + part.group(1).toLowerCase(Locale.ROOT)
                : title;
    }

    /** "Báo cáo tháng" and "tháng 3/2027" is "Báo cáo tháng 3/2027". */
    private static String titleOf(String title, String when) {
        String unit = when.substring(0, when.indexOf(' '));
        return title.endsWith(" " + unit) ? title + when.substring(unit.length()) : title + " " + when;
    }

    /** Tells the occurrences of a recurring step apart. */
    private static String when(vn.thidua.campaign.reading.model.Due due, LocalDate day) {
        return switch (due.recurs()) {
            case MONTHLY, WEEKLY -> "tháng " + day.getMonthValue() + "/" + day.getYear();
            case QUARTERLY -> "quý " + (day.getMonthValue() + 2) / 3 + "/" + day.getYear();
            case YEARLY, ONCE -> "năm " + day.getYear();
        };
    }

    private List<Reward> rewards() {
        return reading.rewards().stream()
                .map(reward -> {
                    var quota = reward.quota();
                    return new Reward(
                            reward.code().name(),
                            reward.subject() == null
                                    ? null
                                    : SubjectKind.valueOf(reward.subject().name()),
                            reward.stage().name(),
                            quota == null ? null : quota.exact() != null ? quota.exact() : quota.max(),
                            quota == null ? null : quota.maxPercent(),
                            quota == null ? null : quota.base(),
                            quota != null && quota.unlimited(),
                            Sentences.exactly(canonical, reward.span()));
                })
                .toList();
    }

    private @Nullable Scoring scoring() {
        var scoring = reading.scoring();
        if (scoring == null) {
            return null;
        }
        return new Scoring(
                scoring.total() == null ? scoring.sum() : scoring.total(),
                scoring.bonusMax(),
                scoring.parts().stream()
                        .map(part -> new Scoring.Part(part.ref(), part.label(), part.max()))
                        .toList(),
                scoring.grades().stream()
                        .map(grade -> new Scoring.Grade(grade.name(), grade.min(), grade.below()))
                        .toList(),
                source(scoring.span()));
    }

    private Source source(Span span) {
        return Sentences.exactly(canonical, span);
    }

    private CampaignPlan.@Nullable Passage passage(@Nullable Passage read) {
        return read == null ? null : item(read);
    }

    private CampaignPlan.Passage item(Passage read) {
        return new CampaignPlan.Passage(words(read.span()), Sentences.exactly(read));
    }

    /** On one line, as one would type them. */
    private String words(Span span) {
        return fold(sentences.words(span));
    }

    private static String fold(String text) {
        return text.replace("*", "").replaceAll("\\s+", " ").strip();
    }
}

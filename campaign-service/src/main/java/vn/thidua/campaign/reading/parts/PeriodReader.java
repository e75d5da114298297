package vn.thidua.campaign.reading.parts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.DateMention.Partial;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.grammar.Dates;
import vn.thidua.campaign.reading.grammar.DueDates;
import vn.thidua.campaign.reading.model.Due.Bound;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Period.Precision;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/** Reads how long the campaign runs (thời gian thi đua): its own section first, then the sentence that launches it, then the abstract. */
final class PeriodReader {

    private static final Pattern LAUNCH = Pattern.compile(
            "phat\\s+dong|to\\s+chuc\\s+(?:cac\\s+)?(?:phong\\s+trao|dot)|ky\\s+(?:ket\\s+)?giao\\s+uoc");
    private static final Pattern CAMPAIGN = Pattern.compile("giao\\s+uoc\\s+thi\\s+dua|phong\\s+trao\\s+thi\\s+dua");
    private static final Pattern MONTHS_LONG = Pattern.compile("(?<![a-z0-9])(?<n>[0-9]{1,2})\\s+thang(?!\\s*[0-9])");
    private static final Pattern FROM_NOW = Pattern.compile(
            "tu\\s+(?:nay|ngay\\s+(?:ky|ban\\s+hanh|phat\\s+dong)|khi\\s+(?:phat\\s+dong|ban\\s+hanh))");
    private static final Pattern SUBJECT = Pattern.compile("\\s*,?\\s*ve(?:\\s+viec)?\\s");
    private static final int MAX_SUBJECT = 300;
    private static final Pattern SCHOOL_YEAR = Pattern.compile("nam\\s+hoc\\s*$");

    private static final Pattern PHASE = Pattern.compile(
            "(?<![a-z])(?:dot|giai\\s+doan)\\s+(?:thu\\s+)?(?:[0-9]|[iv]{1,3}|nhat|hai|ba)(?![a-z0-9])");

    private final Body body;
    private final Text text;
    private final List<LegalBasis> bases;

    private PeriodReader(Body body, List<LegalBasis> bases) {
        this.body = body;
        this.text = body.text();
        this.bases = bases;
    }

    static @Nullable Period read(Body body, List<LegalBasis> bases) {
        PeriodReader reader = new PeriodReader(body, bases);
        return reader.fromSection()
                .or(reader::fromLaunch)
                .or(reader::fromAbstract)
                .or(reader::fromHead)
                .orElse(null);
    }

    private Optional<Period> fromSection() {
        return body.root().stream()
                .filter(block -> block.isAbout(Topic.TIME))
                .map(this::fromBlock)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Period> fromBlock(Block block) {
        int start =
                block.bodyStart() < block.headEnd() && block.topics().size() == 1 ? block.bodyStart() : block.start();
        List<DateMention> dates = body.datesIn(
                start, block.topics().size() > 1 && !block.children().isEmpty() ? block.ownEnd() : block.end());
        dates = dates.stream().filter(date -> !isOfStep(block, date)).toList();
        List<DateMention> own =
                dates.stream().filter(date -> date.end() <= block.ownEnd()).toList();
        List<DateMention> phases =
                dates.stream().filter(date -> isOfPhase(block, date)).toList();
        if (own.isEmpty() && phases.size() > 1) {
            return range(
                    phases.getFirst(),
                    phases.getLast(),
                    new Span(phases.getFirst().start(), phases.getLast().end()));
        }
        List<DateMention> ownPhases =
                own.stream().filter(date -> isOfPhase(block, date)).toList();
        boolean onlyPhases = own.stream().filter(PeriodReader::isRange).count() == ownPhases.size();
        if (ownPhases.size() > 1 && onlyPhases) {
            // "năm 2027, chia hai đợt: đợt 1 từ … đến …; đợt 2 từ … đến …"
            DateMention first = own.getFirst().shape() == Shape.YEAR ? own.getFirst() : ownPhases.getFirst();
            DateMention last = first.shape() == Shape.YEAR ? first : ownPhases.getLast();
            return range(first, last, new Span(first.start(), last.end()));
        }
        dates = own.isEmpty() ? dates : own;
        for (DateMention date : preciseFirst(dates)) {
            if (date.shape() == Shape.DAYS || date.shape() == Shape.MONTHS || date.shape() == Shape.YEARS) {
                return range(date, date, new Span(date.start(), date.end()));
            }
        }
        List<DateMention> days = dates.stream()
                .filter(date -> date.shape() == Shape.DAY || date.shape() == Shape.MONTH)
                .toList();
        if (days.size() >= 2
                && !text.folded(block.bodyStart(), days.getFirst().start()).contains("dang ky")) {
            return range(
                    days.getFirst(),
                    days.get(1),
                    new Span(block.bodyStart(), days.get(1).end()));
        }
        if (days.size() == 1) {
            return oneEnded(days.getFirst(), block);
        }
        return dates.stream()
                .filter(date ->
                        date.shape() == Shape.YEAR || date.shape() == Shape.QUARTER || date.shape() == Shape.HALF_YEAR)
                .findFirst()
                .flatMap(date -> range(date, date, date.span()));
    }

    /** "năm học 2026-2027, từ 05/9/2026 đến 31/5/2027": the days tell what the years mean. */
    private static List<DateMention> preciseFirst(List<DateMention> dates) {
        DateMention years = dates.isEmpty() ? null : dates.getFirst();
        if (years == null || years.shape() != Shape.YEARS || years.to() == null) {
            return dates;
        }
        Partial last = years.to();
        return dates.stream()
                .filter(date -> date.shape() == Shape.DAYS
                        && date.to() != null
                        && Objects.equals(date.from().year(), years.from().year())
                        && Objects.equals(date.to().year(), last.year()))
                .findFirst()
                .map(List::of)
                .orElse(dates);
    }

    /** "Đợt 1: từ … đến …", "Đợt 2: từ … đến …" together are the whole. */
    private boolean isOfPhase(Block block, DateMention date) {
        int line = Math.max(block.start(), text.canonical().lastIndexOf('\n', date.coreStart()) + 1);
        return isRange(date)
                && PHASE.matcher(text.folded(line, Math.max(line, date.start())))
                        .find();
    }

    private static boolean isRange(DateMention date) {
        return date.shape() == Shape.DAYS || date.shape() == Shape.MONTHS;
    }

    /** "Chấm chéo: từ 01/12 đến 05/12" in a section on time is a step, not the period. */
    private boolean isOfStep(Block block, DateMention date) {
        int line = Math.max(block.start(), text.canonical().lastIndexOf('\n', date.coreStart()) + 1);
        return Steps.find(text, line, Math.max(line, date.start())).stream()
                .anyMatch(step -> step.kind() != Kind.LAUNCH_CEREMONY);
    }

    /** "từ nay đến hết ngày 31/12/2027", "06 tháng kể từ ngày 01/3/2027". */
    private Optional<Period> oneEnded(DateMention date, Block block) {
        String before = text.folded(block.bodyStart(), date.coreStart());
        LocalDate signed = body.documentDate();
        Optional<LocalDate> day = lastDay(date, signed == null ? null : Integer.valueOf(signed.getYear()));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Span span = new Span(Math.max(block.bodyStart(), Math.min(block.bodyStart(), date.start())), date.end());
        boolean isEnd = date.bound() == Bound.BY || date.bound() == Bound.BEFORE;
        if (isEnd && signed != null && (FROM_NOW.matcher(before).find() || !before.contains("dang ky"))) {
            return period(signed, day.get(), Precision.DAY, span);
        }
        Matcher months = text.match(MONTHS_LONG, block.bodyStart(), block.ownEnd());
        if (!isEnd && months.find()) {
            LocalDate first = day.get();
            return period(
                    first, first.plusMonths(Integer.parseInt(months.group("n"))).minusDays(1), Precision.DAY, span);
        }
        return Optional.empty();
    }

    private Optional<Period> fromLaunch() {
        return fromSentence(LAUNCH).or(() -> fromSentence(CAMPAIGN));
    }

    private Optional<Period> fromSentence(Pattern verb) {
        Span preamble = body.preamble();
        Matcher launch = text.match(verb, preamble.start(), preamble.end());
        while (launch.find()) {
            int at = launch.start();
            if (isInBasis(at)) {
                continue;
            }
            int end = sentenceEnd(at, preamble.end());
            Optional<Period> found = best(at, end);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Period> fromAbstract() {
        Passage summary = body.head().document().abstractText();
        if (summary == null) {
            return Optional.empty();
        }
        return bestOf(Dates.find(text, summary.span().start(), summary.span().end()));
    }

    /** "GIAO ƯỚC THI ĐUA NĂM 2027": the year stands in the title's line. */
    private Optional<Period> fromHead() {
        Span title = body.head().title();
        if (title == null) {
            return Optional.empty();
        }
        int end = text.canonical().indexOf('\n', title.end());
        return bestOf(Dates.find(text, title.start(), end < 0 ? text.length() : end));
    }

    private Optional<Period> best(int start, int end) {
        return bestOf(body.datesIn(start, end).stream()
                .filter(date -> !isInBasis(date.coreStart()))
                .toList());
    }

    private Optional<Period> bestOf(List<DateMention> dates) {
        LocalDate signed = body.documentDate();
        return dates.stream()
                .filter(date -> signed == null || lastYear(date) >= signed.getYear())
                .filter(date ->
                        date.shape() == Shape.DAYS || date.shape() == Shape.MONTHS || date.shape() == Shape.YEARS)
                .findFirst()
                .or(() -> dates.stream()
                        .filter(date ->
                                date.shape() == Shape.YEAR && (signed == null || lastYear(date) >= signed.getYear()))
                        .findFirst())
                .flatMap(date -> range(date, date, date.span()));
    }

    private static int lastYear(DateMention date) {
        Partial to = date.to() == null ? date.from() : date.to();
        return to.year() == null ? Integer.MAX_VALUE : to.year();
    }

    private boolean isInBasis(int at) {
        return bases.stream()
                .anyMatch(basis -> basis.span().contains(at)
                        || at >= basis.span().end()
                                && at < subjectEnd(basis.span().end()));
    }

    /** "Chỉ thị số 04 … về phát động phong trào giai đoạn 2026 - 2030, …": the years are those of that act. */
    private int subjectEnd(int from) {
        int limit = Math.min(text.length(), from + MAX_SUBJECT);
        if (!SUBJECT.matcher(text.folded(from, limit)).lookingAt()) {
            return from;
        }
        for (int at = from + 2; at < limit; at++) {
            char c = text.canonical().charAt(at);
            if (c == ','
                    || c == ';'
                    || c == '.'
                    || c == '\n' && text.canonical().startsWith("\n\n", at)) {
                return at;
            }
        }
        return limit;
    }

    private int sentenceEnd(int from, int limit) {
        int paragraph = text.canonical().indexOf("\n\n", from);
        return paragraph < 0 || paragraph > limit ? limit : paragraph;
    }

    private Optional<Period> range(DateMention first, DateMention last, Span span) {
        Partial to = last.to() == null ? last.from() : last.to();
        Integer lastYear = to.year() != null ? to.year() : first.from().year();
        if (lastYear == null) {
            Integer fromTitle = titleYear();
            if (fromTitle == null) {
                return Optional.empty();
            }
            lastYear = fromTitle;
        }
        int firstYear = first.from().year() != null ? first.from().year() : lastYear;
        if (first.shape() == Shape.YEARS
                && SCHOOL_YEAR
                        .matcher(text.folded(Math.max(0, first.coreStart() - 12), first.coreStart()))
                        .find()) {
            return period(LocalDate.of(firstYear, 9, 1), LocalDate.of(lastYear, 5, 31), Precision.MONTH, span);
        }
        try {
            LocalDate from = DueDates.first(first.shape(), first.from(), firstYear);
            LocalDate until = DueDates.last(last.shape(), to, lastYear);
            Precision precision =
                    first.hasDay() ? Precision.DAY : first.isYearOnly() ? Precision.YEAR : Precision.MONTH;
            return period(from, until, precision, span);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private @Nullable Integer titleYear() {
        LocalDate signed = body.documentDate();
        return fromAbstract()
                .or(this::fromHead)
                .map(period -> Integer.valueOf(period.to().getYear()))
                .orElse(signed == null ? null : Integer.valueOf(signed.getYear()));
    }

    private static Optional<LocalDate> lastDay(DateMention date, @Nullable Integer defaultYear) {
        Integer year = date.from().year() != null ? date.from().year() : defaultYear;
        try {
            return year == null ? Optional.empty() : Optional.of(DueDates.last(date.shape(), date.from(), year));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Period> period(LocalDate from, LocalDate to, Precision precision, Span span) {
        return to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new Period(from, to, precision, text.canonical(span.start(), span.end()), span));
    }
}

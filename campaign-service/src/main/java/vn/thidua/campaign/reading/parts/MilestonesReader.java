package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Clauses;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Milestone;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.parts.Steps.Step;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** Reads the dated steps of the campaign (mốc thời gian): which step a date belongs to is told by the words nearest to it. */
final class MilestonesReader {

    private static final Set<Topic> WITHOUT_STEPS = Set.of(
            Topic.OBJECTIVE,
            Topic.SCOPE,
            Topic.PARTICIPANTS,
            Topic.THEME,
            Topic.SLOGAN,
            Topic.CRITERIA,
            Topic.SCORING,
            Topic.BASIS);
    private static final Pattern SAME_OCCASION = Pattern.compile(
            "(?<![a-z])(?:tai\\s+(?:buoi\\s+)?le|ngay\\s+tai|cung\\s+ngay|nhan\\s+dip|tai\\s+hoi\\s+nghi)(?![a-z])");
    private static final Pattern CELL_EDGE = Pattern.compile("[|\\t]| {4}");
    private static final Pattern EACH_YEAR =
            Pattern.compile("^(?:-\\s*)?(?:dinh\\s+ky\\s+)?(?:hang|moi)\\s+nam(?![a-z])");
    private static final Pattern YEARLY = Pattern.compile("(?<![a-z])(?:hang|moi)\\s+nam(?![a-z])");
    private static final Pattern ONCE_A_YEAR =
            Pattern.compile("(?<![a-z])(?:mot|0?1)\\s+lan\\s*(?:/|trong|moi|mot)\\s*nam(?![a-z])");
    private static final Pattern NAMED_YEAR = Pattern.compile(
            "(?:^(?:[-+]\\s*)?(?:rieng\\s+|trong\\s+)?nam\\s+(?=20[0-9]{2}\\s*:)|(?<![a-z])rieng\\s+(?:trong\\s+)?nam\\s+)(?<y>20[0-9]{2})");
    private static final Pattern HALF_YEARLY =
            Pattern.compile("(?<![a-z0-9])(?:0?6|sau)\\s+thang(?!\\s*(?:[0-9]|dau|cuoi))");
    private final Text text;
    private final Body body;
    private final StepWords words;
    private final RecurringSteps recurring;
    private final Schedule schedule;
    private final NavigableSet<Integer> targetStarts;
    private final List<Milestone> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private MilestonesReader(Body body, Schedule schedule, List<Target> targets) {
        this.text = body.text();
        this.body = body;
        this.words = new StepWords(text);
        this.recurring = new RecurringSteps(text);
        this.schedule = schedule;
        this.targetStarts =
                targets.stream().map(target -> target.span().start()).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<Milestone> read(Body body, Schedule schedule, List<Target> targets) {
        MilestonesReader reader = new MilestonesReader(body, schedule, targets);
        body.root().stream()
                .filter(block -> block.start() >= body.preamble().end() || block.kind() == Block.Kind.ROOT)
                .forEach(reader::block);
        return reader.found;
    }

    private void block(Block block) {
        if (block.kind() == Block.Kind.ROOT || !mayHoldSteps(block)) {
            return;
        }
        if (block.kind() == Block.Kind.TABLE) {
            for (Line line : text.lines(block.start(), block.end())) {
                if (!line.isBlank()) {
                    row(new Span(line.start(), line.end()));
                }
            }
            return;
        }
        Kind last = null;
        boolean eachYear = false;
        int known = found.size();
        int start = Math.min(block.bodyStartOfWords(), block.bodyStart());
        for (Span clause : Clauses.of(text, start, Math.max(start, block.ownEnd()))) {
            eachYear |=
                    EACH_YEAR.matcher(text.folded(clause.start(), clause.end())).find();
            last = clause(block, clause, last, eachYear);
        }
        CoarseSteps.leaveOut(found.subList(known, found.size()), start);
    }

    private static boolean mayHoldSteps(Block block) {
        Set<Topic> topics = block.effectiveTopics();
        return topics.isEmpty() || !WITHOUT_STEPS.containsAll(topics);
    }

    /** Dates of one clause; returns the step that a following clause may go on with. */
    private @Nullable Kind clause(Block block, Span clause, @Nullable Kind inherited, boolean eachYear) {
        if (holdsTarget(clause)) {
            return inherited;
        }
        Kind last = inherited;
        int from = clause.start();
        List<DateMention> dates = schedule.datesIn(clause.start(), clause.end()).stream()
                .filter(this::isDated)
                .map(date -> inNamedYear(date, clause))
                .toList();
        if (dates.isEmpty()) {
            return recurring.read(clause, inherited, found);
        }
        boolean yearly = eachYear || returnsYearly(clause);
        for (int i = 0; i < dates.size(); i++) {
            DateMention date = dates.get(i);
            boolean returning = yearly && date.from().year() == null;
            int next = i + 1 < dates.size() ? dates.get(i + 1).start() : clause.end();
            List<Step> before = Steps.find(text, from, date.start());
            List<Step> after = Steps.find(text, date.end(), next);
            boolean dateFirst = !after.isEmpty()
                    && (before.isEmpty() && (i == 0 || last == null) || words.isNearer(after.getFirst(), before, date));
            if (dateFirst) {
                last = dateFirst(date, after, next, returning);
                from = next;
                continue;
            }
            if (!before.isEmpty()) {
                Step step = before.getLast();
                if (before.size() > 1 && words.joins(before.get(before.size() - 2), step, clause.start())) {
                    add(
                            before.get(before.size() - 2).kind(),
                            date,
                            new Span(before.get(before.size() - 2).span().start(), date.end()),
                            returning,
                            null);
                }
                if (before.size() > 1 && words.isOnlySending(before.get(before.size() - 2), step, date)) {
                    step = before.get(before.size() - 2);
                }
                last = step.kind();
                boolean returns = returning || text.has(YEARLY, step.span().end(), date.start());
                add(last, date, new Span(step.span().start(), date.end()), returns, null);
            } else {
                Kind kind = last != null ? last : headingStep(block, clause);
                if (kind != null) {
                    add(
                            kind,
                            date,
                            new Span(Math.max(from, Math.min(date.start(), partStart(from, date.start()))), date.end()),
                            returning,
                            null);
                }
                last = kind;
            }
            from = date.end();
            if (!before.isEmpty()
                    && !after.isEmpty()
                    && words.isOnSameOccasion(before.getLast(), date, after.getFirst())) {
                Step more = after.getFirst();
                add(more.kind(), date, date.span().union(more.span()), returning, null);
                from = more.span().end();
            }
        }
        if (dates.stream()
                .noneMatch(date -> date.shape() == Shape.EVERY_MONTH || date.shape() == Shape.EVERY_QUARTER)) {
            recurring.read(clause, last, found);
        }
        List<Step> trailing = Steps.find(text, from, clause.end());
        return trailing.isEmpty()
                        || dates.getLast().end() > trailing.getLast().span().start()
                ? last
                : trailing.getLast().kind();
    }

    /** "định kỳ 6 tháng trước ngày 10/6 và hằng năm trước ngày 10/12" in a campaign of several years: both days return. */
    private boolean returnsYearly(Span clause) {
        Period period = schedule.period();
        return period != null
                && !period.isWithinAYear()
                && (text.has(ONCE_A_YEAR, clause.start(), clause.end())
                        || text.has(HALF_YEARLY, clause.start(), clause.end())
                                && text.has(YEARLY, clause.start(), clause.end()));
    }

    /** "Năm 2028: sơ kết (trong tháng 12)", "riêng năm 2027 gửi trước ngày 20/3". */
    private DateMention inNamedYear(DateMention date, Span clause) {
        boolean open = date.from().year() == null
                && (date.shape() == Shape.DAY
                        || date.shape() == Shape.DAYS
                        || date.shape() == Shape.MONTH
                        || date.shape() == Shape.QUARTER
                        || date.shape() == Shape.PART_OF_MONTH);
        Matcher named = text.match(NAMED_YEAR, clause.start(), Math.max(clause.start(), date.start()));
        DateMention found = date;
        while (open && named.find()) {
            found = date.inYear(Integer.parseInt(named.group("y")));
        }
        return found;
    }

    /** "15/3/2027: lễ phát động tại bản, ký giao ước ngay tại buổi lễ": all steps behind the date share it. */
    private Kind dateFirst(DateMention date, List<Step> after, int next, boolean eachYear) {
        Kind first = after.getFirst().kind();
        Set<Kind> kinds = new HashSet<>();
        for (int i = 0; i < after.size(); i++) {
            Step step = after.get(i);
            if (!kinds.add(step.kind())) {
                continue;
            }
            int stepEnd = i + 1 < after.size() ? after.get(i + 1).span().start() : next;
            Span words = text.trim(step.span().start(), stepEnd);
            boolean there = SAME_OCCASION
                    .matcher(text.folded(words.start(), words.end()))
                    .find();
            Span span = i == 0 ? new Span(date.start(), step.span().end()) : words;
            add(step.kind(), date, span, eachYear, i > 0 && there ? first.name() : null);
        }
        return after.getLast().kind();
    }

    private int partStart(int from, int date) {
        int comma = date - 1;
        while (comma >= from && text.canonical().charAt(comma) != ',') {
            comma--;
        }
        Span part = text.trim(comma >= from ? comma + 1 : from, date);
        return part.length() > 40 ? date : part.start();
    }

    /** A date in an item that names its step in the heading above: "Đăng ký thi đua: …". */
    private @Nullable Kind headingStep(Block block, Span clause) {
        for (Block above = block; above != null && above.kind() != Block.Kind.ROOT; above = above.parent()) {
            if (above.topics().contains(Topic.CONTENT)) {
                return null;
            }
            int start = above.bodyStartOfWords();
            List<Step> steps = Steps.find(
                    text,
                    start,
                    Math.max(start, Math.min(above.headEnd(), above == block ? clause.start() : above.headEnd())));
            if (!steps.isEmpty()) {
                return steps.getFirst().kind();
            }
        }
        return null;
    }

    private void row(Span row) {
        List<DateMention> dates = schedule.datesIn(row.start(), row.end()).stream()
                .filter(this::isDated)
                .toList();
        List<Step> steps = Steps.find(text, row.start(), row.end());
        if (dates.isEmpty() || steps.isEmpty() || holdsTarget(row)) {
            return;
        }
        DateMention date = dates.getFirst();
        Step step = steps.stream()
                .filter(s -> s.span().end() <= date.start())
                .findFirst()
                .orElse(steps.getFirst());
        add(step.kind(), date, step.span().union(date.span()), false, null);
        Set<Kind> kinds = new HashSet<>(Set.of(step.kind()));
        for (Step more : steps) {
            int from = Math.min(step.span().end(), more.span().start());
            boolean sameCell = more.span().start() >= step.span().end()
                    && !CELL_EDGE
                            .matcher(text.canonical(from, more.span().start()))
                            .find();
            if (sameCell && kinds.add(more.kind())) {
                add(more.kind(), date, more.span().union(date.span()), false, null);
            }
        }
    }

    private boolean holdsTarget(Span words) {
        Integer start = targetStarts.ceiling(words.start());
        return start != null && start < words.end();
    }

    private boolean isDated(DateMention date) {
        Period period = schedule.period();
        if (period != null
                && period.span().overlaps(new Span(date.coreStart(), date.end()))
                && !isStepBetween(period, date)) {
            return false;
        }
        boolean vague = date.shape() == Shape.YEAR || date.shape() == Shape.YEARS || date.shape() == Shape.HALF_YEAR;
        if (vague && date.bound() == null || date.shape() == Shape.YEARS) {
            return false;
        }
        return !body.isInAct(date);
    }

    /** "Giai đoạn 1: từ … đến …, sơ kết vào tháng 7/2028. Giai đoạn 2: …": neither end of the period. */
    private boolean isStepBetween(Period period, DateMention date) {
        Due due = schedule.due(date);
        if (due == null || date.to() != null || due.first() == null || due.lastDate() == null) {
            return false;
        }
        int from = Math.max(
                0,
                Math.max(
                        text.canonical().lastIndexOf(',', date.coreStart()),
                        text.canonical().lastIndexOf('\n', date.coreStart())));
        boolean named = Steps.find(text, from, Math.max(from, date.start())).stream()
                .anyMatch(step -> step.kind() != Kind.LAUNCH_CEREMONY);
        return named
                && !period.from().equals(due.first().date())
                && !period.to().equals(due.lastDate());
    }

    private void add(Kind kind, DateMention date, Span span, boolean eachYear, @Nullable String relativeTo) {
        Due due = date.shape() == Shape.RELATIVE
                ? RelativeDates.unresolved(text, date)
                : schedule.due(date, eachYear || date.yearly());
        if (due == null) {
            if (!date.noisy()) {
                body.unclear().add(date.span());
            }
            due = Schedule.open(date);
        }
        if (relativeTo != null) {
            due = new Due(
                    due.bound(),
                    due.first(),
                    due.last(),
                    due.recurs(),
                    due.yearInferred(),
                    due.approximate(),
                    due.printed(),
                    due.time(),
                    due.dayOfMonth(),
                    due.dates(),
                    due.months(),
                    due.relative(),
                    relativeTo,
                    due.lastIgnoringHolidays(),
                    due.fromPeriod(),
                    due.dateNoisy());
        }
        if (seen.add(kind + "|" + due.first() + "|" + due.last() + "|" + due.recurs() + "|" + due.relative() + "|"
                + date.coreStart())) {
            found.add(new Milestone(kind, due, text.canonical(span.start(), span.end()), span));
        }
    }
}

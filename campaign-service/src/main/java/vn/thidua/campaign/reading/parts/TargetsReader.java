package vn.thidua.campaign.reading.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Clauses;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.Quantities;
import vn.thidua.campaign.reading.grammar.Quantity;
import vn.thidua.campaign.reading.model.Comparison;
import vn.thidua.campaign.reading.model.Due;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Target;
import vn.thidua.campaign.reading.model.Target.Direction;
import vn.thidua.campaign.reading.model.Target.Frequency;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.parts.TargetDates.DueOf;
import vn.thidua.campaign.reading.text.Text;

/** Reads measurable targets (chỉ tiêu) out of the contents, clause by clause. */
final class TargetsReader {

    private static final Pattern AVERAGE =
            Pattern.compile("(?<!thu\\snhap\\s)(?:binh\\s+quan|trung\\s+binh)(?!\\s+dau\\s+nguoi)");
    /** An income is told on average anyway. */
    private static final Pattern INCOME =
            Pattern.compile("(?<![a-z])thu\\s+nhap[^,;:]{0,30}?(?:binh\\s+quan|trung\\s+binh)");

    private static final Pattern FALLS = Pattern.compile(
            "(?<![a-z])(?:cat\\s+giam|giam|rut\\s+ngan|keo\\s+giam)(?![a-z])(?!\\s+(?:ngheo|sat|nhe|bien))");
    private static final Pattern RISES = Pattern.compile("(?<![a-z])tang(?![a-z])");
    private static final Pattern DOWN_TO =
            Pattern.compile("(?:xuong\\s+)?con(?:\\s+(?:duoi|khong\\s+qua|toi da))?\\s*$");
    private static final Pattern BASELINE =
            Pattern.compile("so\\s+voi\\s+(?:cung\\s+ky\\s+)?(?:nam\\s+)?(?<b>[0-9]{4}|nam truoc|cung ky)");
    private static final Pattern ZERO =
            Pattern.compile("(?<w>khong\\s+con|khong\\s+co|khong\\s+de\\s+xay\\s+ra|khong\\s+xay\\s+ra)\\s+(?=[a-z])");
    private static final Pattern ZERO_LEAD = Pattern.compile(
            "^(?:-\\s*)?(?:(?:phan dau|bao dam|dam bao|giu vung|dong thoi|va|kien quyet|tuyet doi|co ban|trong do|nam"
                    + " [0-9]{4})\\s+)*$");
    /** Behind the comma something else is told: a number, a date, another thing that must not be, what is to be done. */
    private static final Pattern NOT_LISTED = Pattern.compile(
            "[0-9%;]|^(?:khong|chua|dam bao|bao dam|giu vung|hoan thanh|thuc hien|phan dau|va\\s+khong|dong"
                    + " thoi|moi|tung|xong|truoc|trong\\s+do|it nhat|toi thieu|gop phan|tich cuc|nang cao)(?![a-z])");

    private static final Pattern OF_EACH = Pattern.compile(
            "(?<![a-z])(?<o>moi\\s+(?!nam(?![a-z])|quy(?![a-z])|thang(?![a-z])|tuan(?![a-z]))[^;.:]{2,45}?)\\s+(?:co|phai|dat|thuc"
                    + " hien|ra quan|to chuc|dang ky|it nhat|toi thieu|xay dung|gioi thieu|phat hien|huy"
                    + " dong|giup|nhan|$)");

    /** "85 ha chè; hoàn thành trước 30 tháng 8": a clause that only says until when belongs to the one before it. */
    private static final Pattern TIME_LIMIT = Pattern.compile(
            "(?:(?:phan\\s+dau\\s+)?(?:hoan\\s+thanh|xong|ket\\s+thuc)|thoi\\s+(?:han|gian)(?:\\s+hoan\\s+thanh)?|han\\s+(?:cuoi|hoan\\s+thanh))(?:\\s+(?:xong|cham\\s+nhat|muon\\s+nhat|la|vao|trong|truoc|den|het|ngay|thang|quy|nam)|\\s*[:,])*\\s*(?:[0-9]{1,2}[\\s/.\\-]|[ivx]{1,3}[\\s/]|20[0-9]{2}).*",
            Pattern.DOTALL);

    private final Text text;
    private final Quantities quantities;
    private final Schedule schedule;
    private final TargetDates dueDates;

    TargetsReader(Body body, Schedule schedule) {
        this.text = body.text();
        this.quantities = new Quantities(text);
        this.schedule = schedule;
        this.dueDates = new TargetDates(text, schedule);
    }

    List<Target> read(List<Block> contents) {
        List<Target> targets = new ArrayList<>();
        for (Block content : contents) {
            content.stream().forEach(block -> read(content, block, targets));
        }
        return targets;
    }

    private void read(Block content, Block block, List<Target> targets) {
        if (block.kind() == Block.Kind.TABLE) {
            table(content, TargetTable.read(text, block), targets);
            return;
        }
        if (!TargetRules.mayHoldTargets(block)) {
            return;
        }
        List<Span> clauses = new ArrayList<>();
        for (Span clause : Clauses.of(text, block.bodyStart(), Math.max(block.bodyStart(), block.ownEnd()))) {
            if (!clauses.isEmpty()
                    && text.match(TIME_LIMIT, clause.start(), clause.end()).lookingAt()) {
                clauses.add(clauses.removeLast().union(clause));
            } else {
                clauses.add(clause);
            }
        }
        clauses.forEach(clause -> clause(content, clause, targets));
    }

    /** One target a row: name, unit and value stand in cells of their own. */
    private void table(Block content, @Nullable TargetTable table, List<Target> targets) {
        if (table == null) {
            return;
        }
        for (List<Span> row : table.rows()) {
            if (table.valueColumn() >= row.size() || table.nameColumn() >= row.size()) {
                continue;
            }
            Span value = row.get(table.valueColumn());
            List<Quantity> found = value.length() == 0 ? List.of() : quantities.find(value);
            if (found.isEmpty()) {
                continue;
            }
            Quantity quantity = found.getFirst();
            Span due = table.dueColumn() >= 0 && table.dueColumn() < row.size() ? row.get(table.dueColumn()) : null;
            List<DateMention> dates = due == null ? List.of() : schedule.datesIn(due.start(), due.end());
            Due printed = dates.isEmpty() ? null : schedule.due(dates.getFirst());
            // a day in the column of time limits is the last one
            Due byWhen = printed != null && printed.bound() == Due.Bound.ON ? schedule.byEndOf(printed) : printed;
            boolean named = table.unitColumn() >= 0
                    && table.unitColumn() < row.size()
                    && row.get(table.unitColumn()).length() > 0;
            Span unit = named ? row.get(table.unitColumn()) : null;
            Span name = row.get(table.nameColumn());
            targets.add(new Target(
                    content.path(),
                    quantity.op(),
                    quantity.value(),
                    quantity.max(),
                    unit == null ? quantity.unit() : text.canonical(unit.start(), unit.end()),
                    text.canonical(name.start(), name.end()),
                    null,
                    false,
                    null,
                    null,
                    quantity.outOf(),
                    null,
                    List.of(),
                    null,
                    quantity.inWords(),
                    quantity.noisy(),
                    byWhen == null ? schedule.endOfShortPeriod() : byWhen,
                    dates.isEmpty() ? null : text.passage(dates.getFirst().span()),
                    null,
                    text.canonical(quantity.span().start(), quantity.span().end()),
                    quantity.span()));
        }
    }

    private void clause(Block content, Span clause, List<Target> targets) {
        List<DateMention> dates = schedule.datesIn(clause.start(), clause.end());
        List<Span> parts = Clauses.parts(text, clause);
        List<Quantity> counted = new ArrayList<>();
        for (Quantity quantity : quantities.find(clause)) {
            boolean dated = dates.stream()
                    .anyMatch(date -> date.coreStart() <= quantity.numberAt().start()
                            && quantity.numberAt().start() < date.end());
            if (!dated && TargetRules.counts(text, clause, quantity, counted)) {
                counted.add(quantity);
            }
        }
        Frequency leading = counted.isEmpty() ? null : Frequencies.leading(text, clause);
        List<Target> found = new ArrayList<>();
        for (int i = 0; i < counted.size(); i++) {
            Quantity quantity = counted.get(i);
            int next = i + 1 < counted.size() ? counted.get(i + 1).numberAt().start() : clause.end();
            if (!found.isEmpty() && TargetRules.belongsTo(text, counted.get(i - 1), quantity)) {
                found.add(withAlso(found.removeLast(), quantity));
                continue;
            }
            DueOf due = dueDates.dueOf(
                    quantity.numberAt(),
                    clause,
                    parts,
                    TargetDates.withoutOwned(dates, quantity, counted, parts),
                    next);
            if (due.isPast()) {
                continue;
            }
            found.add(target(
                    content, quantity, clause, TargetDates.part(parts, quantity.numberAt()), due, next, leading));
        }
        found.addAll(zeros(content, clause, parts, dates));
        found.sort((a, b) -> a.span().compareTo(b.span()));
        targets.addAll(found);
    }

    private Target target(
            Block content,
            Quantity quantity,
            Span clause,
            Span part,
            DueOf dated,
            int next,
            @Nullable Frequency leading) {
        String before = text.folded(part.start(), quantity.numberAt().start());
        String after = text.folded(
                quantity.numberAt().end(), Math.max(quantity.numberAt().end(), Math.min(part.end(), next)));
        Frequency own = Frequencies.of(text, quantity, part, next);
        Frequency last = own == null && next == clause.end()
                ? Frequencies.trailing(text, quantity.numberAt().end(), clause.end())
                : null;
        Frequency per = own != null ? own : last != null ? last : leading;
        boolean average =
                AVERAGE.matcher(before).find() && !INCOME.matcher(before).find();
        Matcher baseline = BASELINE.matcher(text.folded(quantity.numberAt().end(), clause.end()));
        String base = baseline.find()
                ? baseline.group("b").matches("[0-9]{4}")
                        ? baseline.group("b")
                        : text.canonical(
                                quantity.numberAt().end() + baseline.start("b"),
                                quantity.numberAt().end() + baseline.end("b"))
                : null;
        boolean score = quantity.unit() != null && quantity.unit().equals("điểm");
        Due due = per != null && dated.due() == null ? Frequencies.due(per, average, schedule.period()) : dated.due();
        if (due == null && per == null) {
            due = schedule.endOfShortPeriod();
        }
        return new Target(
                content.path(),
                quantity.op(),
                quantity.value(),
                quantity.max(),
                quantity.unit(),
                of(quantity, before, part),
                per,
                average,
                direction(before, base),
                base,
                score ? null : quantity.outOf(),
                score ? quantity.outOf() : null,
                List.of(),
                null,
                quantity.inWords(),
                quantity.noisy(),
                due,
                dated.mention() == null ? null : text.passage(dated.mention().span()),
                null,
                text.canonical(quantity.span().start(), quantity.span().end()),
                quantity.span());
    }

    private @Nullable String of(Quantity quantity, String before, Span part) {
        if (quantity.of() != null) {
            return quantity.of();
        }
        Matcher each = OF_EACH.matcher(before);
        return each.find()
                ? text.canonical(part.start() + each.start("o"), part.start() + each.end("o"))
                        .replaceAll("\\s+", " ")
                : null;
    }

    private static @Nullable Direction direction(String before, @Nullable String baseline) {
        if (FALLS.matcher(before).find() && !DOWN_TO.matcher(before).find()) {
            return Direction.DECREASE;
        }
        return baseline != null && RISES.matcher(before).find() ? Direction.INCREASE : null;
    }

    private static Target withAlso(Target target, Quantity more) {
        List<Target.Quantity> also = new ArrayList<>(target.also());
        also.add(new Target.Quantity(more.value(), more.unit()));
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
                also,
                target.zeroFromWords(),
                target.inWords(),
                target.noisy(),
                target.due(),
                target.dueText(),
                target.owner(),
                target.text(),
                target.span());
    }

    /** Behind a heading on a line of its own: "3. Về kỷ luật", "Không có …". */
    private int lineStart(int from, int at) {
        return Math.max(from, text.canonical().lastIndexOf('\n', at) + 1);
    }

    private List<Target> zeros(Block content, Span clause, List<Span> parts, List<DateMention> dates) {
        List<Target> zeros = new ArrayList<>();
        for (Span part : parts) {
            Matcher zero = text.match(ZERO, part.start(), part.end());
            boolean found = zero.find();
            if (!found
                    || !ZERO_LEAD
                            .matcher(behindColon(
                                    withoutDates(new Span(lineStart(part.start(), zero.start()), zero.start()), dates)))
                            .matches()
                    || TargetRules.isFigureOfSpeech(text.folded(zero.end(), part.end()))) {
                continue;
            }
            DueOf dated = dueDates.dueOf(new Span(zero.start(), zero.end()), clause, parts, dates, clause.end());
            Span span = new Span(zero.start(), endOfList(part, parts));
            zeros.add(new Target(
                    content.path(),
                    Comparison.EQUAL,
                    BigDecimal.ZERO,
                    null,
                    text.canonical(zero.end(), span.end()),
                    null,
                    null,
                    false,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    text.canonical(zero.start("w"), zero.end("w")),
                    false,
                    false,
                    dated.due() == null ? schedule.endOfShortPeriod() : dated.due(),
                    dated.mention() == null
                            ? null
                            : text.passage(dated.mention().span()),
                    null,
                    text.canonical(span.start(), span.end()),
                    span));
        }
        return zeros;
    }

    /** What may not happen is often a list: "tham nhũng, lãng phí, đơn thư vượt cấp", "đảng viên, viên chức bị kỷ luật". */
    private int endOfList(Span part, List<Span> parts) {
        int end = part.end();
        for (Span next : parts) {
            if (next.start() < end) {
                continue;
            }
            String words = text.folded(next.start(), next.end());
            if (NOT_LISTED.matcher(words).find()) {
                break;
            }
            end = next.end();
        }
        return end;
    }

    /** "đến cuối năm 2029 không còn nhà tạm": when is no subject. */
    private String withoutDates(Span lead, List<DateMention> dates) {
        StringBuilder words = new StringBuilder(text.folded(lead.start(), lead.end()));
        for (DateMention date : dates) {
            for (int i = Math.max(date.start(), lead.start()); i < Math.min(date.end(), lead.end()); i++) {
                words.setCharAt(i - lead.start(), ' ');
            }
        }
        return words.toString().strip() + (words.toString().isBlank() ? "" : " ");
    }

    /** "An toàn lao động: không để xảy ra …": the heading before the colon says nothing of the number. */
    private static String behindColon(String lead) {
        String words = lead.substring(lead.lastIndexOf(':') + 1).strip();
        return words.isEmpty() ? "" : words + " ";
    }
}

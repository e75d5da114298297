package vn.thidua.campaign.reading.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Digits;
import vn.thidua.campaign.reading.model.Scoring;
import vn.thidua.campaign.reading.model.Scoring.Grade;
import vn.thidua.campaign.reading.model.Scoring.Part;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/** Reads how points are given (thang điểm, bảng chấm điểm, xếp loại), from a sentence or from a table. */
final class ScoringReader {

    private static final String N = "[0-9]{1,4}(?:,[0-9]+)?";
    private static final Pattern SCALE = Pattern.compile(
            "(?:thang(?:\\s+diem)?|tong(?:\\s+so)?(?:\\s+diem)?(?:\\s+(?:la|toi\\s+da))?)\\s*[:]?\\s*(?<n>" + N
                    + ")(?:\\s*diem)?");
    private static final Pattern PART = Pattern.compile(
            "(?:noi\\s+dung|tieu\\s+chi|muc|nhom(?:\\s+tieu\\s+chi)?|phan)\\s+(?:thu\\s+)?(?:so\\s+)?(?<ref>[0-9]{1,2}|[ivx]{1,4}|[a-d])(?![a-z0-9])(?:[^;.\\n]|(?<=toi da)\\n){0,90}?(?<n>"
                    + N + ")\\s*diem");
    private static final Pattern GRADE = Pattern.compile("(?:tu\\s+)?(?<min>" + N
            + ")\\s*(?:diem\\s*)?(?:den|-)\\s*(?<under1>duoi\\s+)?(?<below>" + N + ")\\s*diem|(?:tu\\s+)?(?<only>" + N
            + ")\\s*diem\\s*tro\\s+len|tren\\s+(?<over>" + N + ")\\s*diem|duoi\\s+(?<under>" + N + ")\\s*diem");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\(\\s*(?:toi\\s+da\\s*:?\\s*)?(?<n>" + N + ")\\s*(?:diem|d)\\s*\\)");
    private static final Pattern BONUS = Pattern.compile(
            "diem\\s+(?:thuong|cong)(?![a-z])[^;.|\\n]{0,60}?(?:toi\\s+da|khong\\s+qua)\\s*(?<n>" + N + ")");

    private static final Pattern OPENS_LIST =
            Pattern.compile("\\s*,?\\s*(?:bao\\s+gom|gom|trong\\s+do|cu\\s+the)\\s*[:,]?");
    private static final Pattern LISTED_PART = Pattern.compile(
            "[\\s,;]*(?:va\\s+)?(?!(?:dat|tu|tren|duoi|xep)(?![a-z]))[a-z][^,;.:0-9]{2,70}?\\s*[:(]?\\s*(?:toi\\s+da\\s+)?(?<n>"
                    + N + ")\\s*diem(?![a-z])\\)?(?!\\s*tro)");
    private static final Pattern ITEM = Pattern.compile(
            "(?!diem\\s+(?:thuong|cong|tru)(?![a-z]))[a-z][^:;.()0-9]{2,90}?\\s*[:(]\\s*(?:toi\\s+da\\s*:?\\s*)?(?<n>"
                    + N + ")\\s*diem(?![a-z])");

    private static final int REACH_ABOVE = 160;

    private final Body body;
    private final Text text;

    private ScoringReader(Body body) {
        this.body = body;
        this.text = body.text();
    }

    static @Nullable Scoring read(Body body, List<Block> contents) {
        ScoringReader reader = new ScoringReader(body);
        return reader.table()
                .or(() -> reader.headings(contents))
                .or(() -> reader.sentence(contents))
                .or(reader::listed)
                .or(reader::items)
                .orElse(null);
    }

    private Optional<Scoring> table() {
        return body.root().stream()
                .filter(block -> block.kind() == Block.Kind.TABLE)
                .map(block -> ScoreTable.read(text, block))
                .flatMap(Optional::stream)
                .findFirst()
                .map(table -> {
                    List<Grade> grades = grades(
                            table.span().end(),
                            Math.min(text.length(), body.tail().start()));
                    return new Scoring(
                            table.total(),
                            table.total() == null ? "SUM" : null,
                            table.sum(),
                            table.bonus(),
                            table.parts(),
                            grades,
                            text.canonical(table.span().start(), table.span().end()),
                            table.span());
                });
    }

    private Optional<Scoring> sentence(List<Block> contents) {
        int end = Math.min(text.length(), body.tail().start());
        Matcher part = text.match(PART, body.preamble().start(), end);
        List<Part> parts = new ArrayList<>();
        int first = -1;
        int last = -1;
        while (part.find()) {
            if (last >= 0 && part.start() - last > 160) {
                break;
            }
            BigDecimal max = Digits.value(part.group("n"));
            if (max == null) {
                continue;
            }
            first = first < 0 ? part.start() : first;
            last = part.end();
            parts.add(new Part(ref(contents, part.group("ref")), null, max, List.of()));
        }
        if (parts.size() < 2) {
            return Optional.empty();
        }
        int start = text.canonical().lastIndexOf('\n', first) + 1;
        Matcher scale = text.match(SCALE, start, last);
        BigDecimal total = scale.find() ? Digits.value(scale.group("n")) : totalAbove(start);
        BigDecimal sum = parts.stream().map(Part::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        int stop = last < end && text.canonical().charAt(last) == '.' ? last + 1 : last;
        Span span = text.trim(start, stop);
        Matcher bonus = text.match(BONUS, start, Math.min(end, last + 400));
        return Optional.of(new Scoring(
                total,
                total == null ? "SUM" : null,
                sum,
                bonus.find() ? Digits.value(bonus.group("n")) : null,
                parts,
                grades(last, Math.min(end, last + 1200)),
                text.canonical(span.start(), span.end()),
                span));
    }

    /** "Tổng số điểm là 100 điểm, trong đó:" on the line above the parts. */
    private @Nullable BigDecimal totalAbove(int start) {
        Matcher scale = text.match(SCALE, Math.max(body.preamble().start(), start - REACH_ABOVE), start);
        BigDecimal total = null;
        while (scale.find()) {
            total = scale.group().endsWith("diem") ? Digits.value(scale.group("n")) : total;
        }
        return total;
    }

    /** "1. Kiểm soát chi (55 điểm)": each content says itself how much it counts. */
    private Optional<Scoring> headings(List<Block> contents) {
        List<Part> parts = new ArrayList<>();
        for (Block content : contents) {
            Matcher points = text.match(IN_BRACKETS, content.start(), Math.max(content.start(), content.headEnd()));
            BigDecimal max = points.find() ? Digits.value(points.group("n")) : null;
            if (max != null) {
                parts.add(new Part(content.path(), null, max, List.of()));
            }
        }
        if (parts.size() < 2 || parts.size() < contents.size()) {
            return Optional.empty();
        }
        int end = Math.min(text.length(), body.tail().start());
        int first = contents.getFirst().start();
        int last = contents.getLast().end();
        Matcher scale = text.match(SCALE, body.preamble().start(), end);
        BigDecimal total = null;
        while (scale.find() && total == null) {
            boolean oneLine = scale.group().indexOf('\n') < 0 && scale.group().endsWith("diem");
            total = oneLine ? Digits.value(scale.group("n")) : null;
        }
        BigDecimal sum = parts.stream().map(Part::max).reduce(BigDecimal.ZERO, BigDecimal::add);
        Matcher bonus = text.match(BONUS, first, end);
        return Optional.of(new Scoring(
                total,
                total == null ? "SUM" : null,
                sum,
                bonus.find() ? Digits.value(bonus.group("n")) : null,
                parts,
                grades(contents.getLast().headEnd(), end),
                text.canonical(first, last),
                new Span(first, last)));
    }

    /** "Thang điểm 100, gồm: sáng kiến 50 điểm, cải cách hành chính 30 điểm, …". */
    private Optional<Scoring> listed() {
        int end = Math.min(text.length(), body.tail().start());
        Matcher scale = text.match(SCALE, body.preamble().start(), end);
        while (scale.find()) {
            Matcher opens = text.match(OPENS_LIST, scale.end(), end);
            List<Part> parts = new ArrayList<>();
            int last = opens.lookingAt() ? opens.end() : -1;
            Matcher part = last < 0 ? null : text.match(LISTED_PART, last, end);
            while (part != null && part.lookingAt()) {
                BigDecimal max = Digits.value(part.group("n"));
                if (max != null) {
                    parts.add(new Part(null, null, max, List.of()));
                }
                last = part.end();
                part = text.match(LISTED_PART, last, end);
            }
            if (parts.size() >= 2) {
                return Optional.of(of(Digits.value(scale.group("n")), parts, new Span(scale.start(), last), end));
            }
        }
        return Optional.empty();
    }

    /** "Điều 2. Chấm điểm", and below it "1. Khám, chữa bệnh: tối đa 50 điểm.". */
    private Optional<Scoring> items() {
        int end = Math.min(text.length(), body.tail().start());
        for (Block block : body.root().stream()
                .filter(block -> block.isAbout(Topic.SCORING))
                .toList()) {
            List<Part> parts = new ArrayList<>();
            int last = -1;
            for (Block item : block.children()) {
                Matcher points =
                        text.match(ITEM, item.bodyStartOfWords(), Math.max(item.bodyStartOfWords(), item.end()));
                BigDecimal max = points.lookingAt() ? Digits.value(points.group("n")) : null;
                if (max != null) {
                    parts.add(new Part(null, null, max, List.of()));
                    last = points.end();
                }
            }
            if (parts.size() >= 2) {
                Matcher scale = text.match(SCALE, block.start(), block.end());
                BigDecimal total = scale.find() ? Digits.value(scale.group("n")) : null;
                return Optional.of(of(total, parts, new Span(block.start(), last), end));
            }
        }
        return Optional.empty();
    }

    private Scoring of(@Nullable BigDecimal total, List<Part> parts, Span span, int end) {
        Matcher bonus = text.match(BONUS, span.start(), Math.min(end, span.end() + 400));
        return new Scoring(
                total,
                total == null ? "SUM" : null,
                parts.stream().map(Part::max).reduce(BigDecimal.ZERO, BigDecimal::add),
                bonus.find() ? Digits.value(bonus.group("n")) : null,
                parts,
                grades(span.end(), Math.min(end, span.end() + 1200)),
                text.canonical(span.start(), span.end()),
                span);
    }

    private static String ref(List<Block> contents, String key) {
        for (Block content : contents) {
            String path = content.path();
            String own = path.substring(path.lastIndexOf('.') + 1);
            if (own.equalsIgnoreCase(key)) {
                return path;
            }
        }
        return key.toUpperCase(Locale.ROOT);
    }

    private List<Grade> grades(int from, int to) {
        List<Grade> grades = new ArrayList<>();
        Matcher grade = text.match(GRADE, from, to);
        int lastEnd = -1;
        while (grade.find()) {
            if (lastEnd >= 0 && grade.start() - lastEnd > 260) {
                break;
            }
            String before = nameBefore(from, grade.start());
            String name = before != null ? before : gradeName(grade.end(), to);
            if (name == null) {
                continue;
            }
            BigDecimal min = value(grade, "min", "only", "over");
            BigDecimal below = value(grade, "below", "under");
            boolean top = grade.group("below") != null
                    && grade.group("under1") == null
                    && below != null
                    && below.intValue() >= 100;
            grades.add(new Grade(min, top ? null : below, name));
            lastEnd = grade.end();
        }
        return grades;
    }

    /** "Xếp loại Xuất sắc: từ 95 điểm trở lên; Tốt: từ 85 …": the name leads. */
    private @Nullable String nameBefore(int from, int at) {
        Matcher name = NAMED_BEFORE
                .matcher(text.canonical())
                .region(Math.max(from, at - 60), at)
                .useTransparentBounds(true);
        return name.find() ? name.group("q").strip() : null;
    }

    private static @Nullable BigDecimal value(Matcher match, String... groups) {
        for (String group : groups) {
            if (match.group(group) != null) {
                return Digits.value(match.group(group));
            }
        }
        return null;
    }

    private static final Pattern NAMED_BEFORE = Pattern.compile(
            "(?:^|[;.\\n,:–•+-])\\s*(?:(?:xếp\\s+)?loại\\s*:?\\s*|(?:được\\s+)?xếp\\s+loại\\s*:?\\s*)?[\"“]?(?<q>(?!Xếp|Loại|Đạt|Từ)\\p{Lu}[\\p{Ll} ]{1,40})[\"”]?\\s*[:(]\\s*(?:đạt\\s+)?$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NAMED_AFTER = Pattern.compile(
            "\\s*(?:tro\\s+len)?\\s*[:,]?\\s*(?:(?:duoc\\s+)?(?:xep\\s+loai|xet(?:\\s+tang)?|xep|dat|cong\\s+nhan)\\s*(?:danh\\s+hieu|loai)?\\s*[:]?\\s*)?(?<q>\"[^\"]{2,80}\"|[^;.,\\n|\"]{2,60})");

    private @Nullable String gradeName(int from, int to) {
        Matcher name = NAMED_AFTER.matcher(text.folded()).region(from, to);
        if (!name.lookingAt()) {
            return null;
        }
        String words = text.canonical(name.start("q"), name.end("q"))
                .replaceAll("[\"“”]", "")
                .strip();
        return words.isEmpty()
                        || !Character.isUpperCase(words.charAt(0))
                                && !name.group().contains(":")
                                && !name.group().contains("xep")
                                && !name.group().contains("xet")
                ? null
                : words;
    }
}

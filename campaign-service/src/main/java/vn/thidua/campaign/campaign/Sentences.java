package vn.thidua.campaign.campaign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.Source;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Smoothing;
import vn.thidua.campaign.reading.text.Text;

/**
 * Widens the narrow phrases of a reading to what a person would quote (câu gốc): the whole sentence, however its lines are broken,
 * without page numbers in the middle of it.
 */
final class Sentences {

    /** A longer line is quoted by its sentence only. */
    private static final int LONG_LINE = 320;

    /** In lines: no sentence is broken more often. */
    private static final int MOST_LINES = 8;

    private static final Pattern STOP = Pattern.compile("[.;:!?…][\"'”’)*]*$");
    private static final Pattern COLUMNS = Pattern.compile(" {4,}|\\t|\\|");
    private static final Pattern LABEL = Pattern.compile("^[a-zđ]\\s?[.)/]\\s?.*");
    private static final Pattern BULLET = Pattern.compile("^[-–—•·▪■●○◦+►➢✓→§❖♦]\\s*");
    private static final Pattern NUMBER = Pattern.compile(
            "^(?:(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\s?[.)/–-]|\\d{1,2}\\.\\d{1,2})\\s+(?=\\D)|(?:[a-zđ]|\\p{Lu}|[IVX]{1,5})\\s?[.)/–-]\\s+"
                    + "|(?:thứ (?:nhất|hai|ba|tư|năm|sáu)|(?:một|hai|ba|bốn|năm|sáu) là)\\s?[,:]\\s+)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** A sentence that goes on with a number, a quotation or a bracket on the next line ends its line so. */
    private static final Pattern WANTS_MORE = Pattern.compile(
            "(?:,|(?<!\\p{L})(?:ngày|tháng|năm|từ|đến|trước|sau|nhất|hết|là|quỹ|của|và|với|cho|đạt|trên|dưới|thiểu|quá|hơn|số))$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern NUMBERED_LINE = Pattern.compile("^\\d{1,2}\\s?[.)]\\s.*");

    /** Words that compare, count or date; without others a number says nothing of what it counts. */
    private static final Pattern SAYS_LITTLE = Pattern.compile(
            "(?<!\\p{L})(?:đạt|từ|trở|lên|xuống|ít|nhất|tối|thiểu|đa|là|còn|không|quá|dưới|trên|hơn|phấn|đấu|tăng|giảm|so|với|cùng|kỳ|năm|quý|tháng|ngày|đến|hết|trước|vào|trong|mỗi|lần|có|và|số)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** "GRDP" says as much as its words would. */
    private static final Pattern ABBREVIATION = Pattern.compile("\\p{Lu}{3,}");
    /** "100% thôn" before ", bản có đội văn nghệ": the comma goes on listing what is counted. */
    private static final Pattern COUNTS_A_LIST = Pattern.compile(
            "^(?:[-–•+*]\\s*|[a-zđ\\d]{1,2}[.)]\\s*)?(?:(?:ít nhất|tối thiểu|từ|trên|hơn)\\s+)?\\d[\\d.,]*\\s?%?\\s+(?:\\p{L}+\\s*){1,3}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern LISTS_ON =
            Pattern.compile("^,\\s(?!trong đó|mỗi|ít|tối|xong|hoàn)[^\\d]*?(?<!\\p{L})(?:hoặc|và)\\s.*");

    private final String canonical;
    private final @Nullable Smoothing smoothing;
    /** What is quoted: the canonical text without the noise of its layout. */
    private final String words;

    Sentences(String canonical) {
        this.canonical = canonical;
        this.smoothing = Smoothing.of(new Text(canonical));
        this.words = smoothing == null ? canonical : smoothing.text();
    }

    /** Exactly these words. */
    static Source exactly(String canonical, Span span) {
        return new Source(canonical.substring(span.start(), span.end()), span.start(), span.end());
    }

    static Source exactly(Passage passage) {
        return new Source(passage.text(), passage.span().start(), passage.span().end());
    }

    /** These words as one would type them: without the number of a page that stands among them. */
    String words(Span span) {
        return words.substring(smooth(span.start()), smoothEnd(span.end()));
    }

    /** The line that the phrase stands in, or its sentence when the line is long. */
    Source around(Span span) {
        Span line = line(smooth(span.start()), smoothEnd(span.end()));
        return source(line.start(), line.end());
    }

    /** The clause of the line that the phrase stands in: between semicolons, colons and those commas that part one count from another. */
    Source clause(Span span) {
        int from = smooth(span.start());
        int to = smoothEnd(span.end());
        Span line = line(from, to);
        int start = line.start();
        for (String mark : new String[] {"; ", ": ", ". "}) {
            int at = words.lastIndexOf(mark, from - 1);
            if (at >= start) {
                start = at + mark.length();
            }
        }
        int end = line.end();
        for (String mark : new String[] {"; ", ". "}) {
            end = before(end, mark, to);
        }
        end = Math.max(end, to);
        int first = startOfPart(start, from);
        int last = endOfPart(to, end);
        if (saysLittle(first, last) && start < first) {
            first = start;
        }
        return source(saysLittle(first, last) ? line.start() : first, last);
    }

    /** "đạt 93%", "từ 97% trở lên": of what, is told before it. */
    private boolean saysLittle(int start, int end) {
        Matcher word =
                WORD.matcher(SAYS_LITTLE.matcher(words.substring(start, end)).replaceAll(" "));
        int count = 0;
        while (word.find()) {
            count += ABBREVIATION.matcher(word.group()).matches() ? 2 : 1;
        }
        return count < 2;
    }

    /** In the words that are quoted. */
    private Span line(int from, int to) {
        int start = lineStart(from);
        int end = lineEnd(to);
        for (int i = 0; i < MOST_LINES && start > 0 && goesOn(start - 1); i++) {
            start = lineStart(start - 1);
        }
        for (int i = 0; i < MOST_LINES && end < words.length() && goesOn(end); i++) {
            end = lineEnd(end + 1);
        }
        if (end - start > LONG_LINE) {
            int stop = Math.max(words.lastIndexOf(". ", from), words.lastIndexOf("; ", from));
            start = stop < start ? start : stop + 2;
            end = Math.min(end, Math.min(before(end, ". ", to), before(end, "; ", to)) + 1);
        }
        return new Span(start, Math.max(end, to));
    }

    /** The line that ends here is broken in the middle of a sentence. */
    private boolean goesOn(int lineBreak) {
        String above = words.substring(lineStart(lineBreak), lineBreak).strip();
        String below = words.substring(lineBreak + 1, lineEnd(lineBreak + 1));
        return !above.isEmpty()
                && !below.isEmpty()
                && (Character.isLowerCase(below.charAt(0))
                        || !Character.isUpperCase(below.charAt(0))
                                && WANTS_MORE.matcher(above).find()
                                && !NUMBERED_LINE.matcher(below).matches()
                                && !BULLET.matcher(below).find())
                && !STOP.matcher(above).find()
                && !LABEL.matcher(below).matches()
                && !COLUMNS.matcher(above).find()
                && !COLUMNS.matcher(below).find();
    }

    private int lineStart(int at) {
        return at == 0 ? 0 : words.lastIndexOf('\n', at - 1) + 1;
    }

    private int lineEnd(int at) {
        int end = words.indexOf('\n', at);
        return end < 0 ? words.length() : end;
    }

    /** "mỗi khoa, phòng ít nhất 01 sáng kiến": the comma lists who; behind "46 lớp," something else is counted. */
    private int startOfPart(int floor, int at) {
        int start = behindComma(floor, at - 1);
        while (start > floor && !words.startsWith("trong đó", start)) {
            int part = behindComma(floor, start - 3);
            if (hasDigit(part, start)
                    && !COUNTS_A_LIST.matcher(words.substring(part, start - 2)).matches()) {
                return start;
            }
            start = part;
        }
        return start;
    }

    private int behindComma(int floor, int from) {
        int comma = words.lastIndexOf(", ", from);
        return comma < 0 ? floor : Math.max(floor, comma + 2);
    }

    /** "không có đảng viên, viên chức bị kỷ luật": what follows the comma belongs to it unless it counts or dates. */
    private int endOfPart(int at, int ceiling) {
        int end = before(ceiling, ", ", at);
        while (end < ceiling) {
            int next = before(ceiling, ", ", end + 2);
            if (hasDigit(end, next) && !listsOn(end, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    /** "do phụ nữ, thanh niên hoặc cựu chiến binh đảm nhận", "100% thôn, bản": the comma lists. */
    private boolean listsOn(int comma, int next) {
        int mark = Math.max(words.lastIndexOf("; ", comma), words.lastIndexOf(", ", comma - 1));
        int part = Math.max(lineStart(comma), mark < 0 ? 0 : mark + 2);
        return LISTS_ON.matcher(words.substring(comma, next)).matches()
                || part < comma
                        && COUNTS_A_LIST.matcher(words.substring(part, comma)).matches();
    }

    private boolean hasDigit(int from, int to) {
        return words.substring(from, to).chars().anyMatch(Character::isDigit);
    }

    /** Cells of a table. */
    static boolean isRow(String quoted) {
        return quoted.indexOf('|') >= 0;
    }

    /** For a heading or a name on screen: no bullet, no number, no stars, no closing mark. */
    static String asTitle(String text) {
        String title = text.replace("*", "").replaceAll("\\s+", " ").strip();
        title = BULLET.matcher(title).replaceFirst("");
        title = NUMBER.matcher(title).replaceFirst("");
        title = title.replaceFirst("[\\s;:,.]+$", "").strip();
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }

    private Source source(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(words.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(words.charAt(to - 1))) {
            to--;
        }
        String quoted = words.substring(from, to).replaceAll("\\s+", " ");
        return smoothing == null || from == to
                ? new Source(quoted, from, to)
                : new Source(quoted, smoothing.canonical(from), smoothing.canonicalEnd(to - 1));
    }

    /** Where a character of the canonical text stands among the words. */
    private int smooth(int at) {
        return smoothing == null ? at : firstEndingBehind(smoothing, at);
    }

    private int smoothEnd(int end) {
        return smoothing == null || end == 0
                ? end
                : Math.min(words.length(), firstEndingBehind(smoothing, end - 1) + 1);
    }

    private int firstEndingBehind(Smoothing smooth, int at) {
        int low = 0;
        int high = words.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (smooth.canonicalEnd(middle) > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Where the mark stands before the ceiling, else the ceiling. */
    private int before(int ceiling, String mark, int from) {
        int at = words.indexOf(mark, from);
        return at < 0 ? ceiling : Math.min(at, ceiling);
    }
}

package vn.thidua.campaign.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;

/** A canonical text with its folded shadow and its lines: what every part of the grammar works on. */
public final class Text {

    /** A gap this wide on one line separates columns (hai cột). */
    private static final Pattern COLUMN_GAP = Pattern.compile(" {4,}|\\t+");

    private final String canonical;
    private final String folded;
    private final List<Line> lines;

    public Text(SourceText source) {
        this(source.canonical());
    }

    public Text(String canonical) {
        this.canonical = canonical;
        this.folded = Folding.fold(canonical);
        this.lines = split(canonical);
    }

    public String canonical() {
        return canonical;
    }

    public String folded() {
        return folded;
    }

    public List<Line> lines() {
        return lines;
    }

    public int length() {
        return canonical.length();
    }

    public String canonical(int start, int end) {
        return canonical.substring(start, end);
    }

    public String canonical(Line line) {
        return canonical.substring(line.start(), line.end());
    }

    public String folded(int start, int end) {
        return folded.substring(start, end);
    }

    public String folded(Line line) {
        return folded.substring(line.start(), line.end());
    }

    /** The lines that lie between the two positions. */
    public List<Line> lines(int start, int end) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int behind = low;
        while (behind < lines.size() && lines.get(behind).end() <= end) {
            behind++;
        }
        return lines.subList(low, behind);
    }

    public Passage passage(int start, int end) {
        return new Passage(canonical.substring(start, end), new Span(start, end));
    }

    public Passage passage(Span span) {
        return passage(span.start(), span.end());
    }

    /** A matcher over the folded text that sees nothing outside the region, but looks around it. */
    public Matcher match(Pattern pattern, int start, int end) {
        return pattern.matcher(folded)
                .region(start, end)
                .useTransparentBounds(true)
                .useAnchoringBounds(true);
    }

    public boolean has(Pattern pattern, int start, int end) {
        return start < end && match(pattern, start, end).find();
    }

    /** The region without white space and emphasis marks at its ends. */
    public Span trim(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && isPadding(canonical.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(canonical.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }

    /** The columns of a line, left to right; one for most lines. */
    public List<Span> columns(Line line) {
        List<Span> columns = new ArrayList<>(2);
        Matcher gap = COLUMN_GAP.matcher(canonical).region(line.start(), line.end());
        int start = line.start();
        while (gap.find()) {
            columns.add(trim(start, gap.start()));
            start = gap.end();
        }
        columns.add(trim(start, line.end()));
        columns.removeIf(span -> span.length() == 0);
        return columns;
    }

    /** Mostly capital letters (chữ in hoa); noise may have left a few small ones. */
    public boolean isUpperCase(int start, int end) {
        int upper = 0;
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = canonical.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                if (Character.isUpperCase(c)) {
                    upper++;
                }
            }
        }
        return letters > 0 && upper * 10 >= letters * 8;
    }

    private static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int from = start;
            int to = end;
            while (from < to && isPadding(text.charAt(from)) && !isBullet(text, from, to)) {
                from++;
            }
            while (to > from && isPadding(text.charAt(to - 1))) {
                to--;
            }
            lines.add(new Line(lines.size(), from, to));
            start = end + 1;
        }
        return List.copyOf(lines);
    }

    private static boolean isBullet(String text, int at, int end) {
        return text.charAt(at) == '*'
                && at + 1 < end
                && text.charAt(at + 1) == ' '
                && (at == 0 || text.charAt(at - 1) != '*');
    }

    private static boolean isPadding(char c) {
        return c == '*'
                || c == ' '
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c == '\f'
                || c == '\u00A0'
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u000B'
                || c == '\u202F';
    }
}

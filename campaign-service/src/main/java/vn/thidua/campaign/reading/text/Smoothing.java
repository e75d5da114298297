package vn.thidua.campaign.reading.text;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words of a document as one would type them (làm phẳng bản in): without what printing, scanning and converting add, so that the
 * grammar sees "khen thưởng" and not "khen  thưởng" or a sentence cut by a page. Page numbers and page headers are left out, doubled
 * and hard spaces become one, lines that break in the middle of a sentence are joined. {@link #canonical(int)} leads back.
 */
public final class Smoothing {

    /** In characters: a line this long may have been broken because it was full. */
    private static final int FULL_LINE = 38;

    /** The list of recipients beside the signature is no longer than this; an attached plan may follow. */
    private static final int TAIL_LINES = 16;

    /** So many spaces part columns. */
    private static final int COLUMN_GAP = 4;

    private static final Pattern RECIPIENTS = Pattern.compile("n[o0]i\\s+nhan(?![a-z]).*");
    private static final Pattern ATTACHED = Pattern.compile(
            "(?:phu\\s+luc|ke\\s+hoach|chuong\\s+trinh|the\\s+le|quy\\s+che|bang\\s+cham\\s+diem)(?![a-z]).{0,80}");
    private static final Pattern LABEL = Pattern.compile("[a-zđ]\\s?(?:[.)/]\\s|[.)]\\p{Lu}).*");
    private static final Pattern COLUMNS = Pattern.compile(" {4,}|\\t|\\|");

    private static final int LONGEST_LABEL = 16;
    private static final Pattern OPENS_ITEM = Pattern.compile(
            "[ \\t*\\u00A0]*(?:[-–—•·▪■●○◦+*►➢✓→§❖♦]|(?:[IVXivx]{1,5}|\\p{L}|\\d{1,2}(?:\\.\\d{1,2}){0,3})\\s?[.)/\\-–]?|(?:Điều|ĐIỀU|Phần|PHẦN|Mục|MỤC)\\s\\w{1,4}[.:]?)["
                    + " \\t*]*");

    private final Text text;
    private StringBuilder smooth;
    private int[] places;
    /** Where each letter ends in the canonical text: an entity is longer than the letter that it means. */
    private int[] ends;

    private Smoothing(Text text) {
        this.text = text;
        this.smooth = new StringBuilder(text.length());
        this.places = new int[text.length() + 1];
        this.ends = new int[text.length() + 1];
    }

    /** The text without the noise of its layout, or null when it has none. */
    public static @Nullable Smoothing of(Text text) {
        Smoothing smoothing = new Smoothing(text);
        smoothing.write();
        smoothing.partWords();
        return text.canonical().contentEquals(smoothing.smooth) ? null : smoothing;
    }

    public String text() {
        return smooth.toString();
    }

    /** Where a character stands in the canonical text; the end of a span is one behind its last character. */
    public int canonical(int at) {
        return places[at];
    }

    /** The end of a span that has this as its last character. */
    public int canonicalEnd(int last) {
        return ends[last];
    }

    private void write() {
        List<Line> lines = text.lines();
        BitSet furniture = PageFurniture.of(text.canonical(), text.folded(), lines);
        int tail = tailStart(lines);
        int tailEnd = tailEnd(lines, tail);
        int previous = -1;
        int pendingBreaks = 0;
        boolean turned = false;
        for (Line line : lines) {
            int number = line.number();
            if (number > 0) {
                pendingBreaks++;
            }
            if (furniture.get(number)) {
                turned = true;
                continue;
            }
            if (line.isBlank()) {
                continue;
            }
            boolean inBody = number < tail || number >= tailEnd;
            boolean joined = inBody
                    && previous >= 0
                    && (pendingBreaks == 1 || turned)
                    && (goesOn(lines.get(previous), line, turned)
                            || pendingBreaks == 1 && isSoftBreak(lines.get(previous))
                            || breaksNumber(lines.get(previous), line));
            if (joined) {
                join(line, lines.get(previous));
            } else {
                breaks(lineStart(line), turned ? Math.max(pendingBreaks, 2) : pendingBreaks);
            }
            copy(line, inBody, joined);
            previous = number;
            pendingBreaks = 0;
            turned = false;
        }
        breaks(text.length(), pendingBreaks);
        places[smooth.length()] = text.length();
        ends[smooth.length()] = text.length();
    }

    /** Whether the lower line begins in the middle of a number. */
    private boolean breaksNumber(Line above, Line line) {
        return ".,/-".indexOf(text.canonical().charAt(above.end() - 1)) >= 0
                && BrokenNumbers.goOn(Typed.meant(text.canonical(above)), Typed.meant(text.canonical(line)));
    }

    private int tailStart(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!lines.get(i).isBlank()
                    && RECIPIENTS.matcher(text.folded(lines.get(i))).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    /** Behind the list of recipients and the signature a plan may be attached. */
    private int tailEnd(List<Line> lines, int tail) {
        int limit = Math.min(lines.size(), tail + TAIL_LINES + 1);
        for (int i = tail + 1; i < limit; i++) {
            Line line = lines.get(i);
            if (!line.isBlank()
                    && ATTACHED.matcher(text.folded(line)).matches()
                    && text.isUpperCase(line.start(), line.end())) {
                return i;
            }
        }
        return limit;
    }

    /** The sentence goes on: nothing ends the line above, and a word in small letters begins this one. */
    private boolean goesOn(Line above, Line line, boolean pageTurned) {
        String upper = text.canonical(above);
        String lower = text.canonical(line);
        if (!pageTurned && upper.length() < FULL_LINE
                || !Character.isLowerCase(lower.charAt(0))
                || LABEL.matcher(lower).matches()
                || COLUMNS.matcher(behindLabel(upper)).find()
                || COLUMNS.matcher(lower).find()) {
            return false;
        }
        char last = upper.charAt(upper.length() - 1);
        return pageTurned && ".?!".indexOf(last) < 0
                || Character.isLetterOrDigit(last)
                || last == ','
                || last == ')'
                || last == '%'
                || last == '"'
                || last == '”'
                || isHyphen(upper);
    }

    /** "khen th-" and "ưởng" on the next line. */
    private static boolean isHyphen(String words) {
        int at = words.length() - 1;
        return at > 0 && words.charAt(at) == '-' && Character.isLetter(words.charAt(at - 1));
    }

    private void join(Line line, Line above) {
        int last = smooth.length() - 1;
        while (last > 0 && smooth.charAt(last) == ' ') {
            smooth.setLength(last--);
        }
        if (breaksNumber(above, line)) {
            return;
        }
        if (isSoftBreak(above) || RunTogether.isBroken(text.canonical(above), text.canonical(line))) {
            return;
        }
        boolean hyphen = last > 0 && smooth.charAt(last) == '-' && Character.isLetter(smooth.charAt(last - 1));
        if (hyphen) {
            smooth.setLength(last);
        } else {
            put(' ', line.start() - 1);
        }
    }

    /** "=" at the end of a line of a mail. */
    private boolean isSoftBreak(Line line) {
        return line.end() - line.start() > 1
                && text.canonical().charAt(line.end() - 1) == '='
                && text.canonical().charAt(line.end() - 2) != '=';
    }

    private void breaks(int at, int count) {
        for (int i = 0; i < count; i++) {
            put('\n', Math.max(0, at - 1));
        }
    }

    private void copy(Line line, boolean inBody, boolean joined) {
        int from = joined ? line.start() : lineStart(line);
        int to = lineEnd(line);
        boolean words = false;
        for (int i = from; i < to; i++) {
            char printed = text.canonical().charAt(i);
            Remnants written = printed == '&' || printed == '=' ? Remnants.at(text.canonical(), i) : null;
            if (written != null) {
                int end = i + written.length();
                for (char c : written.meant().toCharArray()) {
                    put(Typed.meant(c), i, end);
                }
                words = true;
                i = end - 1;
                continue;
            }
            if (printed == '=' && i == line.end() - 1 && isSoftBreak(line)) {
                continue;
            }
            char c = Typed.meant(printed);
            if (c == '\t' && inBody && isBehindLabel(from, i) && !hasCells(i + 1, to)) {
                c = ' ';
            }
            boolean doubled = words && (inBody || !isBehindItem(i)) && c == ' ' && isShortGap(i, line.end());
            if (!doubled && !Typed.isInvisible(c)) {
                put(c, i);
            }
            words |= c != ' ' && c != '\t';
        }
    }

    /** Puts the spaces back that words lost which ran together. */
    private void partWords() {
        List<Integer> missing = RunTogether.in(smooth.toString());
        if (missing.isEmpty()) {
            return;
        }
        StringBuilder printed = smooth;
        int[] oldPlaces = places;
        int[] oldEnds = ends;
        smooth = new StringBuilder(printed.length() + missing.size());
        places = new int[printed.length() + missing.size() + 1];
        ends = new int[printed.length() + missing.size() + 1];
        int next = 0;
        for (int i = 0; i < printed.length(); i++) {
            if (next < missing.size() && missing.get(next) == i) {
                put(' ', oldPlaces[i], oldPlaces[i]);
                next++;
            }
            put(printed.charAt(i), oldPlaces[i], oldEnds[i]);
        }
        places[smooth.length()] = text.length();
        ends[smooth.length()] = text.length();
    }

    /** The second or third of two or three spaces between words; four are a gap between columns. */
    private boolean isShortGap(int at, int end) {
        if (!isSpace(at - 1)) {
            return false;
        }
        int first = at;
        while (at - first < COLUMN_GAP && isSpace(first - 1)) {
            first--;
        }
        int last = at;
        while (last - at < COLUMN_GAP && last < end && isSpace(last)) {
            last++;
        }
        return last - first < COLUMN_GAP && last < end;
    }

    /** Behind "- Sở Nội vụ;" the signature may stand, however small the gap. */
    private boolean isBehindItem(int at) {
        int word = at - 1;
        while (at - word < COLUMN_GAP && isSpace(word)) {
            word--;
        }
        return word >= 0 && ",;.".indexOf(text.canonical().charAt(word)) >= 0;
    }

    private static String behindLabel(String words) {
        int tab = words.lastIndexOf('\t', LONGEST_LABEL);
        return tab >= 0 && OPENS_ITEM.matcher(words.substring(0, tab)).matches() ? words.substring(tab + 1) : words;
    }

    /** "1.<tab>Thi đua …": word processors set labels apart so. */
    private boolean isBehindLabel(int from, int tab) {
        return tab - from <= LONGEST_LABEL
                && OPENS_ITEM.matcher(text.canonical(from, tab)).matches();
    }

    /** "1<tab>Kỹ thuật mới<tab>12<tab>30/9": cells of a table, the number is one of them. */
    private boolean hasCells(int from, int to) {
        int tab = text.canonical().indexOf('\t', from);
        return tab >= 0
                && tab < to
                && text.canonical().substring(tab, to).strip().length() > 0;
    }

    private boolean isSpace(int at) {
        return at >= 0 && Typed.meant(text.canonical().charAt(at)) == ' ';
    }

    private int lineStart(Line line) {
        return line.start() == 0 ? 0 : text.canonical().lastIndexOf('\n', line.start() - 1) + 1;
    }

    private int lineEnd(Line line) {
        int end = text.canonical().indexOf('\n', line.end());
        return end < 0 ? text.length() : end;
    }

    private void put(char c, int place) {
        put(c, place, place + 1);
    }

    private void put(char c, int place, int end) {
        places[smooth.length()] = place;
        ends[smooth.length()] = end;
        smooth.append(c);
    }
}

package vn.thidua.campaign.reading.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a printed page adds to its words (số trang, dòng đầu trang lặp lại): page numbers, and headers that stand at the turn of a page.
 * They are no words of the document, wherever a scan or a conversion has left them.
 */
final class PageFurniture {

    private static final Pattern PAGE_NUMBER = Pattern.compile(
            "(?:[-~]\\s*)?(?:(?:trang|page)\\s*[:.]?\\s*)?[0-9]{1,3}(?:\\s*/\\s*[0-9]{1,3})?(?:\\s*[-~])?");
    /** "SỞ Y TẾ NẬM SƠN          Trang 2/5". */
    private static final Pattern NUMBERED_HEADER =
            Pattern.compile("\\S.{0,90}?(?:\\s{3,}|\\s[-|]\\s)(?:trang|page)\\s+[0-9]{1,3}(?:\\s*/\\s*[0-9]{1,3})?");
    /** "Trang 2/5          KẾ HOẠCH THI ĐUA". */
    private static final Pattern HEADER_BEHIND_NUMBER =
            Pattern.compile("(?:trang|page)\\s+[0-9]{1,3}\\s*/\\s*[0-9]{1,3}(?:\\s{3,}|\\s[-|]\\s)\\S.{0,90}");
    /** "CÔNG TY CAO SU NẬM SƠN          2/3", alone between blank lines. */
    private static final Pattern COUNTED_HEADER = Pattern.compile("\\S.{4,90}?\\s{6,}[0-9]{1,2}\\s?/\\s?[0-9]{1,2}");

    private static final Pattern LABEL = Pattern.compile("(?:[ivx]{1,5}|[a-h]|[0-9]{1,2})\\s?[.)/\\-].*|[-+•*].*");
    private static final Pattern INVISIBLE = Pattern.compile("[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]");
    private static final Pattern ENTITY = Pattern.compile("&[#A-Za-z0-9]{2,8};");
    private static final String TAB = " ".repeat(8);
    private static final int SHORT = 100;

    private final String canonical;
    private final String folded;
    private final List<Line> lines;
    private final BitSet found = new BitSet();

    private PageFurniture(String canonical, String folded, List<Line> lines) {
        this.canonical = canonical;
        this.folded = folded;
        this.lines = lines;
    }

    /** The numbers of the lines that are no words. */
    static BitSet of(String canonical, String folded, List<Line> lines) {
        PageFurniture furniture = new PageFurniture(canonical, folded, lines);
        furniture.find();
        return furniture.found;
    }

    private void find() {
        List<Integer> turns = new ArrayList<>();
        for (Line line : lines) {
            int length = line.end() - line.start();
            if (length == 0 && isFormFeed(line)) {
                found.set(line.number());
                continue;
            }
            if (length == 0 || length > SHORT) {
                continue;
            }
            char first = folded.charAt(line.start());
            boolean number = length <= 16 && mayOpenNumber(first) && isPageNumber(line);
            boolean header = !number
                    && Character.isDigit(folded.charAt(line.end() - 1))
                    && (NUMBERED_HEADER.matcher(words(line)).matches() || isCountedHeader(line));
            boolean numberFirst = !number
                    && !header
                    && (first == 't' || first == 'p')
                    && HEADER_BEHIND_NUMBER.matcher(words(line)).matches();
            if (number || header || numberFirst) {
                found.set(line.number());
                turns.add(line.number());
            }
        }
        turns.forEach(this::headerBehind);
    }

    /** A page ends here, and nothing else is printed on the line. */
    private boolean isFormFeed(Line line) {
        int from = line.start() == 0 ? 0 : canonical.lastIndexOf('\n', line.start() - 1) + 1;
        return canonical.substring(from, line.end()).indexOf('\f') >= 0;
    }

    private static boolean mayOpenNumber(char first) {
        return first >= '0' && first <= '9' || first == '-' || first == '~' || first == 't' || first == 'p';
    }

    /** A number alone, with a blank line on one side of it at least. */
    private boolean isPageNumber(Line line) {
        return PAGE_NUMBER.matcher(words(line)).matches() && (isBlank(line.number() - 1) || isBlank(line.number() + 1));
    }

    private boolean isCountedHeader(Line line) {
        return isBlank(line.number() - 1)
                && isBlank(line.number() + 1)
                && isUpperCase(line)
                && COUNTED_HEADER.matcher(words(line)).matches();
    }

    private boolean isBlank(int number) {
        return number < 0 || number >= lines.size() || lines.get(number).isBlank();
    }

    /** Capital letters behind the number of a page, and then a sentence that goes on: the header of the next page. */
    private void headerBehind(int turn) {
        int at = next(turn);
        int after = at < 0 ? -1 : next(at);
        if (after < 0) {
            return;
        }
        Line line = lines.get(at);
        boolean goesOn = Character.isLowerCase(canonical.charAt(lines.get(after).start()));
        if (goesOn
                && line.end() - line.start() <= SHORT
                && isUpperCase(line)
                && !LABEL.matcher(words(line)).matches()) {
            found.set(at);
        }
    }

    private int next(int number) {
        for (int i = number + 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                return i;
            }
        }
        return -1;
    }

    private boolean isUpperCase(Line line) {
        String words = canonical.substring(line.start(), line.end());
        return (words.indexOf('&') < 0 ? words : ENTITY.matcher(words).replaceAll(" "))
                .chars()
                .noneMatch(Character::isLowerCase);
    }

    private String words(Line line) {
        String words = folded.substring(line.start(), line.end());
        int tab = canonical.indexOf('\t', line.start());
        if (tab >= 0 && tab < line.end()) {
            // a tab is as wide as a gap
            words = words.substring(0, tab - line.start()) + TAB + words.substring(tab - line.start());
        }
        return words.chars().anyMatch(c -> Typed.isInvisible((char) c))
                ? INVISIBLE.matcher(words).replaceAll("")
                : words;
    }
}

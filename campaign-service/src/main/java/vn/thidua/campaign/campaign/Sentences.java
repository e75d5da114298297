package vn.thidua.campaign.campaign;

import vn.thidua.campaign.campaign.domain.Source;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;

/** Widens the narrow phrases of a reading to what a person would quote. */
final class Sentences {

    /** A longer line is quoted by its sentence only. */
    private static final int LONG_LINE = 320;

    private Sentences() {}

    /** Exactly these words. */
    static Source exactly(String canonical, Span span) {
        return new Source(canonical.substring(span.start(), span.end()), span.start(), span.end());
    }

    static Source exactly(Passage passage) {
        return new Source(passage.text(), passage.span().start(), passage.span().end());
    }

    /** The line that the phrase stands in, or its sentence when the line is long. */
    static Source around(String canonical, Span span) {
        int start = canonical.lastIndexOf('\n', Math.max(0, span.start() - 1)) + 1;
        int end = indexOrEnd(canonical, '\n', span.end());
        if (end - start > LONG_LINE) {
            int from = Math.max(canonical.lastIndexOf(". ", span.start()), canonical.lastIndexOf("; ", span.start()));
            start = from < start ? start : from + 2;
            int to = Math.min(before(end, canonical, ". ", span.end()), before(end, canonical, "; ", span.end()));
            end = Math.min(end, to + 1);
        }
        return trimmed(canonical, start, Math.max(end, span.end()));
    }

    /** The clause of the line that the phrase stands in: between semicolons, colons and those commas that part one count from another. */
    static Source clause(String canonical, Span span) {
        Source line = around(canonical, span);
        int start = line.start();
        for (String mark : new String[] {"; ", ": ", ". "}) {
            int at = canonical.lastIndexOf(mark, span.start() - 1);
            if (at >= start) {
                start = at + mark.length();
            }
        }
        int end = line.end();
        for (String mark : new String[] {"; ", ". "}) {
            end = before(end, canonical, mark, span.end());
        }
        end = Math.max(end, span.end());
        return trimmed(canonical, startOfPart(canonical, start, span.start()), endOfPart(canonical, span.end(), end));
    }

    /** "mỗi khoa, phòng ít nhất 01 sáng kiến": the comma lists who; behind "46 lớp," something else is counted. */
    private static int startOfPart(String canonical, int floor, int at) {
        int start = behindComma(canonical, floor, at - 1);
        while (start > floor) {
            int part = behindComma(canonical, floor, start - 3);
            if (hasDigit(canonical, part, start)) {
                return start;
            }
            start = part;
        }
        return start;
    }

    private static int behindComma(String canonical, int floor, int from) {
        int comma = canonical.lastIndexOf(", ", from);
        return comma < 0 ? floor : Math.max(floor, comma + 2);
    }

    /** "không có đảng viên, viên chức bị kỷ luật": what follows the comma belongs to it unless it counts or dates. */
    private static int endOfPart(String canonical, int at, int ceiling) {
        int end = before(ceiling, canonical, ", ", at);
        while (end < ceiling) {
            int next = before(ceiling, canonical, ", ", end + 2);
            if (hasDigit(canonical, end, next)) {
                return end;
            }
            end = next;
        }
        return end;
    }

    private static boolean hasDigit(String text, int from, int to) {
        return text.substring(from, to).chars().anyMatch(Character::isDigit);
    }

    /** For a heading or a name on screen: no bullet, no number, no stars, no closing mark. */
    static String asTitle(String text) {
        String title = text.replace("*", "")
                .replaceAll("\\s+", " ")
                .strip()
                .replaceFirst("^[-–+•]\\s*", "")
                .replaceFirst("^(?:\\d{1,2}|[a-zđ])[.)]\\s+", "")
                .replaceFirst("[;:,.]+$", "")
                .strip();
        return title.isEmpty() ? title : title.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + title.substring(1);
    }

    private static Source trimmed(String canonical, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(canonical.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(canonical.charAt(to - 1))) {
            to--;
        }
        return new Source(canonical.substring(from, to), from, to);
    }

    private static int indexOrEnd(String text, char mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at;
    }

    /** Where the mark stands before the ceiling, else the ceiling. */
    private static int before(int ceiling, String text, String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? ceiling : Math.min(at, ceiling);
    }
}

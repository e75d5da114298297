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
            int to = Math.min(index(canonical, ". ", span.end(), end), index(canonical, "; ", span.end(), end));
            end = Math.min(end, to + 1);
        }
        return trimmed(canonical, start, Math.max(end, span.end()));
    }

    /** The clause of the line that the phrase stands in: between commas, semicolons and colons. */
    static Source clause(String canonical, Span span) {
        Source line = around(canonical, span);
        int start = line.start();
        for (String mark : new String[] {", ", "; ", ": ", ". "}) {
            int at = canonical.lastIndexOf(mark, span.start() - 1);
            if (at >= start) {
                start = at + mark.length();
            }
        }
        int end = line.end();
        for (String mark : new String[] {", ", "; ", ". "}) {
            end = Math.min(end, index(canonical, mark, span.end(), end));
        }
        return trimmed(canonical, start, Math.max(end, span.end()));
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

    private static int index(String text, String mark, int from, int orElse) {
        int at = text.indexOf(mark, from);
        return at < 0 ? orElse : at;
    }
}

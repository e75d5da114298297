package vn.thidua.campaign.reading.parts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Words in quotation marks (lời trong ngoặc kép). */
final class Quotes {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]{2,500}?\"");

    private Quotes() {}

    /** The first quotation between the positions, marks included. */
    static Optional<Span> first(Text text, int start, int end) {
        Matcher match = text.match(QUOTED, start, end);
        return match.find() ? Optional.of(new Span(match.start(), match.end())) : Optional.empty();
    }

    /** Without the marks and the emphasis inside them. */
    static Span inside(Text text, Span quoted) {
        Span inner = text.trim(quoted.start() + 1, quoted.end() - 1);
        int end = inner.end();
        while (end > inner.start() && ".,;".indexOf(text.canonical().charAt(end - 1)) >= 0) {
            end--;
        }
        return new Span(inner.start(), end);
    }
}

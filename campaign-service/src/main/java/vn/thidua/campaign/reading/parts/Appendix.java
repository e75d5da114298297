package vn.thidua.campaign.reading.parts;

import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** What follows the signature under a heading of its own (phụ lục kèm theo). */
final class Appendix {

    private static final Pattern HEADING =
            Pattern.compile("(?:phu\\s+luc|bieu\\s+chi\\s+tiet|lich\\s+trinh)(?![a-z]).{0,40}");

    private Appendix() {}

    /** From behind its heading to the end of the document; empty when there is none. */
    static Span of(Text text, int from) {
        for (Line line : text.lines()) {
            if (line.start() >= from
                    && !line.isBlank()
                    && text.isUpperCase(line.start(), line.end())
                    && HEADING.matcher(text.folded(line)).matches()) {
                return new Span(line.end(), text.length());
            }
        }
        return new Span(text.length(), text.length());
    }

    /** The heading itself, where the words of the signature block end. */
    static boolean begins(Text text, Line line) {
        return text.isUpperCase(line.start(), line.end())
                && HEADING.matcher(text.folded(line)).matches();
    }
}

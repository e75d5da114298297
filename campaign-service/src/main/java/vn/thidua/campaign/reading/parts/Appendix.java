package vn.thidua.campaign.reading.parts;

import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** What follows the signature under a heading of its own (phụ lục, kế hoạch ban hành kèm theo). */
final class Appendix {

    private static final Pattern HEADING = Pattern.compile(
            "(?:phu\\s+luc|bieu\\s+chi\\s+tiet|lich\\s+trinh)(?![a-z]).{0,40}"
                    + "|(?:ke\\s+hoach|chuong\\s+trinh|the\\s+le)(?:\\s+(?:phat\\s+dong|to\\s+chuc|thi\\s+dua|trien\\s+khai)(?![a-z]).{0,90})?");

    private static final Pattern SUBTITLE =
            Pattern.compile("(?:ve\\s|phat\\s+dong|to\\s+chuc|trien\\s+khai|thi\\s+dua|phong\\s+trao).{3,160}[^.;:]");

    private Appendix() {}

    /** From behind its heading to the end of the document; empty when there is none. */
    static Span of(Text text, int from) {
        for (Line line : text.lines()) {
            if (line.start() >= from
                    && !line.isBlank()
                    && text.isUpperCase(line.start(), line.end())
                    && HEADING.matcher(text.folded(line)).matches()) {
                return new Span(behindSubtitle(text, line), text.length());
            }
        }
        return new Span(text.length(), text.length());
    }

    /** Behind what the attached plan is called and "(Ban hành kèm theo …)". */
    private static int behindSubtitle(Text text, Line heading) {
        int end = heading.end();
        boolean named = false;
        for (Line line : text.lines().subList(heading.number() + 1, text.lines().size())) {
            if (line.isBlank()) {
                continue;
            }
            String words = text.folded(line);
            boolean bracket = words.startsWith("(");
            boolean name = !named && SUBTITLE.matcher(words).matches();
            if (!bracket && !name) {
                break;
            }
            named |= name;
            end = line.end();
        }
        return end;
    }

    /** The heading itself, where the words of the signature block end. */
    static boolean begins(Text text, Line line) {
        return text.isUpperCase(line.start(), line.end())
                && HEADING.matcher(text.folded(line)).matches();
    }
}

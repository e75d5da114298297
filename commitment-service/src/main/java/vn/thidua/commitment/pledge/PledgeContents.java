package vn.thidua.commitment.pledge;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.CampaignLaunched.Content;

/**
 * The contents of a campaign as a pledge lists them. What was read from a document begins with the number and the heading
 * that it has there; the pledge counts anew and says each heading once.
 */
final class PledgeContents {

    /** "1.", "I.", "2)", "a)", "III.2.", "Điều 3." before a text. */
    private static final Pattern LABEL = Pattern.compile(
            "^(?:(?:điều|mục|phần|nội dung)\\s+)?(?:\\d{1,2}(?:\\.\\d{1,2})*|[IVX]{1,5}(?:\\.\\d{1,2})*|[a-zđA-ZĐ])[.):]\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern COUNTED_LINE = Pattern.compile("^\\s*\\d{1,2}[.)]\\s", Pattern.MULTILINE);
    private static final Pattern BULLET = Pattern.compile("^[-–—•+*]\\s+");
    private static final Pattern HEADING_ENDS = Pattern.compile("\\h*(?:[.:;,](?=\\s|$)|(?=\\R|$))");
    private static final List<String> ROMAN = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private PledgeContents() {}

    /** One paragraph for each; counted in Roman numerals where their own lines are counted. */
    static String of(List<Content> contents) {
        List<Said> said =
                contents.stream().map(Said::of).filter(Said::isAnything).toList();
        boolean roman = said.stream().anyMatch(Said::countsItsLines);
        StringBuilder text = new StringBuilder();
        for (int number = 1; number <= said.size(); number++) {
            text.append(roman ? roman(number) : number)
                    .append(". ")
                    .append(said.get(number - 1).inOne())
                    .append('\n');
        }
        return text.toString();
    }

    private record Said(String heading, String text) {

        static Said of(Content content) {
            String text = withoutLabel(normal(content.text()));
            String heading = withoutLabel(normal(content.heading())).replaceFirst("[.:;,]$", "");
            String rest = afterHeading(heading, text);
            return new Said(heading, rest == null ? text : rest);
        }

        boolean isAnything() {
            return !heading.isEmpty() || !text.isEmpty();
        }

        boolean countsItsLines() {
            return COUNTED_LINE.matcher(text).find();
        }

        String inOne() {
            if (heading.isEmpty()) {
                return text.indexOf('\n') < 0 ? BULLET.matcher(text).replaceFirst("") : text;
            }
            if (text.isEmpty()) {
                return heading;
            }
            boolean lines = text.indexOf('\n') >= 0
                    || BULLET.matcher(text).find()
                    || COUNTED_LINE.matcher(text).lookingAt();
            return heading + (lines ? "\n" : ": ") + text;
        }
    }

    /** What follows where the text begins with the heading itself; {@code null} where it does not. */
    private static @Nullable String afterHeading(String heading, String text) {
        if (heading.isEmpty() || !lower(text).startsWith(lower(heading))) {
            return null;
        }
        Matcher end = HEADING_ENDS.matcher(text).region(heading.length(), text.length());
        return end.lookingAt() ? text.substring(end.end()).strip() : null;
    }

    private static String withoutLabel(String text) {
        return LABEL.matcher(text).replaceFirst("");
    }

    private static String normal(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String roman(int number) {
        return "X".repeat(number / 10) + ROMAN.get(number % 10);
    }
}

package vn.thidua.campaign.reading.parts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** Reads what a document is about (trích yếu): the lines below its title that read like a heading and not like its body. */
final class AbstractReader {

    private static final int MAX_ABSTRACT = 700;

    /** "Triển khai phong trào …" right below the title is what the document is about, not its first sentence. */
    private static final Pattern MAY_BE_SUMMARY =
            Pattern.compile("(?:thuc hien|trien khai|huong ung|chao mung|phat huy|tiep"
                    + " tuc)(?![a-z])(?!.*(?:[;:.,]$|/[a-z]|ngay\\s*[0-9])).{0,160}");
    /** Where the body begins when no blank line parts it from the summary. */
    private static final Pattern BODY_LABEL = Pattern.compile(
            "(?:[ivx]{1,4}\\s?[.\\-/)]|[a-h]\\s?[.)]|[0-9]{1,2}\\s?[.)/]|dieu\\s+[0-9]|phan\\s+(?:thu|[ivx0-9])|thua\\s|kinh\\s+thua|\\((?:ban\\s+hanh\\s+)?kem\\s+theo).*");

    private final Text text;

    AbstractReader(Text text) {
        this.text = text;
    }

    /** Where the title was lost: the first lines behind the head. */
    @Nullable
    Passage after(int headEnd) {
        for (Line line : text.lines()) {
            if (line.start() >= headEnd
                    && !line.isBlank()
                    && !HeadReader.RULE.matcher(text.folded(line)).matches()) {
                return paragraphFrom(line.number(), true, false);
            }
        }
        return null;
    }

    /** The lines up to the next blank one, when they read like an abstract and not like the body. */
    @Nullable
    Passage paragraphFrom(int number, boolean overBlanks, boolean titled) {
        int first = -1;
        int last = -1;
        for (Line line : text.lines()
                .subList(Math.min(number, text.lines().size()), text.lines().size())) {
            String folded = text.folded(line);
            if (line.isBlank() || HeadReader.RULE.matcher(folded).matches()) {
                if (first >= 0 || !overBlanks) {
                    break;
                }
                continue;
            }
            boolean goesOn =
                    first >= 0 && Character.isLowerCase(text.canonical().charAt(line.start()));
            boolean shouted = text.isUpperCase(line.start(), line.end());
            boolean summary =
                    titled && first < 0 && MAY_BE_SUMMARY.matcher(folded).matches();
            boolean body = !goesOn
                            && !summary
                            && !shouted
                            && HeadReader.BASIS_START.matcher(folded).lookingAt()
                    || folded.endsWith(";")
                    || first >= 0 && BODY_LABEL.matcher(folded).matches()
                    || first >= 0 && shouted && !text.isUpperCase(first, last);
            if (body || last >= 0 && last - first > MAX_ABSTRACT) {
                break;
            }
            first = first < 0 ? line.start() : first;
            last = line.end();
        }
        if (first < 0
                || last - first > MAX_ABSTRACT
                || text.canonical().charAt(last - 1) == '.' && last - first > 250) {
            return null;
        }
        return text.passage(first, last);
    }
}

package vn.thidua.campaign.reading.parts;

import java.util.regex.Pattern;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** The list that a letter is addressed to (kính gửi), between its subject and its words. */
final class Addressees {

    private static final Pattern TO = Pattern.compile("kinh\\s+gui(?![a-z]).*");
    private static final Pattern ITEM = Pattern.compile("[-–+•*].*");
    private static final Pattern GOES_ON = Pattern.compile(".*[^.;:]");

    /** So many lines a list of addressees has at most. */
    private static final int MOST_LINES = 40;

    private Addressees() {}

    /** Where the words begin: behind the addressees, or at {@code start} when there are none. */
    static int end(Text text, int start, int end) {
        int lines = 0;
        int behind = -1;
        boolean open = false;
        for (Line line : text.lines()) {
            if (line.start() < start || line.isBlank()) {
                continue;
            }
            if (line.end() > end || lines++ > MOST_LINES) {
                break;
            }
            String words = text.folded(line);
            if (behind < 0) {
                if (!TO.matcher(words).matches()) {
                    return start;
                }
            } else if (!ITEM.matcher(words).matches() && !open) {
                return behind;
            }
            behind = line.end();
            open = behind >= 0
                    && ITEM.matcher(words).matches()
                    && GOES_ON.matcher(words).matches();
        }
        return behind < 0 ? start : behind;
    }
}

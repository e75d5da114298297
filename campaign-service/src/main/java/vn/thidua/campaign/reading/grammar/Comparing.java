package vn.thidua.campaign.reading.grammar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Comparison;
import vn.thidua.campaign.reading.text.Text;

/** Words of comparison before or after a number (từ so sánh): ít nhất, không dưới, trên, không quá, dưới, từ … trở lên. */
record Comparing(Comparison op, int start, int end, String words) {

    private static final Pattern BEFORE = Pattern.compile(
            "(?<![a-z])(?:(?<least>it\\s+nhat|toi\\s+thieu|khong\\s+duoi|khong\\s+it\\s+hon|khong\\s+thap\\s+hon|thap\\s+nhat|dat\\s+va\\s+vuot)|(?<most>khong\\s+(?:vuot\\s+)?qua|toi\\s+da|nhieu\\s+nhat"
                    + "|khong\\s+(?:cao|nhieu|lon)\\s+hon|khong\\s+vuot)|(?<more>tren|vuot\\s+muc|vuot\\s+qua|vuot|cao\\s+hon|nhieu\\s+hon|lon\\s+hon|hon)|(?<less>duoi|thap\\s+hon|it\\s+hon|nho\\s+hon)"
                    + "|(?<from>tu))(?:\\s+(?:la|dat|co|duoc|tu|den|khoang|phai|so))?\\s*[:]?\\s*$|(?<ge>>=|≥)\\s*$|(?<le><=|≤)\\s*$|(?<gt>>)\\s*$|(?<lt><)\\s*$");
    /** "ít nhất mỗi quý 01 lần": how often stands between. */
    private static final Pattern OF_EACH = Pattern.compile(
            "(?<![a-z])(?<least>it\\s+nhat|toi\\s+thieu)\\s+(?:moi|hang|tung)\\s+(?:nam|quy|thang|tuan|ngay)\\s+(?:co\\s+)?$");
    /** "không để nợ quá hạn vượt quá 0,3%": what must not be stands before the comparison. */
    private static final Pattern MUST_NOT = Pattern.compile(
            "(?<![a-z])khong\\s+(?:de|duoc)\\s+[^,;.:0-9]{2,60}?\\s(?:vuot|tren|cao\\s+hon|lon\\s+hon|nhieu\\s+hon)(?:\\s+(?:qua|muc))?\\s*$");

    private static final Pattern FROM = Pattern.compile("\\stu\\s*$");
    private static final Pattern AFTER =
            Pattern.compile("(?<least>tro\\s+len|hoac\\s+(?:cao|nhieu)\\s+hon)|(?<most>tro\\s+xuong)");
    private static final Pattern NEXT_NUMBER = Pattern.compile("[0-9]");

    private static final int REACH = 30;
    private static final int REACH_BACK = 90;
    private static final int REACH_AFTER = 60;

    static @Nullable Comparing before(Text text, int at, int floor) {
        Matcher match = BEFORE.matcher(text.folded())
                .region(Math.max(floor, at - REACH), at)
                .useTransparentBounds(true);
        if (!match.find()) {
            Matcher each = text.match(OF_EACH, Math.max(floor, at - REACH), at);
            return each.find()
                    ? new Comparing(Comparison.AT_LEAST, each.start(), each.end(), each.group("least"))
                    : null;
        }
        Matcher mustNot = text.match(MUST_NOT, Math.max(floor, at - REACH_BACK), at);
        if (mustNot.find()) {
            return new Comparing(Comparison.AT_MOST, match.start(), match.end(), "khong " + match.group());
        }
        Comparison op = match.group("least") != null || match.group("ge") != null || match.group("from") != null
                ? Comparison.AT_LEAST
                : match.group("most") != null || match.group("le") != null
                        ? Comparison.AT_MOST
                        : match.group("more") != null || match.group("gt") != null
                                ? Comparison.MORE_THAN
                                : Comparison.LESS_THAN;
        // "vượt từ 8%" has reached eight per cent
        boolean from = op == Comparison.MORE_THAN && FROM.matcher(match.group()).find();
        return new Comparing(
                from ? Comparison.AT_LEAST : op,
                match.start(),
                match.end(),
                text.canonical(match.start(), match.end()).strip());
    }

    /** "85% học viên trở lên": before the next number and the end of the clause. */
    static @Nullable Comparing after(Text text, int at, int ceiling) {
        int end = Math.min(ceiling, at + REACH_AFTER);
        Matcher number = text.match(NEXT_NUMBER, at, end);
        if (number.find()) {
            end = number.start();
        }
        int comma = text.canonical().indexOf(',', at, end);
        if (comma >= 0) {
            end = comma;
        }
        Matcher match = text.match(AFTER, at, end);
        if (!match.find()) {
            return null;
        }
        return new Comparing(
                match.group("least") != null ? Comparison.AT_LEAST : Comparison.AT_MOST,
                match.start(),
                match.end(),
                match.group());
    }

    static Comparison together(@Nullable Comparing before, @Nullable Comparing after) {
        if (before != null && !(before.words().length() <= 3 && after != null)) {
            return before.op();
        }
        return after == null ? before == null ? Comparison.EQUAL : before.op() : after.op();
    }
}

package vn.thidua.campaign.reading.grammar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** The unit behind a number (đơn vị tính) and what a percentage is a share of. */
final class Units {

    private static final List<String> COMPOUND = List.of(
            "de tai hoac sang kien",
            "luot hoc vien",
            "luot nguoi",
            "luot ho",
            "san pham ocop",
            "san pham",
            "sang kien",
            "de tai khoa hoc",
            "de tai",
            "dien hinh tien tien",
            "dien hinh",
            "mo hinh",
            "ho so",
            "hoc sinh",
            "hoc vien",
            "giao vien",
            "giang vien",
            "nhan vien",
            "can bo",
            "cong chuc",
            "vien chuc",
            "cong nhan",
            "nong dan",
            "chien si",
            "phu nu",
            "thanh nien",
            "chi bo",
            "chi doan",
            "chi hoi",
            "ho ngheo",
            "ho gia dinh",
            "bong den",
            "ngay cong",
            "can nha",
            "cong trinh",
            "phan viec",
            "dang vien",
            "doan vien",
            "hoi vien",
            "don vi mau",
            "luot hoi vien",
            "luot doan vien",
            "luot dang vien",
            "luot can bo",
            "don vi",
            "tap the",
            "ca nhan",
            "phong su",
            "chuyen de",
            "hoi thao",
            "hoi nghi",
            "nghin ty dong",
            "ty dong",
            "trieu dong",
            "nghin dong",
            "dong",
            "bai bao",
            "bai viet",
            "tin bai",
            "giao trinh",
            "tai lieu",
            "dot",
            "thu tuc",
            "van ban",
            "doanh nghiep",
            "hop tac xa",
            "cau lac bo",
            "chuong trinh",
            "phan tram");

    private static final Pattern COMPOUND_UNIT = Pattern.compile("\\s*(?:"
            + String.join(
                    "|", COMPOUND.stream().map(u -> u.replace(" ", "\\s+")).toList()) + ")(?![a-z])");
    private static final Pattern WORD = Pattern.compile("\\s*(?<w>[a-z][a-z0-9²³]*)");
    /** 15 “Mái ấm tình thương”: what is counted has a name of its own. */
    private static final Pattern NAMED = Pattern.compile("\\s{0,2}\"(?<q>[a-z][^\"\\n]{1,60})\"");

    private static final Pattern PER = Pattern.compile("\\s?/\\s?[a-z]+(?:\\s+(?:sinh|vien|dinh|vi|nguoi)(?![a-z]))?");
    /** On canonical text: "đề án" is a unit, "để" is none. */
    private static final Pattern STOP = Pattern.compile(
            "(?:và|đến|là|thì|với|để|trong|theo|trở|hoặc|từ|ở|tại|khi|năm|số|được|phải|các|những|thể|do|của|này|mỗi|hay|về|cho|nên|trên|dưới"
                    + "|va|den|la|thi|voi|trong|theo|khi|duoc|cac|nhung|cua|moi|cho|nen)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern SHARE = Pattern.compile("\\s*(?:tong\\s+)?(?:so\\s+)?(?<w>[a-z]+(?:\\s+[a-z]+)?)");

    private static final Pattern OF_ALL = Pattern.compile("\\s*(?:tong\\s+)?so\\s");

    private Units() {}

    /** The unit behind the number, or null when no noun follows. */
    static @Nullable Span after(Text text, int at, int end) {
        if (at < end && text.canonical().charAt(at) == '/') {
            return null;
        }
        int from = at;
        Matcher named = NAMED.matcher(text.folded()).region(at, end);
        if (named.lookingAt()) {
            return new Span(named.start("q"), named.end("q"));
        }
        Matcher compound = COMPOUND_UNIT.matcher(text.folded()).region(at, end).useTransparentBounds(true);
        int to;
        if (compound.lookingAt()) {
            to = compound.end();
        } else {
            Matcher word = WORD.matcher(text.folded()).region(at, end);
            if (!word.lookingAt()
                    || STOP.matcher(text.canonical(word.start("w"), word.end("w")))
                                    .matches()
                            && !isNounSo(text, word)) {
                return null;
            }
            to = word.end();
        }
        Matcher per = PER.matcher(text.folded()).region(to, end);
        while (per.lookingAt()) {
            to = per.end();
            per.region(to, end);
        }
        while (from < to && Character.isWhitespace(text.canonical().charAt(from))) {
            from++;
        }
        return new Span(from, to);
    }

    /** "04 số Bản tin": issues of a periodical. */
    private static boolean isNounSo(Text text, Matcher word) {
        String w = word.group("w");
        return w.equals("so") && text.canonical(word.start("w"), word.end("w")).equals("số")
                || w.equals("the")
                        && text.canonical(word.start("w"), word.end("w")).equals("thẻ");
    }

    /** "hai phần ba số hộ": a share of something, not a count of it. */
    static boolean isShare(Text text, int at, int end) {
        return OF_ALL.matcher(text.folded()).region(at, end).lookingAt();
    }

    static @Nullable String shareOf(Text text, int at, int end) {
        Matcher share = SHARE.matcher(text.folded()).region(at, end);
        if (!share.lookingAt()) {
            return null;
        }
        String first = text.canonical(share.start("w"), share.end("w")).split("\\s+")[0];
        if (STOP.matcher(first).matches()) {
            return null;
        }
        return text.canonical(share.start("w"), share.end("w")).replaceAll("\\s+", " ");
    }
}

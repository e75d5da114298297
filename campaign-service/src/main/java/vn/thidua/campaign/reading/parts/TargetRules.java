package vn.thidua.campaign.reading.parts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Quantity;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Text;

/** Which quantities are targets: not the counts that only describe, not durations, ordinals, points or names. */
final class TargetRules {

    /** Counts of these describe the document, they are nothing to reach. */
    private static final Set<String> DESCRIPTIVE = Set.of(
            "nhiem", "chuong", "noi", "khau", "muc", "dinh", "tieu", "nhom", "giai", "chi", "dot", "tru", "linh", "cap",
            "buoc", "khoi", "cum", "nguyen", "quan", "phong", "khoa", "don", "co", "ban", "xa", "thon", "thanh", "tinh",
            "phuong", "vung", "truong", "to", "so", "diem", "dieu", "khoan", "tap", "thoi", "van");

    private static final Set<String> DURATIONS =
            Set.of("nam", "thang", "quy", "tuan", "gio", "phut", "giay", "tuoi", "ngay", "h", "g", "khoa", "ky");

    /** In canonical text: "thứ 5" is an ordinal, "nghiệm thu 5" is not. */
    private static final Pattern ORDINAL_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:số|điều|khoản|mục|cấp|hạng|loại|nội\\s+dung|phụ\\s+lục|mẫu|lần\\s+thứ|thứ|(?<!(?:mỗi|hằng|hàng)\\s)(?:quý|tháng|ngày)|giai\\s+đoạn|nhiệm\\s+kỳ|kỳ|bước|khóa|khoá|lớp|bảng|chương|phần"
                    + "|quốc\\s+lộ|đường|tỉnh\\s+lộ|tổ|đội|phòng|công\\s+nghiệp|chuyên\\s+đề|trang|vùng|khu\\s+vực|thế\\s+hệ|phiên\\s+bản|chỉ\\s+thị|kế\\s+hoạch"
                    + "|noi\\s+dung|cap|muc|nhiem\\s+ky|giai\\s+doan|lan\\s+thu|dieu|khoan)\\s*:?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Numbers of a hundred and more count grades, groups or classes no longer: "cấp 6.500 tài khoản" gives them out. */
    private static final Pattern NUMBERED_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:số|điều|quốc\\s+lộ|đường|tỉnh\\s+lộ|trang|chỉ\\s+thị|kế\\s+hoạch|mẫu)\\s*:?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is founded, built or won in a number is a target, whatever it is: "thành lập mới 40 tổ hợp tác". */
    private static final Pattern MADE_BEFORE = Pattern.compile(
            "(?<![a-z])(?:thanh\\s+lap|xay\\s+dung|triet\\s+(?:xoa|pha)|san\\s+xuat|dan\\s+dung|phat\\s+hanh|to\\s+chuc|ket\\s+nap|phat\\s+trien|xay|cung\\s+co)\\s+(?:moi\\s+|them\\s+|duoc\\s+){0,2}$");

    private static final Pattern GRADE_BEHIND = Pattern.compile("\\s*diem(?:\\s+tro\\s+(?:len|xuong))?\\s*:");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern YEAR_BEFORE = Pattern.compile("(?<![a-z])nam\\s*$");
    /** In canonical text: "mỗi 5 hộ" describes, "trồng mới 5 ha" does not. */
    private static final Pattern DESCRIBES_BEFORE = Pattern.compile(
            "(?<!\\p{L})(?:các|gồm|bao\\s+gồm|của|giữa|thuộc|trong\\s+số|tổng\\s+số|với\\s+các|mỗi|từng|cả|hiện\\s+có|trong|tại|ở|với|diện\\s+tích)\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern JOINED_BY_WITH = Pattern.compile("\\s*,?\\s*(?:voi|cho|phuc\\s+vu)\\s*");
    private static final Pattern ON_AVERAGE = Pattern.compile("(?:trung\\s+binh|binh\\s+quan)\\s*$");
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "[^,;:.]{0,40}?(?<![a-z])(?:thu\\s+nhap|doanh\\s+thu|gia\\s+tri|tri\\s+gia|loi\\s+nhuan|quy\\s+mo|dien\\s+tich|chieu\\s+dai|do\\s+tuoi|muc|lai)(?![a-z])[^,;:.]{0,24}");
    /** Of several deeds each counts for itself: "trao 50 suất quà, khám bệnh cho 300 người". */
    private static final String NO_OTHER_DEED =
            "(?:(?!(?<![a-z])(?:tao|giai|ho\\s+tro|giup|dao|cap|mo|xay|to\\s+chuc|trao|tang|kham|vay)(?![a-z]))[^;:.])";

    private static final Pattern FOR_WHOM =
            Pattern.compile(NO_OTHER_DEED + "{0,24}?," + NO_OTHER_DEED + "{2,24}\\scho\\s+(?:hon\\s+|khoang\\s+)?");
    private static final Pattern ALL_OF =
            Pattern.compile("(?<!\\p{L})toàn\\s+bộ\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PENALTY = Pattern.compile(
            "(?<!\\p{L})(?:trừ|cộng|thưởng|được\\s+tính|mỗi)\\s*$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SHORTENED =
            Pattern.compile("(?:giam|rut\\s+ngan)[^,;]{3,80}(?:con|xuong)\\s[^,;]{0,20}$");
    private static final Pattern CUT =
            Pattern.compile("(?<![a-z])(?:giam|rut\\s+ngan|cat\\s+giam)(?:\\s+duoc|\\s+them)?\\s*$");
    private static final Pattern OF_WHICH = Pattern.compile("(?<![a-z])trong\\s+do\\s+(?:co\\s+)?$");
    private static final Pattern FIGURE = Pattern.compile(
            "(?:gi|nghia|the|dieu kien|ngung|phai|viec gi|co so|can cu|kha nang|phan biet)(?![a-z]).*", Pattern.DOTALL);

    /** In characters: more than any of the words have that end right before a number. */
    private static final int NEAR = 60;

    private TargetRules() {}

    static boolean mayHoldTargets(Block block) {
        for (Block above = block; above != null; above = above.parent()) {
            Set<Topic> topics = above.topics();
            boolean other = topics.contains(Topic.CRITERIA)
                    || topics.contains(Topic.SCORING)
                    || topics.contains(Topic.REWARDS)
                    || topics.contains(Topic.OBJECTIVE)
                    || topics.contains(Topic.SCOPE)
                    || topics.contains(Topic.PARTICIPANTS);
            if (other && !topics.contains(Topic.CONTENT) && !topics.contains(Topic.TARGETS)) {
                return false;
            }
        }
        return true;
    }

    static boolean counts(Text text, Span clause, Quantity quantity, List<Quantity> before) {
        int at = quantity.numberAt().start();
        String lead = text.folded(clause.start(), at);
        String near = near(text, clause, at);
        boolean ordinal = !quantity.isPercent()
                && endsInAWord(near)
                && (quantity.value().compareTo(HUNDRED) < 0 ? ORDINAL_BEFORE : NUMBERED_BEFORE)
                        .matcher(near)
                        .find();
        if (ordinal || isInQuotes(lead)) {
            return false;
        }
        boolean yearNumber = quantity.value().scale() <= 0
                && quantity.value().intValue() >= 1900
                && quantity.value().intValue() <= 2100;
        if (yearNumber && YEAR_BEFORE.matcher(lead).find()) {
            return false;
        }
        if (quantity.isPercent() || "lần".equals(quantity.unit())) {
            return !PENALTY.matcher(near).find();
        }
        String unit = unitWord(quantity);
        if (unit == null) {
            return quantity.outOf() != null && (quantity.compared() || quantity.of() != null);
        }
        if (!quantity.compared() && isInBrackets(text, clause, at)) {
            return false;
        }
        if (DURATIONS.contains(unit) && !isNoun(quantity) && !isNamed(text, clause, quantity)) {
            if (quantity.unit() != null
                    && quantity.unit().indexOf('/') > 0
                    && ON_AVERAGE.matcher(lead).find()) {
                return true;
            }
            if (quantity.compared() && (SHORTENED.matcher(lead).find() || isCut(text, clause, quantity))) {
                return true;
            }
            if (quantity.compared()
                    && quantity.unit() != null
                    && quantity.unit().indexOf('/') > 0) {
                // "không quá 15 phút/lượt" is a rate
                return true;
            }
            // "ít nhất 15 ngày" is a target, "từ 12 tháng trở lên" and "trong 3 ngày" are not
            return unit.equals("ngay") && quantity.compared() && !isTimeLimit(lead);
        }
        if (quantity.inWords()
                && quantity.outOf() == null
                && quantity.value().intValue() == 1
                && before.stream().anyMatch(Quantity::isPercent)) {
            return false;
        }
        if (!before.isEmpty() && describes(text, before.getLast(), quantity)) {
            return false;
        }
        if (!before.isEmpty() && !quantity.compared() && isForWhom(text, before.getLast(), quantity)) {
            return false;
        }
        if (ALL_OF.matcher(near).find()) {
            return true;
        }
        if (quantity.compared() || quantity.outOf() != null) {
            return !unit.equals("diem")
                    || quantity.outOf() != null
                    || quantity.compared() && !isGrade(text, clause, quantity);
        }
        if (!before.isEmpty() && belongsTo(text, before.getLast(), quantity)) {
            return true;
        }
        return (!isDescriptive(quantity, unit)
                        || isOfWhich(near, before, unit)
                        || MADE_BEFORE
                                .matcher(text.folded(Math.max(clause.start(), at - NEAR), at))
                                .find())
                && !DESCRIBES_BEFORE
                        .matcher(near(text, clause, quantity.span().start()))
                        .find();
    }

    /** "thời gian khám giảm ít nhất 15 phút": so much less is asked for. */
    private static boolean isCut(Text text, Span clause, Quantity quantity) {
        int at = Math.max(clause.start(), quantity.span().start());
        return CUT.matcher(text.folded(Math.max(clause.start(), at - NEAR), at)).find();
    }

    /** "28 xã đạt chuẩn, trong đó 05 xã kiểu mẫu": a share of what is counted is counted too. */
    private static boolean isOfWhich(String near, List<Quantity> before, String unit) {
        return !before.isEmpty()
                && unit.equals(unitWord(before.getLast()))
                && OF_WHICH.matcher(Folding.fold(near)).find();
    }

    /** The words right before a place. */
    private static String near(Text text, Span clause, int at) {
        return text.canonical(Math.max(clause.start(), at - NEAR), at);
    }

    /** Asked first because it is cheap: behind "1/" or "(" there is no word that makes a number an ordinal. */
    private static boolean endsInAWord(String words) {
        int at = words.length() - 1;
        while (at >= 0 && (Character.isWhitespace(words.charAt(at)) || words.charAt(at) == ':')) {
            at--;
        }
        return at >= 0 && Character.isLetter(words.charAt(at));
    }

    /** One quotation mark stands before it, and nothing has closed it. */
    private static boolean isInQuotes(String lead) {
        int open = -1;
        for (int i = 0; i < lead.length(); i++) {
            char c = lead.charAt(i);
            if (c == '"' || c == '“' || c == '”') {
                if (open >= 0 || c == '”') {
                    return false;
                }
                open = i;
            }
        }
        return open >= 0;
    }

    /** "(mỗi quý 01 hội thi)" says again what stands before it. */
    private static boolean isInBrackets(Text text, Span clause, int at) {
        String lead = text.canonical(clause.start(), at);
        return lead.lastIndexOf('(') > lead.lastIndexOf(')');
    }

    /** "46 lớp với 3.220 lượt học viên": the second number says more about the first. */
    static boolean belongsTo(Text text, Quantity first, Quantity second) {
        return !second.compared()
                && !second.isPercent()
                && first.span().end() <= second.span().start()
                && JOINED_BY_WITH
                        .matcher(text.folded(first.span().end(), second.span().start()))
                        .matches();
    }

    /** "12 mô hình thu nhập từ 200 triệu đồng trở lên": the second number tells which are counted. */
    private static boolean describes(Text text, Quantity first, Quantity second) {
        return !first.isPercent()
                && first.span().end() <= second.span().start()
                && ATTRIBUTE
                        .matcher(text.folded(first.span().end(), second.span().start()))
                        .matches();
    }

    /** "phát 1.500 làn nhựa, túi vải cho 750 hộ": the second number tells who gets the first. */
    private static boolean isForWhom(Text text, Quantity first, Quantity second) {
        return !first.isPercent()
                && first.span().end() <= second.span().start()
                && FOR_WHOM.matcher(
                                text.folded(first.span().end(), second.span().start()))
                        .matches();
    }

    static boolean isFigureOfSpeech(String foldedObject) {
        return FIGURE.matcher(foldedObject.strip()).matches();
    }

    private static boolean isTimeLimit(String lead) {
        return lead.matches("(?s).*(?:trong|khong qua|toi da|truoc|sau|thoi han|som hon)[^,;]{0,20}$");
    }

    private static boolean isDescriptive(Quantity quantity, String unit) {
        String whole = quantity.unit() == null ? "" : Folding.fold(quantity.unit());
        if (whole.equals("ban")
                || whole.startsWith("so")
                || whole.equals("van ban")
                || whole.equals("don vi")
                || whole.equals("tap the")
                || whole.equals("diem")) {
            return whole.equals("ban") || whole.equals("don vi") || whole.equals("tap the") || whole.equals("diem");
        }
        if (whole.startsWith("don vi mau") || isPrize(quantity) || isThing(quantity)) {
            return false;
        }
        return DESCRIPTIVE.contains(unit);
    }

    /** "từ 90 điểm trở lên: xuất sắc" tells a grade. */
    private static boolean isGrade(Text text, Span clause, Quantity quantity) {
        return GRADE_BEHIND
                .matcher(text.folded(quantity.numberAt().end(), clause.end()))
                .lookingAt();
    }

    /** "14 giải" are won, "3 giải pháp" and "2 giai đoạn" describe. */
    private static boolean isPrize(Quantity quantity) {
        return quantity.unit() != null && quantity.unit().equals("giải");
    }

    /** "tờ", "bàn", "cờ" are things; "tổ", "bản", "cơ …" are bodies. */
    private static boolean isThing(Quantity quantity) {
        String unit = quantity.unit() == null ? "" : quantity.unit().split(" ")[0];
        return unit.equals("vạn") || unit.equals("tờ") || unit.equals("bàn") || unit.equals("cờ");
    }

    /** "khóa" (a course) and "kỳ" are durations only without a tone of their own. */
    private static boolean isNoun(Quantity quantity) {
        String unit = quantity.unit() == null ? "" : quantity.unit();
        return unit.startsWith("khóa")
                || unit.startsWith("khoá")
                || unit.startsWith("ngày công")
                || unit.startsWith("quỹ")
                || unit.startsWith("kỹ");
    }

    /** 24 "Ngày thứ Bảy vì dân": what is counted has a name, and is no length of time. */
    private static boolean isNamed(Text text, Span clause, Quantity quantity) {
        return text.folded(quantity.numberAt().end(), clause.end())
                .stripLeading()
                .startsWith("\"");
    }

    private static @Nullable String unitWord(Quantity quantity) {
        if (quantity.unit() == null) {
            return null;
        }
        String folded = Folding.fold(quantity.unit()).strip();
        int space = folded.indexOf(' ');
        int slash = folded.indexOf('/');
        int end = space < 0 ? folded.length() : space;
        return folded.substring(0, slash >= 0 && slash < end ? slash : end);
    }
}

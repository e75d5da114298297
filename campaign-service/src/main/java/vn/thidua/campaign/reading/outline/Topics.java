package vn.thidua.campaign.reading.outline;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what a heading is about (nhận đề mục) from the words it begins with; works on folded text. */
final class Topics {

    private static final Pattern LEAD = Pattern.compile("^(?:(?:ve|cac|mot so|nhung|phan thu \\w+)\\s+)+");
    private static final Pattern JOINT =
            Pattern.compile("\\s*(?:[,;/&+]|-|(?<![a-z])va(?![a-z])|(?<![a-z])gan voi(?![a-z]))\\s*");

    private static final Map<Topic, Pattern> WORDS = words();

    /** Words that may follow a topic without changing it. */
    private static final Pattern FILLER = Pattern.compile(
            "(?:\\s+|(?:cua|trong|cho|doi voi|ve|de|theo|thi dua|phong trao|thuc hien|chu yeu|cu the|chung|trong"
                    + " tam|can dat|phan dau|giao uoc|ky ket|xet|tang|binh xet|danh gia|khen thuong|cham|nam|hang nam|tham"
                    + " gia|ap dung|to chuc|trien khai|cac|tap the|ca nhan|noi dung|chi tieu|[0-9]+|muc tieu|dot|chuyen"
                    + " de|ke hoach|cach|hinh thuc|tien hanh|den|tu|phat dong|toi da|xep loai|so|don vi"
                    + "|[.:…])(?![a-z]))*");

    private Topics() {}

    /** Topics of a heading that stands as one; empty when it does not begin like a topic. */
    static Set<Topic> of(String foldedHeading) {
        return read(foldedHeading, false);
    }

    /** Topics of a heading that consists of nothing but topic words. */
    static Set<Topic> ofPureHeading(String foldedHeading) {
        return read(foldedHeading, true);
    }

    private static Set<Topic> read(String folded, boolean pure) {
        String heading = LEAD.matcher(folded.strip()).replaceFirst("");
        EnumSet<Topic> topics = EnumSet.noneOf(Topic.class);
        boolean first = true;
        for (String part : JOINT.split(heading)) {
            Topic topic = topicOf(part, pure);
            if (topic == null) {
                if (first || pure && !isFiller(part)) {
                    return EnumSet.noneOf(Topic.class);
                }
                continue;
            }
            topics.add(topic);
            first = false;
        }
        return topics;
    }

    private static boolean isFiller(String part) {
        return FILLER.matcher(part).matches();
    }

    private static @Nullable Topic topicOf(String part, boolean pure) {
        String words = LEAD.matcher(part.strip()).replaceFirst("");
        for (Map.Entry<Topic, Pattern> entry : WORDS.entrySet()) {
            Matcher match = entry.getValue().matcher(words);
            if (match.lookingAt()
                    && (!pure || FILLER.matcher(words.substring(match.end())).matches())) {
                return entry.getKey();
            }
        }
        return null;
    }

    private static Map<Topic, Pattern> words() {
        Map<Topic, String> words = new LinkedHashMap<>();
        words.put(
                Topic.SCORING,
                "bang (?:cham )?diem|bang tieu chi cham|thang diem|cham diem|diem thi dua|bieu diem|cach (?:cham|tinh)"
                        + " diem|khung diem|xep loai");
        words.put(
                Topic.REWARDS,
                "khen thuong|hinh thuc khen(?: thuong)?|danh hieu|giai thuong|co cau (?:giai|khen)|so luong khen|chi"
                        + " tieu khen thuong|cong tac khen thuong|muc khen|hinh thuc ton vinh|muc (?:tien )?thuong|che do"
                        + " thuong|ton vinh");
        words.put(
                Topic.CRITERIA,
                "tieu chi|tieu chuan|dieu kien|cach (?:thuc )?danh gia|danh gia|binh xet|phuong phap danh gia|cach"
                        + " binh xet");
        words.put(Topic.OBJECTIVE, "muc dich|muc tieu|yeu cau|y nghia");
        words.put(Topic.SCOPE, "pham vi|dia ban");
        words.put(Topic.PARTICIPANTS, "doi tuong|thanh phan");
        words.put(
                Topic.PLAN,
                "ke hoach|tien do|cac buoc|buoc|lo trinh|lich|moc thoi gian|cac moc|quy trinh|trinh tu|cac giai"
                        + " doan|moc");
        words.put(Topic.TIME, "thoi gian|thoi han|thoi diem|thoi luong");
        words.put(Topic.THEME, "chu de|ten goi|ten phong trao|ten chuyen de");
        words.put(Topic.SLOGAN, "khau hieu");
        words.put(
                Topic.DUTIES,
                "to chuc thuc hien|phan cong(?: nhiem vu)?|trach nhiem|giao nhiem vu|to chuc chi dao|to chuc trien"
                        + " khai|trien khai thuc hien");
        words.put(Topic.TARGETS, "chi tieu");
        // "Nội dung thi đua thứ nhất: …" is one of the contents, not their heading
        words.put(Topic.CONTENT, "(?:noi dung|nhiem vu)(?!\\s+(?:thi dua\\s+)?(?:(?:thu|so)\\s+\\S|[0-9]))");
        words.put(Topic.MEASURES, "bien phap|giai phap|phuong thuc|phuong phap|hinh thuc to chuc");
        words.put(Topic.FUNDING, "kinh phi|nguon luc|dieu kien bao dam");
        words.put(Topic.BASIS, "can cu");
        Map<Topic, Pattern> patterns = new LinkedHashMap<>();
        words.forEach((topic, regex) -> patterns.put(topic, Pattern.compile("(?:" + regex + ")(?![a-z])")));
        return patterns;
    }
}

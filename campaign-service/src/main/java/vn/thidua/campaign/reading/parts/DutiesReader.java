package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Duty;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/** Reads who does what (phân công thực hiện): the body's name ends at a colon or where its verb begins. */
final class DutiesReader {

    private static final int MAX_NAME = 170;

    private static final Pattern BODY = Pattern.compile(
            "(?:(?:de\\s+nghi|giao|yeu\\s+cau)\\s+)?(?:cac|phong|khoa|ban|so(?!\\s+ket)|truong|pho|hoi\\s+dong|uy\\s+ban|ubnd|ubmttq|mttq|mat\\s+tran|cong\\s+doan|doan|hoi(?!\\s+(?:nghi|thi|thao))|cong\\s+an|chu\\s+tich|hieu\\s+truong|thu\\s+truong"
                    + "|thu\\s+ky|phong\\s+vien|to\\s+truong|chu\\s+nhiem|nhom|thanh\\s+vien|bac\\s+si|kiem\\s+lam|nguoi|(?:hai|ba|bon)\\s+(?:don\\s+vi|ben|co\\s+quan)|don\\s+vi|co\\s+quan|to(?!\\s+chuc)|van\\s+phong|trung\\s+tam|bo\\s+phan|chi\\s+bo|dang\\s+uy|ca\\s+nhan|tram|don(?!\\s+doc)|bao(?!\\s+(?:cao|dam))|dai|tung|moi|thuong\\s+truc|can\\s+bo|(?:cong|vien)\\s+chuc|(?:tinh|huyen|thanh|xa|phuong|dang)\\s+(?:doan|uy)|cap\\s+uy|ban\\s+giam|giam\\s+doc|ke\\s+toan|giao\\s+vien|lien\\s+doan|thon|to\\s+dan|khoi|cum|tap\\s+the|hat|doi|nha\\s+truong|lanh\\s+dao|bi\\s+thu|dang\\s+vien|chuyen\\s+vien|toan\\s+the|truong\\s+ban|hoc\\s+vien|chanh\\s+(?:an|van\\s+phong|thanh\\s+tra)|vien\\s+truong|cuc|chi\\s+cuc|toa|xa|phuong|bao\\s+hiem|chi\\s+(?:hoi|doan|nhanh)|benh\\s+vien|cong\\s+ty|hieu\\s+pho|tap\\s+doan|tong(?!\\s+(?:ket|hop|so|diem))|xi\\s+nghiep|bo(?!\\s+sung|\\s+tri)|vien(?!\\s+dan)|ho\\s+gia\\s+dinh|nhan\\s+dan|tieu\\s+ban)(?![a-z])");
    /** "Giao Sở Nội vụ theo dõi": given in running text, under no heading. */
    private static final Pattern GIVEN =
            Pattern.compile("giao\\s+(?:cho\\s+)?(?!uoc|nhiem|ban(?![a-z])|luu)[^.;]{3,300}");

    private static final Pattern OPENS_SENTENCE =
            Pattern.compile("(?:^|.*[.;\\n])\\s*(?:[0-9]{1,2}[.)/]\\s*|[-+]\\s*)?", Pattern.DOTALL);

    private static final Pattern VERB = Pattern.compile(
            "(?<![\\p{L}])(?:có trách nhiệm|chịu trách nhiệm|có nhiệm vụ|chủ trì|phối hợp|hướng dẫn|tham mưu|(?<!các"
                    + " )(?<!quan, )(?<!và )tổ chức(?! chính trị| đoàn thể| đảng| cơ sở| hội| thành viên| xã hội)|triển"
                    + " khai|xây dựng|cụ thể hóa|cụ thể hoá|vận động|tuyên truyền|theo dõi|là(?= )|căn cứ|thực h[il]ện|đôn"
                    + " đốc|(?<!(?:ủy|uỷ|Ủy|Uỷ) ban )(?<!Ban )kiểm tra|mở|bảo đảm|đảm bảo|bố trí|tổng hợp|đăng(?! ký)|đăng"
                    + " ký|phát động|phát huy|chỉ đạo|giúp|lập|rà soát|gửi|báo cáo|tiếp tục|phân công|quán triệt|phổ"
                    + " biến|tăng cường|hưởng ứng|giám sát|cân đối|tiếp nhận|thẩm định|nghiên cứu|chuẩn bị|lồng ghép|quản"
                    + " lý|phát hiện|duy trì|đưa|thành lập|ban hành|nêu gương|đẩy mạnh|tích cực|thường xuyên|hỗ trợ|sơ"
                    + " kết|tổng kết|trình(?! độ)|đề xuất|cử|phụ trách|đảm nhận|hoàn thành|chấm|cung"
                    + " cấp|làm|nhận|họp|xét|chủ động|lãnh đạo|động viên|khẩn trương|bình xét|điều hành|nghiệm thu|cung ứng|cấp phát|mua sắm|tập huấn|ký kết|cập nhật|niêm yết|công khai|khảo sát|thống kê|chỉ huy|quyết"
                    + " định|thi hành|theo chức năng|trong phạm vi)(?![\\p{L}])");

    private static final Pattern KEEPS_TRACK = Pattern.compile(
            "[;.]\\s+(?<who>(?:Phòng|Ban|Văn phòng|Trung tâm|Bộ phận|Sở)\\s(?:(?!theo dõi|tổng hợp|là đầu mối|chủ trì|đôn đốc)[^;.,:]){3,60}(?:theo dõi|tổng hợp|là đầu mối|chủ trì|đôn đốc)[^;.]{0,200})");

    /** "Khối bình chọn: 01 đơn vị …" is a reward, nobody's duty. */
    private static final Pattern CHOOSES = Pattern.compile("(?<![a-z])(?:binh\\s+chon|suy\\s+ton|bau\\s+chon)$");

    private static final Pattern CLOSING =
            Pattern.compile("(?:de\\s+nghi|yeu\\s+cau|tren\\s+day|trong\\s+qua\\s+trinh)(?![a-z])");

    private final Text text;

    private DutiesReader(Body body) {
        this.text = body.text();
    }

    static List<Duty> read(Body body) {
        DutiesReader reader = new DutiesReader(body);
        List<Duty> found = new ArrayList<>();
        body.root().stream()
                .filter(block -> block.isAbout(Topic.DUTIES))
                .filter(block -> block.parent() == null || !block.parent().isWithin(Topic.DUTIES))
                .forEach(block -> reader.section(block, found));
        if (found.isEmpty()) {
            reader.given(body, found);
        }
        if (found.isEmpty()) {
            reader.inClosing(body, found);
        }
        return found;
    }

    private void given(Body body, List<Duty> found) {
        Matcher given =
                text.match(GIVEN, body.preamble().start(), Math.min(body.tail().start(), text.length()));
        while (given.find()) {
            String before = text.folded(Math.max(body.preamble().start(), given.start() - 8), given.start());
            boolean opens = Character.isUpperCase(text.canonical().charAt(given.start()))
                    && OPENS_SENTENCE.matcher(before).matches();
            if (opens) {
                duty(new Span(given.start(), given.end()), found);
            }
        }
    }

    /** "Đề nghị các khoa hưởng ứng; Phòng Tổ chức theo dõi, tổng hợp." in a paragraph behind the contents. */
    private void inClosing(Body body, List<Duty> found) {
        for (Block block : body.root().stream()
                .filter(block ->
                        block.kind() == Block.Kind.PARAGRAPH && block.topics().isEmpty())
                .filter(block -> block.start() >= body.preamble().end())
                .toList()) {
            Matcher kept = KEEPS_TRACK.matcher(text.canonical()).region(block.start(), block.ownEnd());
            while (kept.find()) {
                duty(new Span(kept.start("who"), kept.end()), found);
            }
        }
    }

    private void section(Block section, List<Duty> found) {
        boolean inline = section.bodyStart() < section.headEnd()
                && text.canonical(section.start(), section.bodyStart()).indexOf(':') >= 0;
        int rest = inline ? section.bodyStart() : section.headEnd();
        if (section.children().isEmpty() && section.ownEnd() > rest) {
            sentences(text.trim(rest, section.ownEnd()), found);
        }
        for (Block item : section.children()) {
            if (item.kind() == Block.Kind.TABLE || item.topics().stream().anyMatch(topic -> topic != Topic.DUTIES)) {
                continue;
            }
            if (item.label() == null && isClosing(section, item)) {
                continue;
            }
            int before = found.size();
            duty(new Span(item.bodyStartOfWords(), item.end()), found);
            if (found.size() == before) {
                item.children().forEach(child -> duty(new Span(child.bodyStartOfWords(), child.end()), found));
            }
        }
    }

    /** "Đề nghị các đội triển khai ngay …" below the list asks all of them once more. */
    private boolean isClosing(Block section, Block item) {
        boolean behindList =
                section.children().stream().anyMatch(child -> child.label() != null && child.end() <= item.start());
        return behindList
                && CLOSING.matcher(text.folded(item.start(), item.end())).lookingAt();
    }

    /** "Văn phòng là đầu mối. Các phòng chủ động triển khai.": one after the other in a paragraph. */
    private void sentences(Span paragraph, List<Duty> found) {
        int from = paragraph.start();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            boolean stop = text.canonical().charAt(i) == '.'
                    && i + 1 < paragraph.end()
                    && Character.isWhitespace(text.canonical().charAt(i + 1));
            if (stop || i == paragraph.end() - 1) {
                duty(text.trim(from, i + 1), found);
                from = i + 1;
            }
        }
    }

    private void duty(Span sentence, List<Duty> found) {
        name(sentence).ifPresent(name -> {
            String words = text.canonical(name.start(), name.end());
            if (CHOOSES.matcher(text.folded(name.start(), name.end())).find()) {
                return;
            }
            found.add(new Duty(
                    words.replaceFirst("(?iu)^(?:đề nghị|giao(?: cho)?|yêu cầu)\\s+", "")
                            .replaceAll("\\s+", " "),
                    words,
                    name,
                    sentence));
        });
    }

    private Optional<Span> name(Span sentence) {
        if (sentence.length() < 3
                || !text.match(BODY, sentence.start(), sentence.end()).lookingAt()) {
            return Optional.empty();
        }
        int limit = Math.min(sentence.end(), sentence.start() + MAX_NAME);
        int colon = colon(sentence.start(), limit);
        Matcher verb = VERB.matcher(text.canonical())
                .region(sentence.start() + 1, limit)
                .useTransparentBounds(true);
        int end = verb.find() ? verb.start() : -1;
        if (colon >= 0 && (end < 0 || colon < end + 1 || colon - sentence.start() < 90)) {
            end = colon;
        }
        if (end < 0) {
            int line = text.canonical().indexOf('\n', sentence.start());
            end = line >= 0 && line < sentence.end() && line - sentence.start() < 110 ? line : -1;
        }
        if (end < 0) {
            return Optional.empty();
        }
        Span name = text.trim(sentence.start(), end);
        int to = name.end();
        while (to > name.start() && ",;.".indexOf(text.canonical().charAt(to - 1)) >= 0) {
            to--;
        }
        return to - name.start() < 3 ? Optional.empty() : Optional.of(new Span(name.start(), to));
    }

    /** The first colon outside brackets. */
    private int colon(int start, int end) {
        int depth = 0;
        for (int i = start; i < end; i++) {
            char c = text.canonical().charAt(i);
            if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
            } else if (c == ':' && depth <= 0) {
                return i;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }
}

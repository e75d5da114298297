package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Names of bodies (tên cơ quan, tổ chức), folded: how they begin, and which printed lines make one name. */
final class Organisations {

    /** The word a body's name begins with. */
    static final Pattern HEAD_WORD = Pattern.compile(
            "(?:uy\\s+ban|ubnd|bch|(?:tinh|thanh|huyen|xa|phuong)\\s+doan|quan\\s+(?:khu|doan)|(?:su|lu|trung|tieu)\\s+doan|dai\\s+doi|tap\\s+doan|nong\\s+truong|lam\\s+truong|hiep\\s+hoi|buu\\s+dien|kiem\\s+toan|bao\\s+hiem|hdnd|ubmttq|mttq|hoi\\s+dong|so|ban|truong|tinh\\s+uy|thanh\\s+uy|huyen\\s+uy|thi\\s+uy|dang\\s+uy|dang\\s+bo|chi\\s+bo"
                    + "|bo|cuc|chi\\s+cuc|trung\\s+tam|benh\\s+vien|khoi|cum|phong(?!\\s+ho)|khoa|cong\\s+doan|cdcs|lien\\s+doan|ldld|doan|hoi|mat\\s+tran"
                    + "|van\\s+phong|cong\\s+ty|tong|cong\\s+an|toa\\s+an|vien|hoc\\s+vien|dai\\s+hoc|bao|dai|kho\\s+bac|thue|hai\\s+quan|thong\\s+ke|thi\\s+hanh\\s+an|don|ngan\\s+hang|lien\\s+minh"
                    + "|chinh\\s+phu|thu\\s+tuong|quoc\\s+hoi|chu\\s+tich|dang\\s+doan|tram|thanh\\s+tra|lien\\s+hiep|nha\\s+may|xi\\s+nghiep|hop\\s+tac\\s+xa"
                    + "|thu\\s+vien|bao\\s+tang|vuon\\s+quoc\\s+gia|hat\\s+kiem\\s+lam|doi|to|chi\\s+doan|chi\\s+hoi)(?![a-z])");

    private static final Pattern OPEN_END = Pattern.compile("[-,&]\\s*$|(?<![a-z])va\\s*$");

    private Organisations() {}

    /** Joins printed lines into names: "ỦY BAN NHÂN DÂN" + "TỈNH NẬM SƠN" is one, "TỈNH ỦY NẬM SƠN" + "TRƯỜNG CHÍNH TRỊ" are two. */
    static List<String> join(List<String> lines, List<String> foldedLines) {
        List<String> names = new ArrayList<>();
        String last = "";
        for (int i = 0; i < lines.size(); i++) {
            boolean begins = HEAD_WORD.matcher(foldedLines.get(i)).lookingAt()
                    && !OPEN_END.matcher(last).find();
            if (begins || names.isEmpty()) {
                names.add(lines.get(i));
            } else {
                names.add(names.removeLast() + " " + lines.get(i));
            }
            last = foldedLines.get(i);
        }
        return names;
    }
}

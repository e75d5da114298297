package vn.thidua.campaign.reading.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Reward.Code;
import vn.thidua.campaign.reading.model.SubjectKind;

/** Who a reward is for (đối tượng khen thưởng): a collective, a person, a household. */
final class RewardSubjects {

    private static final Pattern SHARE_OF = Pattern.compile(
            "(?:tong\\s+so\\s+|so\\s+)?(?<who>tap\\s+the|ca\\s+nhan|ho\\s+gia\\s+dinh|ho|nguoi|don\\s+vi|can\\s+bo|vien\\s+chuc|hoi\\s+vien|doan\\s+vien)(?![a-z])");

    private RewardSubjects() {}

    /** "10% số cá nhân", "20% tổng số tập thể". */
    static @Nullable SubjectKind shareOf(String base) {
        Matcher who = SHARE_OF.matcher(base);
        return who.lookingAt() ? subject(who.group("who")) : null;
    }

    static SubjectKind subject(String what) {
        String words = what.replaceAll("\\s+", " ");
        return switch (words) {
            case "ca nhan",
                    "nguoi",
                    "can bo",
                    "dong chi",
                    "vien chuc",
                    "giang vien",
                    "giao vien",
                    "hoi vien",
                    "doan vien",
                    "dang vien",
                    "hoc sinh",
                    "hoc vien",
                    "sinh vien",
                    "cong nhan",
                    "nong dan",
                    "chien si",
                    "lao dong" -> SubjectKind.CA_NHAN;
            case "ho", "ho gia dinh", "ho dan", "gia dinh" -> SubjectKind.HO_GIA_DINH;
            default -> SubjectKind.TAP_THE;
        };
    }

    static @Nullable SubjectKind subjectOf(Code code, @Nullable SubjectKind told) {
        return switch (code) {
            case LDTT, CSTDCS, CSTDT -> SubjectKind.CA_NHAN;
            case TTLDTT, TTLDXS, CO_THI_DUA_TINH -> SubjectKind.TAP_THE;
            case GIAY_KHEN, BANG_KHEN_TINH -> told;
        };
    }
}

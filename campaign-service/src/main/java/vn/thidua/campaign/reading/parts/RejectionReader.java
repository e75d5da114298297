package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Rejection;
import vn.thidua.campaign.reading.model.RejectionReason;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Tells documents that launch nothing (không phải văn bản phát động): decisions of award, reports, invitations, minutes and others. */
final class RejectionReader {

    private static final Set<DocumentType> NEVER = Set.of(
            DocumentType.BAO_CAO,
            DocumentType.GIAY_MOI,
            DocumentType.BIEN_BAN,
            DocumentType.TO_TRINH,
            DocumentType.DANH_SACH,
            DocumentType.HOP_DONG,
            DocumentType.PHIEU,
            DocumentType.QUY_CHE,
            DocumentType.QUY_DINH,
            DocumentType.CONG_DIEN,
            DocumentType.BAN_DANG_KY);
    private static final Set<DocumentType> PLANS = Set.of(
            DocumentType.KE_HOACH,
            DocumentType.CHI_THI,
            DocumentType.GIAO_UOC,
            DocumentType.PHAT_DONG,
            DocumentType.CHUONG_TRINH,
            DocumentType.LOI_KEU_GOI,
            DocumentType.THE_LE,
            DocumentType.BAN_CAM_KET);

    private static final Pattern LAUNCHES = Pattern.compile(
            "phat\\s+dong|(?:to\\s+chuc|trien\\s+khai|thuc\\s+hien|huong\\s+ung)\\s+(?:cac\\s+|dot\\s+)?(?:phong\\s+trao\\s+)?thi\\s+dua|(?:to\\s+chuc|trien\\s+khai|thuc\\s+hien|huong\\s+ung)\\s+(?:cac\\s+)?phong\\s+trao|giao\\s+uoc|phong\\s+trao\\s+thi\\s+dua"
                    + "|dot\\s+thi\\s+dua|thi\\s+dua\\s+(?:chuyen\\s+de|cao\\s+diem|nuoc\\s+rut|dac\\s+biet)|cong\\s+tac\\s+thi\\s+dua|thi\\s+dua,?\\s+khen\\s+thuong\\s+nam|chi\\s+tieu\\s+thi\\s+dua"
                    + "|thi\\s+dua\\s+(?:nam|thang|quy|giai\\s+doan|hoc\\s+ky|lap\\s+thanh\\s+tich|chao\\s+mung|yeu\\s+nuoc|lao\\s+dong|san\\s+xuat|thuc\\s+hien)(?![a-z])");
    private static final Pattern ANOTHER_MATTER = Pattern.compile(
            "(?:ve\\s+(?:viec\\s+)?)?(?:khen\\s+thuong|tang(?:\\s+thuong)?|cong\\s+nhan|thanh\\s+lap|kien\\s+toan|thu\\s+hoi|huy\\s+bo|bo\\s+nhiem|dieu\\s+dong|phe\\s+duyet\\s+ket\\s+qua|ban\\s+hanh\\s+(?:quy|tieu\\s+chi|bang)|chia\\s+(?:cum|khoi)"
                    + "|ket\\s+qua|ket\\s+luan|lich|moi\\s+(?:du|hop)|tong\\s+ket|so\\s+ket|kiem\\s+tra|huong\\s+dan|binh\\s+xet|nop|gui|de\\s+nghi|bao\\s+cao|xet|hop|dai\\s+hoi|hoi\\s+nghi|ky\\s+luat)");

    private RejectionReader() {}

    static Optional<Rejection> read(Body body) {
        DocumentHead head = body.head().document();
        Text text = body.text();
        Passage summary = head.abstractText();
        String about = summary == null
                ? ""
                : text.folded(summary.span().start(), summary.span().end());
        String title = title(body);
        boolean launchInHead = LAUNCHES.matcher(title + " " + about).find();
        DocumentType type = head.type();
        boolean launch;
        if (type == null) {
            launch = launchInHead || launchedInBody(body);
        } else if (NEVER.contains(type)) {
            launch = false;
        } else if (PLANS.contains(type)) {
            launch = launchInHead && !otherMatter(about, type) || launchedInBody(body) && !otherMatter(about, type);
        } else {
            // a decision, notice or letter launches only when its abstract says so
            launch = about.contains("phat dong") && !startsWithOtherMatter(about)
                    || launchInHead
                            && !startsWithOtherMatter(about)
                            && about.matches("(?s).*(?:to chuc|trien khai|ban hanh ke hoach).*")
                    || summary == null && launchedInBody(body);
        }
        return launch ? Optional.empty() : Optional.of(rejection(body, type));
    }

    /** "KẾ HOẠCH Tổng kết phong trào …", "… kiểm tra công tác thi đua": a plan of something else. */
    private static boolean otherMatter(String about, DocumentType type) {
        return type == DocumentType.KE_HOACH && startsWithOtherMatter(about) && !about.contains("phat dong");
    }

    private static boolean startsWithOtherMatter(String about) {
        String words = about.strip()
                .replaceFirst("^(?:v/v|ve\\s+viec|ve)\\s+", "")
                .replaceFirst(
                        "^to\\s+chuc\\s+(?=hoi\\s+nghi|hop|dai\\s+hoi|kiem\\s+tra|tong\\s+ket|so\\s+ket|binh\\s+xet)",
                        "");
        return ANOTHER_MATTER.matcher(words).lookingAt();
    }

    private static String title(Body body) {
        Span title = body.head().title();
        if (title == null) {
            return "";
        }
        int end = body.text().canonical().indexOf('\n', title.end());
        return body.text().folded(title.start(), end < 0 ? body.text().length() : end);
    }

    private static boolean launchedInBody(Body body) {
        Text text = body.text();
        Matcher launch = text.match(
                Pattern.compile(
                        "phat\\s+dong|ky\\s+(?:ket\\s+)?giao\\s+uoc|(?:ban\\s+hanh|xay\\s+dung)\\s+ke\\s+hoach[^.;]{0,80}thi\\s+dua"),
                body.preamble().start(),
                body.preamble().end());
        while (launch.find()) {
            int at = launch.start();
            if (body.acts().stream().noneMatch(act -> act.start() <= at && at <= act.end() + 30)) {
                return true;
            }
        }
        return false;
    }

    private static Rejection rejection(Body body, @Nullable DocumentType type) {
        List<Passage> evidence = new ArrayList<>();
        Span title = body.head().title();
        if (title != null && title.length() > 0) {
            evidence.add(body.text().passage(title));
        }
        Passage summary = body.head().document().abstractText();
        if (summary != null) {
            evidence.add(summary);
        }
        return new Rejection(RejectionReason.NOT_A_LAUNCH_DOCUMENT, type, evidence);
    }
}

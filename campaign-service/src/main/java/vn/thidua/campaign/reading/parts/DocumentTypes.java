package vn.thidua.campaign.reading.parts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.DocumentType;

/** Names of document types (tên loại văn bản) in folded text. */
final class DocumentTypes {

    /** Types that stand as a title of their own, longest first. */
    private static final Map<Pattern, DocumentType> TITLES = titles();

    /** Acts that other documents cite. */
    static final Map<String, DocumentType> ACTS = acts();

    /** A title found at the beginning of a line. */
    record Title(DocumentType type, int length) {}

    private DocumentTypes() {}

    static Optional<Title> titleAt(String foldedLine) {
        for (Map.Entry<Pattern, DocumentType> entry : TITLES.entrySet()) {
            Matcher match = entry.getKey().matcher(foldedLine);
            if (match.lookingAt()) {
                return Optional.of(new Title(entry.getValue(), match.end()));
            }
        }
        return Optional.empty();
    }

    private static Map<Pattern, DocumentType> titles() {
        Map<String, DocumentType> titles = new LinkedHashMap<>();
        titles.put("(?:ban )?giao uoc(?: thi dua)?", DocumentType.GIAO_UOC);
        titles.put("loi phat dong(?: (?:phong trao )?thi dua)?", DocumentType.PHAT_DONG);
        titles.put("phat dong(?: (?:phong trao )?thi dua)?", DocumentType.PHAT_DONG);
        titles.put("loi keu goi(?: thi dua)?", DocumentType.LOI_KEU_GOI);
        titles.put("ke hoach", DocumentType.KE_HOACH);
        titles.put("chi thi", DocumentType.CHI_THI);
        titles.put("quyet dinh", DocumentType.QUYET_DINH);
        titles.put("thong bao", DocumentType.THONG_BAO);
        titles.put("huong dan", DocumentType.HUONG_DAN);
        titles.put("chuong trinh", DocumentType.CHUONG_TRINH);
        titles.put("bao cao", DocumentType.BAO_CAO);
        titles.put("giay moi", DocumentType.GIAY_MOI);
        titles.put("bien ban", DocumentType.BIEN_BAN);
        titles.put("to trinh", DocumentType.TO_TRINH);
        titles.put("nghi quyet", DocumentType.NGHI_QUYET);
        titles.put("cong van", DocumentType.CONG_VAN);
        titles.put("cong dien", DocumentType.CONG_DIEN);
        titles.put("quy che", DocumentType.QUY_CHE);
        titles.put("quy dinh", DocumentType.QUY_DINH);
        titles.put("de an", DocumentType.DE_AN);
        titles.put("phuong an", DocumentType.PHUONG_AN);
        titles.put("(?:ban )?cam ket", DocumentType.BAN_CAM_KET);
        titles.put("(?:ban )?dang ky thi dua", DocumentType.BAN_DANG_KY);
        titles.put("the le", DocumentType.THE_LE);
        titles.put("danh sach", DocumentType.DANH_SACH);
        titles.put("thong tri", DocumentType.THONG_TRI);
        titles.put("ket luan", DocumentType.KET_LUAN);
        titles.put("hop dong", DocumentType.HOP_DONG);
        titles.put("phieu", DocumentType.PHIEU);
        Map<Pattern, DocumentType> patterns = new LinkedHashMap<>();
        // two bodies that issue it together say so in the title
        titles.forEach((regex, type) -> patterns.put(
                Pattern.compile("(?:" + regex.replace(" ", "\\s+")
                        + ")(?:\\s+(?:lien\\s+tich|phoi\\s+hop|lien\\s+nganh))?(?![a-z])"),
                type));
        return patterns;
    }

    private static Map<String, DocumentType> acts() {
        Map<String, DocumentType> acts = new LinkedHashMap<>();
        acts.put("hien phap", DocumentType.HIEN_PHAP);
        acts.put("bo luat", DocumentType.BO_LUAT);
        acts.put("luat", DocumentType.LUAT);
        acts.put("phap lenh", DocumentType.PHAP_LENH);
        acts.put("nghi dinh", DocumentType.NGHI_DINH);
        acts.put("nghi quyet", DocumentType.NGHI_QUYET);
        acts.put("quyet dinh", DocumentType.QUYET_DINH);
        acts.put("chi thi", DocumentType.CHI_THI);
        acts.put("thong tu", DocumentType.THONG_TU);
        acts.put("thong tri", DocumentType.THONG_TRI);
        acts.put("ket luan", DocumentType.KET_LUAN);
        acts.put("ke hoach", DocumentType.KE_HOACH);
        acts.put("huong dan", DocumentType.HUONG_DAN);
        acts.put("chuong trinh", DocumentType.CHUONG_TRINH);
        acts.put("thong bao", DocumentType.THONG_BAO);
        acts.put("cong van", DocumentType.CONG_VAN);
        acts.put("cong dien", DocumentType.CONG_DIEN);
        acts.put("quy che", DocumentType.QUY_CHE);
        acts.put("quy dinh", DocumentType.QUY_DINH);
        acts.put("to trinh", DocumentType.TO_TRINH);
        acts.put("bao cao", DocumentType.BAO_CAO);
        acts.put("de an", DocumentType.DE_AN);
        acts.put("giao uoc", DocumentType.GIAO_UOC);
        acts.put("dieu le", DocumentType.DIEU_LE);
        return acts;
    }
}

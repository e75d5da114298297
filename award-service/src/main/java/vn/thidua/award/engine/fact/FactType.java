package vn.thidua.award.engine.fact;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Kinds of recorded facts; the code is the {@code record_type} of the exchanged data. */
public enum FactType {
    CLASSIFICATION(
            "XEP_LOAI",
            "Xếp loại",
            false,
            Set.of("KHONG_DANH_GIA", "KHONG_HOAN_THANH", "HOAN_THANH", "HOAN_THANH_TOT", "HOAN_THANH_XUAT_SAC")),
    TITLE(
            "DANH_HIEU",
            "Danh hiệu",
            false,
            Set.of(
                    "LDTT",
                    "CSTDCS",
                    "CSTDT",
                    "CSTDTQ",
                    "TTLDTT",
                    "TTLDXS",
                    "CO_THI_DUA_TINH",
                    "CO_THI_DUA_CP",
                    "XATB",
                    "THONVH",
                    "GDVH")),
    FORM(
            "HINH_THUC",
            "Hình thức khen thưởng",
            false,
            Set.of("GIAY_KHEN", "BANG_KHEN_TINH", "BANG_KHEN_TTG", "HCLD_BA", "HCLD_NHI", "HCLD_NHAT")),
    INITIATIVE("SANG_KIEN", "Sáng kiến", false, Set.of("CO_SO", "TINH", "TOAN_QUOC")),
    DISCIPLINE(
            "KY_LUAT", "Kỷ luật", true, Set.of("KHIEN_TRACH", "CANH_CAO", "GIANG_CHUC", "CACH_CHUC", "BUOC_THOI_VIEC")),
    LEAVE("NGHI", "Nghỉ", true, Set.of("THAI_SAN", "OM_DAU", "HOC_TAP", "TAI_NAN_LAO_DONG", "KHONG_LUONG")),
    TRANSFER("CHUYEN_CONG_TAC", "Chuyển công tác", false, Set.of("DEN", "DI", "NGHI_HUU")),
    PENDING(
            "VIEC_DANG_XEM_XET",
            "Việc đang xem xét",
            true,
            Set.of("TO_CAO", "KHIEU_NAI", "KY_LUAT", "THANH_TRA", "DIEU_TRA")),
    VIOLATION("VI_PHAM", "Vi phạm pháp luật", true, Set.of("HINH_SU", "NGHIA_VU", "HON_NHAN", "TRAT_TU")),
    /** Code is the rank. */
    BLOC_RANK("XEP_HANG_KHOI", "Xếp hạng cụm, khối thi đua", false, ranks());

    private final String code;
    private final String words;
    private final boolean sensitive;
    private final Set<String> codes;

    FactType(String code, String words, boolean sensitive, Set<String> codes) {
        this.code = code;
        this.words = words;
        this.sensitive = sensitive;
        this.codes = codes;
    }

    private static Set<String> ranks() {
        return IntStream.rangeClosed(1, 50).mapToObj(String::valueOf).collect(Collectors.toSet());
    }

    public String code() {
        return code;
    }

    public String words() {
        return words;
    }

    /** Seen only by those who judge and by the person (leave, health, discipline, denunciation). */
    public boolean sensitive() {
        return sensitive;
    }

    /** The values that {@code code} may take. */
    public Set<String> codes() {
        return codes;
    }

    /** Speaks against who is judged: it counts until the day of judging, also in a file received before. */
    boolean weighsAgainst() {
        return this == DISCIPLINE || this == PENDING || this == VIOLATION;
    }

    public static Optional<FactType> of(String code) {
        return Arrays.stream(values()).filter(t -> t.code.equals(code)).findFirst();
    }
}

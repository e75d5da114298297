package vn.thidua.kit.caller;

/** Names of the realm roles, for {@code @RolesAllowed}. */
public final class Role {

    /** Cán bộ thi đua, khen thưởng. */
    public static final String EMULATION_OFFICER = "emulation-officer";
    /** Trưởng khoa, phòng. */
    public static final String UNIT_HEAD = "unit-head";
    /** Cán bộ, viên chức, người lao động. */
    public static final String MEMBER = "member";
    /** Thư ký Hội đồng. */
    public static final String COUNCIL_SECRETARY = "council-secretary";
    /** Ủy viên Hội đồng. */
    public static final String COUNCIL_MEMBER = "council-member";
    /** Thủ trưởng (hiệu trưởng). */
    public static final String PRINCIPAL = "principal";
    /** Trưởng khối thi đua. */
    public static final String BLOC_HEAD = "bloc-head";
    /** Chuyên viên Sở Nội vụ. */
    public static final String PROVINCE_OFFICER = "province-officer";
    /** Hệ thống khen thưởng của tỉnh (máy). */
    public static final String PROVINCE_SYSTEM = "province-system";
    /** Thanh tra, kiểm tra. */
    public static final String AUDITOR = "auditor";
    /** Quản trị hệ thống. */
    public static final String ADMIN = "admin";

    private Role() {}
}

package vn.thidua.campaign.campaign.domain;

/** Phạm vi tổ chức (Luật 06/2022/QH15, Điều 16 khoản 2). */
public enum Scope {
    TOAN_QUOC,
    TINH,
    CUM_KHOI,
    XA,
    DON_VI
}

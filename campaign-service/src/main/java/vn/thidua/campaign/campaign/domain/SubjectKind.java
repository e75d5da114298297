package vn.thidua.campaign.campaign.domain;

/** Đối tượng thi đua: tập thể, cá nhân, hộ gia đình. */
public enum SubjectKind {
    TAP_THE,
    CA_NHAN,
    HO_GIA_DINH
}

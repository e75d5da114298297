package vn.thidua.campaign.reading.model;

/** Tập thể, cá nhân, hộ gia đình. */
public enum SubjectKind {
    TAP_THE,
    CA_NHAN,
    HO_GIA_DINH
}

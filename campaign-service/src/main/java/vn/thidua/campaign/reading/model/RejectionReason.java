package vn.thidua.campaign.reading.model;

/** Reasons to reject (mã lý do từ chối). */
public enum RejectionReason {
    /** It decides, reports, invites or records, but launches nothing (không phải văn bản phát động thi đua). */
    NOT_A_LAUNCH_DOCUMENT
}

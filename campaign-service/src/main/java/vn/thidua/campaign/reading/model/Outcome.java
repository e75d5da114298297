package vn.thidua.campaign.reading.model;

/** What the document turned out to be (kết luận khi đọc). */
public enum Outcome {
    /** A launch document: it gives a draft campaign (dự thảo phong trào). */
    DRAFT,
    /** It changes an earlier plan and creates no campaign (văn bản điều chỉnh, bổ sung). */
    AMENDMENT,
    /** Not a launch document (không phải văn bản phát động). */
    REJECTED
}

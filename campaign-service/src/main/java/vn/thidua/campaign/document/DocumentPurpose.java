package vn.thidua.campaign.document;

/** What a document is handed in for: to launch a campaign (phát động), or to change one (điều chỉnh, bổ sung). */
enum DocumentPurpose {
    LAUNCH,
    AMENDMENT
}

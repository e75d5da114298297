package vn.thidua.campaign.document;

import vn.thidua.kit.problem.Reason;

/** Why a file does not become a launch document. */
enum DocumentReason implements Reason {
    EMPTY(422, "document-empty", "Văn bản không có chữ nào"),
    TOO_LARGE(413, "document-too-large", "Tệp lớn hơn 20 MB"),
    BINARY(422, "document-not-text", "Tệp không phải văn bản đọc được (.txt, .docx, .pdf)"),
    SCANNED(422, "document-scanned", "Tệp PDF là ảnh quét, không có chữ để đọc"),
    NOT_A_LAUNCH(422, "not-a-launch-document", "Đây không phải văn bản phát động thi đua"),
    AMENDMENT(422, "document-is-amendment", "Đây là văn bản điều chỉnh một kế hoạch đã ban hành");

    private final int status;
    private final String slug;
    private final String title;

    DocumentReason(int status, String slug, String title) {
        this.status = status;
        this.slug = slug;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }
}

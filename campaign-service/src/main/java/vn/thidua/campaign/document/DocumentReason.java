package vn.thidua.campaign.document;

import vn.thidua.campaign.reading.extract.UnreadableDocument;
import vn.thidua.kit.problem.ProblemType;
import vn.thidua.kit.problem.Reason;

/** Why a file does not become a launch document. */
enum DocumentReason implements Reason {
    EMPTY(422, "document-empty", "Văn bản không có chữ nào"),
    TOO_LARGE(413, "document-too-large", "Văn bản quá lớn, tối đa 20 MB"),
    BINARY(422, "document-not-text", "Tệp không phải văn bản đọc được (.txt, .docx, .pdf)"),
    UNSUPPORTED(415, "document-kind-unsupported", "Loại tệp này chưa đọc được; xin dùng .docx, .pdf hoặc .txt"),
    ENCRYPTED(422, "document-encrypted", "Tệp có mật khẩu, không đọc được"),
    DAMAGED(422, "document-damaged", "Tệp bị hỏng, không đọc được"),
    SCANNED(422, "document-scanned", "Tệp PDF là ảnh quét, không có chữ để đọc"),
    NOT_A_LAUNCH(422, "not-a-launch-document", "Đây không phải văn bản phát động thi đua"),
    NOT_AN_AMENDMENT(422, "not-an-amendment", "Đây không phải văn bản điều chỉnh, bổ sung kế hoạch"),
    AMENDMENT(422, "document-is-amendment", "Đây là văn bản điều chỉnh một kế hoạch đã ban hành");

    private final ProblemType type;

    DocumentReason(int status, String slug, String title) {
        type = new ProblemType(status, slug, title);
    }

    static DocumentReason of(UnreadableDocument.Reason reason) {
        return switch (reason) {
            case EMPTY -> EMPTY;
            case BINARY -> BINARY;
            case TOO_LARGE, ZIP_BOMB, TOO_SLOW -> TOO_LARGE;
            case SCANNED_PDF -> SCANNED;
            case ENCRYPTED -> ENCRYPTED;
            case UNSUPPORTED_TYPE -> UNSUPPORTED;
            case DAMAGED -> DAMAGED;
        };
    }

    @Override
    public ProblemType type() {
        return type;
    }
}

package vn.thidua.campaign.reading.extract;

/** The bytes give no text to read (tệp không đọc được), and why. */
public final class UnreadableDocument extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Lý do. */
    public enum Reason {
        /** No bytes, or nothing but white space. */
        EMPTY,
        /** Neither text nor a known kind of document. */
        BINARY,
        /** More than 20 MB, or more text than a person would send. */
        TOO_LARGE,
        /** A PDF of pictures: there is no text in it. */
        SCANNED_PDF,
        /** Protected by a password. */
        ENCRYPTED,
        /** Expands beyond measure. */
        ZIP_BOMB,
        /** A document of a kind that is not read here (.doc, .xlsx, .rtf, a picture). */
        UNSUPPORTED_TYPE,
        /** Of a known kind, but broken. */
        DAMAGED,
        /** Takes longer than five seconds to take apart. */
        TOO_SLOW
    }

    private final Reason reason;

    public UnreadableDocument(Reason reason) {
        super("Unreadable document: " + reason);
        this.reason = reason;
    }

    public UnreadableDocument(Reason reason, Throwable cause) {
        super("Unreadable document: " + reason, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}

package vn.thidua.notification.mail;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal means, by its enhanced status code (RFC 3463) where it gives one (mã trả lời của máy chủ
 * thư). The server's own words stay out: they may hold anything.
 *
 * @param permanent false when the server asks to come back later
 */
record SmtpReply(boolean permanent, Fault fault, String words) {

    /** Where the trouble lies. */
    enum Fault {
        /** The address: nobody is there, whoever asks. */
        ADDRESS,
        /** The mailbox is there and does not take this now: full, for example. */
        MAILBOX,
        /** A machine on the way, ours included. */
        SYSTEM,
        /** Our account at the relay: no mail at all will leave. */
        ACCOUNT,
        /** Rules of the receiving side. */
        POLICY,
        /** This mail itself. */
        CONTENT,
        OTHER
    }

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");
    private static final Set<Integer> ACCOUNT_CODES = Set.of(530, 534, 535, 538, 454);

    static SmtpReply of(int code, @Nullable String message) {
        Matcher enhanced = ENHANCED.matcher(message == null ? "" : message);
        if (!enhanced.find()) {
            return new SmtpReply(code >= 500, byCode(code), "Máy chủ thư trả lời " + code);
        }
        String status = enhanced.group();
        String subject = enhanced.group(2);
        String detail = enhanced.group(3);
        return new SmtpReply(
                enhanced.group(1).equals("5"),
                ACCOUNT_CODES.contains(code) ? Fault.ACCOUNT : fault(subject, detail),
                meaning(subject, detail) + " (máy chủ thư trả lời " + code + ", mã " + status + ")");
    }

    /** Nobody will ever read a mail to this address. */
    boolean isDeadAddress() {
        return permanent && fault == Fault.ADDRESS;
    }

    /** Giving this mail up now is right; all else is tried again, because the trouble may be mended. */
    boolean isFinal() {
        return permanent
                && (fault == Fault.ADDRESS || fault == Fault.POLICY || fault == Fault.CONTENT || fault == Fault.OTHER);
    }

    private static Fault fault(String subject, String detail) {
        return switch (subject) {
            // X.1.7 and X.1.8 speak of the sender
            case "1" -> detail.equals("7") || detail.equals("8") ? Fault.SYSTEM : Fault.ADDRESS;
            case "2" ->
                switch (detail) {
                    case "1" -> Fault.ADDRESS;
                    case "3" -> Fault.CONTENT;
                    default -> Fault.MAILBOX;
                };
            case "3" -> detail.equals("4") ? Fault.CONTENT : Fault.SYSTEM;
            // no answer and no route: some servers say so of people they do not know
            case "4" -> detail.equals("1") || detail.equals("4") ? Fault.ADDRESS : Fault.SYSTEM;
            case "5" -> Fault.SYSTEM;
            case "6" -> Fault.CONTENT;
            case "7" -> Fault.POLICY;
            default -> Fault.OTHER;
        };
    }

    private static Fault byCode(int code) {
        return switch (code) {
            case 550, 551, 553, 556 -> Fault.ADDRESS;
            case 450, 452, 552 -> Fault.MAILBOX;
            case 454, 530, 534, 535, 538 -> Fault.ACCOUNT;
            case 554 -> Fault.POLICY;
            default -> Fault.SYSTEM;
        };
    }

    private static String meaning(String subject, String detail) {
        return switch (subject) {
            case "1" ->
                switch (detail) {
                    case "1", "6" -> "Hộp thư không tồn tại hoặc đã chuyển đi";
                    case "2" -> "Tên miền của địa chỉ không nhận thư";
                    case "7", "8" -> "Địa chỉ gửi của hệ thống không được chấp nhận";
                    default -> "Địa chỉ thư không dùng được";
                };
            case "2" ->
                switch (detail) {
                    case "1" -> "Hộp thư đã bị khóa";
                    case "2" -> "Hộp thư đầy";
                    case "3" -> "Thư dài quá mức hộp thư nhận";
                    default -> "Hộp thư không nhận được thư này";
                };
            case "3" -> "Hệ thống thư nơi nhận đang có sự cố";
            case "4" -> "Chưa chuyển được thư trên đường truyền";
            case "5" -> "Hai máy chủ thư không hiểu nhau";
            case "6" -> "Nơi nhận không đọc được nội dung thư";
            case "7" -> "Nơi nhận từ chối vì chính sách an toàn";
            default -> "Nơi nhận từ chối thư";
        };
    }
}

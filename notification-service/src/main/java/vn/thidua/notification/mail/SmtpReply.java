package vn.thidua.notification.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a mail server's refusal means, by its enhanced status code (RFC 3463) where it gives one (mã trả lời của máy chủ
 * thư). The server's own words stay out: they may hold anything.
 */
final class SmtpReply {

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([45])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

    private SmtpReply() {}

    static String words(int code, @Nullable String message) {
        Matcher enhanced = ENHANCED.matcher(message == null ? "" : message);
        if (!enhanced.find()) {
            return "Máy chủ thư trả lời " + code;
        }
        String status = enhanced.group();
        String subject = enhanced.group(2);
        String detail = enhanced.group(3);
        return meaning(subject, detail) + " (máy chủ thư trả lời " + code + ", mã " + status + ")";
    }

    private static String meaning(String subject, String detail) {
        return switch (subject) {
            case "1" ->
                switch (detail) {
                    case "1", "6" -> "Hộp thư không tồn tại hoặc đã chuyển đi";
                    case "2" -> "Tên miền của địa chỉ không nhận thư";
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

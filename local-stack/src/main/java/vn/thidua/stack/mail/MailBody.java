package vn.thidua.stack.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole of a mail: its header lines, its text, its HTML, the names of its attachments. */
public record MailBody(
        List<HeaderLine> headers,
        @Nullable String text,
        @Nullable String html,
        List<String> attachments) {

    /** One line of the mail's head, decoded. */
    public record HeaderLine(String name, String value) {}

    static MailBody of(MimeMessage message) throws MessagingException, IOException {
        var parts = new Parts();
        parts.collect(message);
        return new MailBody(headers(message), parts.text, parts.html, List.copyOf(parts.attachments));
    }

    private static List<HeaderLine> headers(MimeMessage message) throws MessagingException {
        var lines = new ArrayList<HeaderLine>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            lines.add(new HeaderLine(header.getName(), decoded(header.getValue())));
        }
        return lines;
    }

    static String decoded(String value) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(value));
        } catch (UnsupportedEncodingException e) {
            return value;
        }
    }

    /** Walks through the parts of a mail; the first text and the first HTML are its body. */
    private static final class Parts {

        private @Nullable String text;
        private @Nullable String html;
        private final List<String> attachments = new ArrayList<>();

        private void collect(Part part) throws MessagingException, IOException {
            var content = part.getContent();
            if (content instanceof Multipart multipart) {
                for (var i = 0; i < multipart.getCount(); i++) {
                    BodyPart inner = multipart.getBodyPart(i);
                    collect(inner);
                }
                return;
            }
            var fileName = part.getFileName();
            if (fileName != null) {
                attachments.add(decoded(fileName));
            } else if (part.isMimeType("text/html") && html == null) {
                html = String.valueOf(content);
            } else if (part.isMimeType("text/plain") && text == null) {
                text = String.valueOf(content);
            }
        }
    }
}

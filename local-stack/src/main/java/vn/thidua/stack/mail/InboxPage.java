package vn.thidua.stack.mail;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The pages of the inbox, in Vietnamese. Everything that came in a mail is escaped. */
final class InboxPage {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss dd/MM/yyyy", Locale.ROOT).withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private InboxPage() {}

    static String list(List<Mail> mails, String to) {
        var rows = new StringBuilder();
        for (var mail : mails) {
            rows.append("""
                    <li><a href="/messages/%s">
                      <span class="subject">%s</span>
                      <span class="meta">Gửi đến <b>%s</b> · <time datetime="%s">%s</time></span>
                    </a></li>
                    """.formatted(
                            escape(mail.id()),
                            escape(mail.subject().isBlank() ? "(không có tiêu đề)" : mail.subject()),
                            escape(mail.to()),
                            mail.receivedAt(),
                            TIME.format(mail.receivedAt())));
        }
        var empty = to.isBlank() ? "Chưa có thư nào." : "Không có thư nào gửi đến địa chỉ này.";
        return page("Hộp thư thử nghiệm", """
                <header><h1>Hộp thư thử nghiệm</h1>
                <p>Mọi thư mà hệ thống gửi đi đều dừng lại ở đây, không đến người nhận thật.</p></header>
                <form action="/" role="search">
                  <label for="to">Người nhận</label>
                  <input id="to" name="to" type="search" value="%s" placeholder="một phần địa chỉ thư" autocomplete="off">
                  <button>Tìm</button> <a href="/?to=%s">Tải lại</a>
                </form>
                <p class="count" role="status">%d thư</p>
                %s
                """.formatted(
                        escape(to),
                        URLEncoder.encode(to, StandardCharsets.UTF_8),
                        mails.size(),
                        mails.isEmpty() ? "<p class=\"empty\">" + empty + "</p>" : "<ul>" + rows + "</ul>"));
    }

    static String message(Mail mail, MailBody body) {
        var headers = new StringBuilder();
        for (var line : body.headers()) {
            headers.append("<dt>%s</dt><dd>%s</dd>\n".formatted(escape(line.name()), escape(line.value())));
        }
        return page(mail.subject(), """
                <nav><a href="/">Tất cả thư</a> · <a href="/?to=%s">Thư của người nhận này</a></nav>
                <header><h1>%s</h1>
                <dl><dt>Từ</dt><dd>%s</dd><dt>Đến</dt><dd>%s</dd><dt>Nhận lúc</dt><dd>%s</dd></dl></header>
                %s%s%s
                <details><summary>Phần đầu thư</summary><dl class="head">%s</dl></details>
                """.formatted(
                        URLEncoder.encode(mail.to(), StandardCharsets.UTF_8),
                        escape(mail.subject()),
                        escape(mail.from()),
                        escape(mail.to()),
                        TIME.format(mail.receivedAt()),
                        html(mail, body),
                        text(body),
                        attachments(body),
                        headers));
    }

    private static String html(Mail mail, MailBody body) {
        if (body.html() == null) {
            return "";
        }
        return """
               <h2>Nội dung</h2>
               <iframe title="Nội dung thư" sandbox="allow-popups allow-popups-to-escape-sandbox" src="/messages/%s/html"></iframe>
               """.formatted(escape(mail.id()));
    }

    private static String text(MailBody body) {
        var text = body.text();
        return text == null ? "" : "<h2>Bản chữ</h2><pre>" + escape(text) + "</pre>";
    }

    private static String attachments(MailBody body) {
        return body.attachments().isEmpty()
                ? ""
                : "<h2>Tệp kèm theo</h2><p>" + escape(String.join(", ", body.attachments())) + "</p>";
    }

    static String style() throws IOException {
        try (var css = InboxPage.class.getResourceAsStream("/mail/inbox.css")) {
            return css == null ? "" : new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String page(String title, String content) {
        return """
               <!doctype html>
               <html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
               <title>%s</title><link rel="stylesheet" href="/inbox.css"></head>
               <body><main>
               %s
               </main></body></html>
               """.formatted(escape(title), content);
    }
}

package vn.thidua.stack.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.thidua.stack.process.Ports;

class ReadingMailTest {

    private static final String HTML = "<p>Đến hạn</p><script>alert(1)</script>";

    @TempDir
    Path folder;

    private final int smtpPort = Ports.free();
    private MailServer server;

    @BeforeEach
    void start() throws Exception {
        server = MailServer.start("127.0.0.1", smtpPort, 0, MailStore.open(folder));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_mail_is_listed_for_each_of_its_recipients_with_text_and_html() throws Exception {
        send("Nhắc việc: báo cáo sắp đến hạn", "lo.thi.pang@example.vn", "vu.thi.thuy.nga@example.vn");

        var all = json("/api/messages");
        var pang = json("/api/messages?to=lo.thi.pang%40example.vn");

        assertThat(all.path("total").asInt()).isEqualTo(2);
        assertThat(pang.path("total").asInt()).isEqualTo(1);
        var mail = pang.path("items").path(0);
        assertThat(mail.path("to").asText()).isEqualTo("lo.thi.pang@example.vn");
        assertThat(mail.path("subject").asText()).isEqualTo("Nhắc việc: báo cáo sắp đến hạn");
        assertThat(mail.path("text").asText()).contains("Kính gửi đồng chí");
        assertThat(mail.path("html").asText().strip()).isEqualTo(HTML);
        assertThat(mail.path("headers").toString()).contains("Nhắc việc: báo cáo sắp đến hạn");
        assertThat(json("/api/messages/" + mail.path("id").asText())).isEqualTo(mail);
    }

    @Test
    void an_address_that_starts_with_bounce_is_refused_as_unknown() throws Exception {
        assertThatExceptionOfType(jakarta.mail.SendFailedException.class)
                .isThrownBy(() -> send("Nhắc việc", "bounce-pang@example.vn"))
                .havingRootCause()
                .withMessageContaining("5.1.1");

        assertThat(json("/api/messages").path("total").asInt()).isZero();
    }

    @Test
    void mails_are_still_there_after_a_restart() throws Exception {
        send("Quyết định khen thưởng", "lo.thi.pang@example.vn");
        server.stop();

        server = MailServer.start("127.0.0.1", smtpPort, 0, MailStore.open(folder));

        assertThat(json("/api/messages").path("items").path(0).path("subject").asText())
                .isEqualTo("Quyết định khen thưởng");
    }

    @Test
    void what_came_in_a_mail_is_shown_as_text() throws Exception {
        send("<img src=x onerror=alert(1)> \"&'", "lo.thi.pang@example.vn");
        var id = json("/api/messages").path("items").path(0).path("id").asText();

        var list = get("/?to=%22%3E%3Cscript%3E");
        var found = get("/");
        var page = get("/messages/" + id);

        assertThat(list.body()).contains("value=\"&quot;&gt;&lt;script&gt;\"").doesNotContain("<script");
        assertThat(found.body())
                .contains("&lt;img src=x onerror=alert(1)&gt; &quot;&amp;&#39;")
                .doesNotContain("<img");
        assertThat(page.body()).doesNotContain("<script", "<img").contains("sandbox=\"allow-popups");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'");
    }

    @Test
    void the_html_of_a_mail_runs_no_script() throws Exception {
        send("Nhắc việc", "lo.thi.pang@example.vn");
        var id = json("/api/messages").path("items").path(0).path("id").asText();

        var html = get("/messages/" + id + "/html");

        assertThat(html.body()).contains("Đến hạn");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("sandbox allow-popups")
                .doesNotContain("allow-scripts");
    }

    @Test
    void a_mail_that_is_not_there_is_not_found_and_nothing_can_be_changed() throws Exception {
        assertThat(get("/messages/1795421850473-000001").statusCode()).isEqualTo(404);
        assertThat(get("/messages/..%2F..%2Fsecrets").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages/x").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        var delete = HttpRequest.newBuilder(uri("/api/messages")).DELETE().build();
        assertThat(HttpClient.newHttpClient()
                        .send(delete, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
    }

    private void send(String subject, String... recipients) throws Exception {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(smtpPort));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("thi-dua@example.vn", "Thi Đua", "UTF-8"));
        for (var recipient : recipients) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        }
        message.setSubject(subject, "UTF-8");
        var text = new MimeBodyPart();
        text.setText("Kính gửi đồng chí,", "UTF-8");
        var html = new MimeBodyPart();
        html.setContent(HTML, "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.pagePort() + path);
    }
}

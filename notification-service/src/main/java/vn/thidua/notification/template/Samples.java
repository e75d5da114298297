package vn.thidua.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;

/**
 * Data to try templates with (dữ liệu mẫu): made up, or of a real campaign. Never of a real reader: links that act in
 * somebody's name are not handed to an administrator.
 */
@ApplicationScoped
class Samples {

    /** A line of any list. Public, so that the template engine can read it. */
    public record Line(
            String title,
            String due,
            String remaining,
            String unit,
            String campaign,
            String url,
            String answer,
            String sourceText,
            boolean late) {}

    /** An answer to choose. Public, so that the template engine can read it. */
    public record Choice(String words, String url) {}

    private final MailTemplates templates;
    private final DueWords dueWords;
    private final Organisation organisation;
    private final Clock clock;

    Samples(MailTemplates templates, DueWords dueWords, Organisation organisation, Clock clock) {
        this.templates = templates;
        this.dueWords = dueWords;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Made up.
     *
     * @param full true with everything that may be there, false with as little as there may be
     */
    Map<String, Object> of(String name, boolean full) {
        Instant due = clock.instant().plus(Duration.ofDays(3));
        String page = templates.url(Links.obligations());
        var line = new Line(
                "Báo cáo quý I",
                VietnameseDates.due(due),
                "Còn 3 ngày làm việc",
                "Khoa Lý luận cơ sở",
                "Phong trào thi đua mẫu (12/KH-TCT)",
                page,
                page,
                full ? "gửi báo cáo trước ngày 25" : "",
                full);
        List<Line> lines = full ? List.of(line, line) : List.of();
        Map<String, Object> data = new HashMap<>();
        data.put("name", "Nguyễn Văn Mẫu");
        data.put("why", "Anh/chị nhận thư này vì là người được giao việc này.");
        data.put("url", page);
        data.put("what", name.equals("answer") ? "Báo cáo" : line.title());
        data.put("title", line.title());
        data.put("due", line.due());
        data.put("remaining", line.remaining());
        data.put("unit", line.unit());
        data.put("campaign", "Phong trào thi đua mẫu");
        data.put("document", full ? "12/KH-TCT" : "");
        data.put("sourceText", line.sourceText());
        data.put("theme", full ? "Đoàn kết, sáng tạo" : "");
        data.put("owner", "Trường Chính trị tỉnh");
        data.put("next", "Nộp trước hạn thì không còn thư nhắc nào nữa.");
        data.put("reason", full ? "Trùng kỳ thi" : "");
        data.put("late", full);
        data.put("manual", full);
        data.put("accepted", full);
        data.put("participates", full);
        data.put("collective", full);
        data.put("collapsed", full ? 2 : 0);
        data.put("more", full ? 5 : 0);
        data.put("answers", full ? List.of(new Choice("đã nộp", page), new Choice("xin gia hạn", page)) : List.of());
        data.put("own", lines);
        data.put("others", lines);
        data.put("lines", lines);
        data.put("tasks", lines);
        data.put("owed", lines);
        data.put("subject", "Khoa Lý luận cơ sở");
        data.put("award", "Tập thể lao động xuất sắc");
        data.put("year", "2026");
        data.put("number", "15/QĐ-TCT");
        data.put("signedOn", "ngày 15/12/2026");
        data.put("who", "Trần Thị Mẫu");
        data.put("position", "Trưởng khoa");
        data.put("phone", full ? "0912 345 678" : "");
        return data;
    }

    /** The same with the names, dates and duties of a real campaign. */
    Map<String, Object> of(String name, Campaign campaign, List<Obligation> owed) {
        Map<String, Object> data = of(name, true);
        data.put("campaign", campaign.title());
        data.put("document", campaign.documentNumber() == null ? "" : campaign.documentNumber());
        data.put("theme", campaign.theme() == null ? "" : campaign.theme());
        data.put("owner", organisation.unitName(campaign.ownerUnit()));
        List<Line> lines =
                owed.stream().map(obligation -> line(obligation, campaign)).toList();
        if (!lines.isEmpty()) {
            Line first = lines.getFirst();
            if (!name.equals("answer")) {
                data.put("what", first.title());
            }
            data.put("title", first.title());
            data.put("due", first.due());
            data.put("remaining", first.remaining());
            data.put("unit", first.unit());
            data.put("sourceText", first.sourceText());
            data.put("late", first.late());
            List.of("own", "lines", "owed", "tasks").forEach(list -> data.put(list, lines));
        }
        return data;
    }

    private Line line(Obligation obligation, Campaign campaign) {
        String page = templates.url(Links.obligation(obligation.obligationId()));
        return new Line(
                obligation.title(),
                VietnameseDates.due(obligation.dueAt()),
                dueWords.remaining(obligation),
                organisation.unitName(obligation.unitCode()),
                campaign.title(),
                page,
                page,
                obligation.sourceText() == null ? "" : obligation.sourceText(),
                obligation.dueAt().isBefore(clock.instant()));
    }
}

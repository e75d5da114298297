package vn.thidua.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.MailWords;
import vn.thidua.notification.mail.TemplateStore;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.proposal.ProposalWriter;

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

    private static final String PROPOSED = "Chiến sĩ thi đua cơ sở";

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
        Language language = TemplateStore.language(name);
        Instant due = Days.endOf(Days.of(clock.instant()).plusDays(3));
        String page = templates.url(Links.obligations());
        var line = new Line(
                "Báo cáo quý I",
                MailWords.due(language, due),
                MailWords.say(language, "remaining.left", 3),
                "Khoa Lý luận cơ sở",
                "Phong trào thi đua mẫu (12/KH-TCT)",
                page,
                page,
                full ? "gửi báo cáo trước ngày 25" : "",
                full);
        List<Line> lines = full ? List.of(line, line) : List.of();
        Map<String, Object> data = new HashMap<>();
        data.put("name", "Nguyễn Văn Mẫu");
        data.put("why", MailWords.say(language, "why.person"));
        data.put("url", page);
        data.put("what", TemplateStore.base(name).equals("answer") ? "Báo cáo" : line.title());
        data.put("title", isOfProposals(name) ? PROPOSED : line.title());
        data.put("due", line.due());
        data.put("remaining", line.remaining());
        data.put("unit", line.unit());
        data.put("campaign", "Phong trào thi đua mẫu");
        data.put("document", full ? "12/KH-TCT" : "");
        data.put("sourceText", line.sourceText());
        data.put("theme", full ? "Đoàn kết, sáng tạo" : "");
        data.put("owner", "Trường Chính trị tỉnh");
        data.put("next", MailWords.say(language, "next.stops"));
        data.put("reason", full ? "Trùng kỳ thi" : "");
        data.put("late", full);
        data.put("manual", full);
        data.put("acts", full);
        data.put("accepted", full);
        data.put("participates", full);
        data.put("collective", full);
        data.put("collapsed", full ? 2 : 0);
        data.put("more", full ? 5 : 0);
        data.put(
                "answers",
                full
                        ? List.of(
                                new Choice(MailWords.say(language, "answer.DONE"), page),
                                new Choice(MailWords.say(language, "answer.EXTENSION"), page))
                        : List.of());
        data.put("own", lines);
        data.put("others", lines);
        data.put("lines", lines);
        data.put("tasks", lines);
        data.put("owed", lines);
        data.put("headline", line.remaining());
        data.put("first", line.title());
        data.put("rest", full ? 2 : 0);
        data.put("day", MailWords.day(language, Days.of(due)));
        data.put("subject", "Khoa Lý luận cơ sở");
        data.put("total", MailWords.number(language, new BigDecimal("94.5")));
        data.put("selfTotal", "96");
        data.put("answerBy", full ? MailWords.day(language, LocalDate.of(2027, 11, 27)) : "");
        data.put("rank", full ? "1" : "");
        data.put("grade", full ? "Xuất sắc" : "");
        data.put("parties", "10");
        data.put("proposals", proposals(full, language, due, page));
        data.put("confirmed", full);
        data.put("declined", !full);
        data.put("registered", false);
        data.put("award", "Tập thể lao động xuất sắc");
        data.put("year", "2026");
        data.put("number", "15/QĐ-TCT");
        data.put("signedOn", MailWords.day(language, LocalDate.of(2026, 12, 15)));
        data.put("who", "Trần Thị Mẫu");
        data.put("position", "Trưởng khoa");
        data.put("phone", full ? "0912 345 678" : "");
        return data;
    }

    private static boolean isOfProposals(String name) {
        return TemplateStore.base(name).startsWith("proposal");
    }

    private static List<ProposalWriter.Line> proposals(boolean full, Language language, Instant due, String page) {
        var line = new ProposalWriter.Line(
                "Trần Thị Mẫu",
                PROPOSED,
                "Khoa Lý luận cơ sở",
                "Phong trào thi đua mẫu",
                full ? MailWords.due(language, due) : "",
                page);
        return full ? List.of(line, line) : List.of();
    }

    /** The same with the names, dates and duties of a real campaign. */
    Map<String, Object> of(String name, Campaign campaign, List<Obligation> owed) {
        Map<String, Object> data = of(name, true);
        data.put("campaign", campaign.title());
        data.put("document", campaign.documentNumber() == null ? "" : campaign.documentNumber());
        data.put("theme", campaign.theme() == null ? "" : campaign.theme());
        data.put("owner", organisation.unitName(campaign.ownerUnit()));
        List<Line> lines = owed.stream()
                .map(obligation -> line(obligation, campaign, TemplateStore.language(name)))
                .toList();
        if (!lines.isEmpty()) {
            Line first = lines.getFirst();
            if (!TemplateStore.base(name).equals("answer")) {
                data.put("what", first.title());
            }
            if (!isOfProposals(name)) {
                data.put("title", first.title());
            }
            data.put("headline", first.remaining());
            data.put("first", first.title());
            data.put("due", first.due());
            data.put("remaining", first.remaining());
            data.put("unit", first.unit());
            data.put("sourceText", first.sourceText());
            data.put("late", first.late());
            List.of("own", "lines", "owed", "tasks").forEach(list -> data.put(list, lines));
        }
        return data;
    }

    private Line line(Obligation obligation, Campaign campaign, Language language) {
        String page = templates.url(Links.obligation(obligation.obligationId()));
        return new Line(
                obligation.title(),
                MailWords.due(language, obligation.dueAt()),
                dueWords.remaining(obligation, language),
                organisation.unitName(obligation.unitCode()),
                campaign.title(),
                page,
                page,
                obligation.sourceText() == null ? "" : obligation.sourceText(),
                obligation.dueAt().isBefore(clock.instant()));
    }
}

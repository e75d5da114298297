package vn.thidua.notification.template;

import io.quarkus.qute.Expression;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.TemplateStore;
import vn.thidua.notification.mail.TemplateStore.Body;
import vn.thidua.notification.mail.TemplateStore.Part;

/**
 * Refuses a template that would break at night or tell more than it should (kiểm tra mẫu thư). It may say only what the
 * original says: the same data, in other words and another order. So there is no way to reach other data, to switch off
 * escaping, or to load something from elsewhere when the mail is opened.
 */
@ApplicationScoped
class CheckTemplate {

    private static final Pattern SECTION = Pattern.compile("\\{#([\\w-]+)");
    private static final Set<String> SECTIONS = Set.of("if", "else", "for", "each", "action");
    private static final Pattern ACTIVE = Pattern.compile(
            "(?i)<\\s*(script|img|iframe|object|embed|form|input|link|meta|style|svg|base|video|audio)\\b|\\bon\\w+\\s*=|javascript:|url\\s*\\(|\\bsrc\\s*=|background\\s*=");
    private static final Pattern HREF = Pattern.compile("(?i)href\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s>]+)");
    private static final Pattern OWN_LINK = Pattern.compile("[\"']\\{(?:[a-z]+\\.)?(?:url|answer)}[\"']");
    private static final String MARK = "<thử>";

    private final TemplateStore store;
    private final MailTemplates templates;
    private final Samples samples;

    CheckTemplate(TemplateStore store, MailTemplates templates, Samples samples) {
        this.store = store;
        this.templates = templates;
        this.samples = samples;
    }

    /** What may stand between braces. */
    Set<String> fields(String name) {
        Set<String> allowed = new TreeSet<>(Set.of("name", "url", "why"));
        Body original = store.original(name);
        for (Part part : Part.values()) {
            store.parse(name, part, original.of(part)).getExpressions().stream()
                    .filter(expression -> !expression.isLiteral())
                    .map(Expression::toOriginalString)
                    .forEach(allowed::add);
        }
        return allowed;
    }

    void check(String name, Body body) {
        List<FieldError> errors = new ArrayList<>();
        for (Part part : Part.values()) {
            check(name, part, body.of(part), errors);
        }
        if (TemplateStore.base(name).equals("foot")) {
            for (Part part : List.of(Part.TEXT, Part.HTML)) {
                if (!body.of(part).contains("{why}")) {
                    errors.add(at(part, 1, "cần giữ {why}: người nhận phải biết vì sao có thư này"));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw Refusal.at(
                    TemplateReason.TEMPLATE_REFUSED,
                    "Mẫu đang dùng vẫn giữ nguyên.",
                    errors.toArray(FieldError[]::new));
        }
    }

    private void check(String name, Part part, String body, List<FieldError> errors) {
        int before = errors.size();
        find(SECTION, body, part, errors, found -> !SECTIONS.contains(found.group(1)), "không dùng được ở mẫu thư");
        if (part == Part.HTML) {
            find(
                    ACTIVE,
                    body,
                    part,
                    errors,
                    _ -> true,
                    "không được có trong thư: thư chỉ gồm chữ và liên kết của hệ thống");
            find(
                    HREF,
                    body,
                    part,
                    errors,
                    found -> !OWN_LINK.matcher(found.group(1)).matches(),
                    "chỉ được dẫn đến liên kết của hệ thống");
        }
        try {
            Template template = store.parse(name, part, body);
            Set<String> allowed = fields(name);
            for (Expression expression : template.getExpressions()) {
                if (!expression.isLiteral() && !allowed.contains(expression.toOriginalString())) {
                    errors.add(at(
                            part,
                            expression.getOrigin().getLine() - TemplateStore.lead(name, part),
                            "{" + expression.toOriginalString() + "} không có trong dữ liệu của thư này"));
                }
            }
            if (errors.size() == before) {
                render(template, name, part, errors);
            }
        } catch (TemplateException e) {
            errors.add(at(part, line(e) - TemplateStore.lead(name, part), "không đọc được cú pháp"));
        }
    }

    private void render(Template template, String name, Part part, List<FieldError> errors) {
        for (boolean full : new boolean[] {true, false}) {
            Map<String, Object> data = new HashMap<>(samples.of(name, full));
            data.put("name", MARK);
            String seen = TemplateStore.isFragment(name)
                    ? templates.plain(template, data)
                    : templates.render(template, TemplateStore.language(name), part, data, Map.of());
            if (part == Part.HTML && seen.contains(MARK)) {
                errors.add(at(part, 1, "bỏ qua việc bảo vệ ký tự đặc biệt"));
                return;
            }
        }
    }

    private static void find(
            Pattern pattern,
            String body,
            Part part,
            List<FieldError> errors,
            java.util.function.Predicate<Matcher> isWrong,
            String why) {
        Matcher found = pattern.matcher(body);
        while (found.find()) {
            if (isWrong.test(found)) {
                int line = (int) body.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                errors.add(at(part, line, found.group().strip() + " " + why));
            }
        }
    }

    private static int line(TemplateException e) {
        return e.getOrigin() == null ? 1 : e.getOrigin().getLine();
    }

    private static FieldError at(Part part, int line, String why) {
        return new FieldError(
                "/" + part.name().toLowerCase(Locale.ROOT),
                "line-" + Math.max(1, line),
                "Dòng " + Math.max(1, line) + ": " + why);
    }
}

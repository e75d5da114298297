package vn.thidua.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.mail.TemplateStore.Part;

/** Renders the parts of a mail; the HTML part escapes everything that people typed. */
@ApplicationScoped
public class MailTemplates {

    private final Engine engine;
    private final TemplateStore store;
    private final MailConfig config;

    MailTemplates(Engine engine, TemplateStore store, MailConfig config) {
        this.engine = engine;
        this.store = store;
        this.config = config;
    }

    /** A mail in its reader's language. */
    public OutgoingMail mail(
            String name, Language language, Map<String, Object> data, String list, @Nullable String thread) {
        String own = name + language.suffix();
        return new OutgoingMail(
                render(own, Part.SUBJECT, data),
                render(own, Part.TEXT, data),
                render(own, Part.HTML, data),
                list,
                thread);
    }

    private String render(String name, Part part, Map<String, Object> data) {
        // an office outside is not addressed as a colleague
        Map<String, String> greeting = name.endsWith("-outside") && part != Part.SUBJECT
                ? Map.of("head", plain(store.current("head-outside", part), data))
                : Map.of();
        return render(store.current(name, part), TemplateStore.language(name), part, data, greeting);
    }

    /**
     * Any template of a mail.
     *
     * @param fragments other words for head or foot than those that hold
     */
    public String render(
            Template template, Language language, Part part, Map<String, Object> data, Map<String, String> fragments) {
        var instance = template.instance();
        data.forEach(instance::data);
        if (part != Part.SUBJECT) {
            for (String fragment : List.of("head", "foot")) {
                String words = fragments.get(fragment);
                instance.data(
                        fragment,
                        words == null ? plain(store.current(fragment + language.suffix(), part), data) : words);
            }
        }
        return instance.render();
    }

    /** A template that stands between no head and foot. */
    public String plain(Template template, Map<String, Object> data) {
        var instance = template.instance();
        data.forEach(instance::data);
        return instance.render().strip();
    }

    /** A page that is shown without the app. */
    public String page(String name, Map<String, Object> data) {
        var instance = engine.getTemplate("pages/" + name + ".html").instance();
        data.forEach(instance::data);
        return instance.render();
    }

    /** Full address of a page of the app. */
    public String url(String path) {
        return config.publicUrl().replaceAll("/+$", "") + path;
    }
}

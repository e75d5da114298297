package vn.thidua.notification.mail;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Renders the two parts of a mail; the HTML part escapes everything that people typed. */
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

    public String text(String name, Map<String, Object> data) {
        return render(name, TemplateStore.Part.TEXT, data);
    }

    public String html(String name, Map<String, Object> data) {
        return render(name, TemplateStore.Part.HTML, data);
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

    private String render(String name, TemplateStore.Part part, Map<String, Object> data) {
        var instance = store.current(name, part).instance();
        data.forEach(instance::data);
        return instance.render();
    }
}

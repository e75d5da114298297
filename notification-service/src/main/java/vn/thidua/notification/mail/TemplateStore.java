package vn.thidua.notification.mail;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.store.Database;

/**
 * Bodies of mails (mẫu thư): the original ones, and what an administrator wrote instead. Head and foot, with greeting,
 * link and "why you", are common to all and not changed here.
 */
@ApplicationScoped
public class TemplateStore {

    /** Names of all mails whose body may be changed. */
    public static final List<String> NAMES = List.of(
            "reminder", "digest", "moved", "moved-several", "launch", "answer", "congratulation", "unreachable");

    /** Which part of a mail. */
    public enum Part {
        TEXT("txt", "text/plain"),
        HTML("html", "text/html");

        private final String ending;
        private final Variant variant;

        Part(String ending, String type) {
            this.ending = ending;
            this.variant = Variant.forContentType(type);
        }
    }

    /** Both parts of a body. */
    public record Body(String text, String html) {

        public String of(Part part) {
            return part == Part.TEXT ? text : html;
        }
    }

    /** What holds now; {@code body} is null while the original does. */
    public record Own(long version, @Nullable Body body) {}

    private record Key(String name, Part part, long version) {}

    private final Database database;
    private final Engine engine;
    private final Clock clock;
    private final Map<Key, Template> parsed = new ConcurrentHashMap<>();

    TemplateStore(Database database, Engine engine, Clock clock) {
        this.database = database;
        this.engine = engine;
        this.clock = clock;
    }

    private record OwnOf(String name) {}

    public Own own(String name) {
        return Recall.of(new OwnOf(name), () -> read(name));
    }

    private Own read(String name) {
        return database.first(
                        "select * from mail_template where name = ?",
                        row -> new Own(
                                row.getLong("version"),
                                row.getString("body_text") == null
                                        ? null
                                        : new Body(row.getString("body_text"), row.getString("body_html"))),
                        name)
                .orElse(new Own(0, null));
    }

    public void put(String name, @Nullable Body body) {
        database.update(
                """
                insert into mail_template (name, version, body_text, body_html, changed_at) values (?, 1, ?, ?, ?)
                on conflict (name) do update set version = mail_template.version + 1,
                    body_text = excluded.body_text, body_html = excluded.body_html, changed_at = excluded.changed_at""", name, body == null ? null : body.text(), body == null ? null : body.html(), clock.instant());
    }

    /** The body that came with the product. */
    public Body original(String name) {
        return new Body(source(name, Part.TEXT), source(name, Part.HTML));
    }

    /** The template to use for a mail that is sent now. */
    Template current(String name, Part part) {
        Own own = NAMES.contains(name) ? own(name) : new Own(0, null);
        Body body = own.body();
        return body == null
                ? engine.getTemplate("mails/" + name + "." + part.ending)
                : parsed.computeIfAbsent(new Key(name, part, own.version()), _ -> parse(name, part, body.of(part)));
    }

    /** A body with the common head and foot; its first line is line 2 of what is parsed. */
    public Template parse(String name, Part part, String body) {
        return engine.parse(
                head(part) + "\n" + body.strip() + "\n{/include}\n", part.variant, "own-" + name + "." + part.ending);
    }

    private static String head(Part part) {
        return "{#include mails/layout." + part.ending + "}";
    }

    private static String source(String name, Part part) {
        String file = "templates/mails/" + name + "." + part.ending;
        try (InputStream stream = TemplateStore.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No template " + file);
            }
            String whole = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            return whole.substring(head(part).length(), whole.length() - "{/include}".length())
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

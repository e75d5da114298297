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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.recall.Recall;
import vn.thidua.notification.store.Database;

/**
 * The words of mails (mẫu thư): the original ones, and what an administrator wrote instead. Head and foot, with greeting
 * and "why you", are templates of their own, common to all mails of a language; the link between them always stands there.
 */
@ApplicationScoped
public class TemplateStore {

    /** Names of the Vietnamese templates that may be changed. */
    private static final List<String> VIETNAMESE = List.of(
            "reminder",
            "digest",
            "moved",
            "moved-several",
            "launch",
            "answer",
            "points",
            "sealed",
            "proposals",
            "proposal-answer",
            "congratulation",
            "unreachable",
            "head",
            "foot");

    /** Names of all templates that may be changed, in both languages. */
    public static final List<String> NAMES = Arrays.stream(Language.values())
            .flatMap(language -> VIETNAMESE.stream().map(name -> name + language.suffix()))
            .toList();

    private static final Set<String> FRAGMENTS = Set.of("head", "foot");

    /** Which part of a mail. */
    public enum Part {
        SUBJECT("subject", "text/plain"),
        TEXT("txt", "text/plain"),
        HTML("html", "text/html");

        private final String ending;
        private final Variant variant;

        Part(String ending, String type) {
            this.ending = ending;
            this.variant = Variant.forContentType(type);
        }
    }

    /**
     * What a template says.
     *
     * @param subject empty for head and foot, which have none
     */
    public record Body(String subject, String text, String html) {

        public String of(Part part) {
            return switch (part) {
                case SUBJECT -> subject;
                case TEXT -> text;
                case HTML -> html;
            };
        }
    }

    /** What holds now; {@code body} is null while the original does. */
    public record Own(long version, @Nullable Body body) {}

    private record Key(String name, Part part, String words) {}

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
                                        : new Body(
                                                Objects.requireNonNullElse(
                                                        row.getString("subject"), source(name, Part.SUBJECT)),
                                                row.getString("body_text"),
                                                row.getString("body_html"))),
                        name)
                .orElse(new Own(0, null));
    }

    public void put(String name, @Nullable Body body) {
        database.update(
                """
                insert into mail_template (name, version, subject, body_text, body_html, changed_at)
                values (?, 1, ?, ?, ?, ?)
                on conflict (name) do update set version = mail_template.version + 1, subject = excluded.subject,
                    body_text = excluded.body_text, body_html = excluded.body_html, changed_at = excluded.changed_at""",
                name,
                body == null ? null : body.subject(),
                body == null ? null : body.text(),
                body == null ? null : body.html(),
                clock.instant());
    }

    /** The words that came with the product. */
    public Body original(String name) {
        return new Body(source(name, Part.SUBJECT), source(name, Part.TEXT), source(name, Part.HTML));
    }

    /** Head and foot stand in every mail and are none by themselves. */
    public static boolean isFragment(String name) {
        return FRAGMENTS.contains(base(name));
    }

    public static Language language(String name) {
        return name.endsWith(Language.EN.suffix()) ? Language.EN : Language.VI;
    }

    /** Its name without that of the language. */
    public static String base(String name) {
        return name.substring(0, name.length() - language(name).suffix().length());
    }

    /** The template to use for a mail that is sent now. */
    Template current(String name, Part part) {
        Own own = NAMES.contains(name) ? own(name) : new Own(0, null);
        Body body = own.body();
        return body == null
                ? engine.getTemplate("mails/" + name + "." + part.ending)
                : parsed.computeIfAbsent(new Key(name, part, body.of(part)), key -> parse(name, part, key.words()));
    }

    /** A part as it is used; that of a mail's body stands between the common head and foot. */
    public Template parse(String name, Part part, String body) {
        String whole =
                lead(name, part) == 0 ? body.strip() : include(name, part) + "\n" + body.strip() + "\n{/include}\n";
        return engine.parse(whole, part.variant, "own-" + name + "." + part.ending);
    }

    /** How many lines stand before the first one of what was written. */
    public static int lead(String name, Part part) {
        return part == Part.SUBJECT || isFragment(name) ? 0 : 1;
    }

    private static String include(String name, Part part) {
        return "{#include mails/layout" + language(name).suffix() + "." + part.ending + "}";
    }

    private static String source(String name, Part part) {
        if (part == Part.SUBJECT && isFragment(name)) {
            return "";
        }
        String file = "templates/mails/" + name + "." + part.ending;
        try (InputStream stream = TemplateStore.class.getClassLoader().getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("No template " + file);
            }
            String whole = new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
            return lead(name, part) == 0
                    ? whole
                    : whole.substring(include(name, part).length(), whole.length() - "{/include}".length())
                            .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

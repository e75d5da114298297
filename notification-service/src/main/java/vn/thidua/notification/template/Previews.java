package vn.thidua.notification.template;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.notification.store.Database;

/**
 * Mails as they would look (bản xem thử), for a while: a browser shows them as pages of their own, because the styles that a
 * mail brings along are nothing that a page of the app may have.
 */
@ApplicationScoped
class Previews {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Database database;
    private final Clock clock;

    Previews(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    UUID keep(String html) {
        database.update(
                "delete from mail_preview where created_at < ?", clock.instant().minus(LIFE));
        UUID id = UUID.randomUUID();
        database.update("insert into mail_preview (id, html, created_at) values (?, ?, ?)", id, html, clock.instant());
        return id;
    }

    Optional<String> find(UUID id) {
        return database.first(
                "select html from mail_preview where id = ? and created_at >= ?",
                row -> row.getString(1),
                id,
                clock.instant().minus(LIFE));
    }
}

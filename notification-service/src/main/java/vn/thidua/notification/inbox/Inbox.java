package vn.thidua.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.store.Database;

/** The inbox in the app (hộp việc): the same facts as the mails, per person. */
@ApplicationScoped
public class Inbox {

    /**
     * What a person is told.
     *
     * @param key  the same fact is told to the same person once
     * @param link path in the app
     */
    public record Entry(
            String key,
            String personId,
            String kind,
            String title,
            String body,
            String link,
            @Nullable String campaignId,
            @Nullable String obligationId) {}

    private final Database database;
    private final Clock clock;

    Inbox(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public void add(Entry entry) {
        database.update(
                """
                insert into inbox_entry (entry_key, person_id, kind, title, body, link, campaign_id, obligation_id,
                    created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict on constraint inbox_entry_once do nothing""",
                entry.key(),
                entry.personId(),
                entry.kind(),
                entry.title(),
                entry.body(),
                entry.link(),
                entry.campaignId(),
                entry.obligationId(),
                clock.instant());
    }

    /** The obligation was met or dropped: what reminded of it needs nobody's attention any more. */
    public void settle(String obligationId) {
        database.update("""
                update inbox_entry set settled_at = ?
                where obligation_id = ? and settled_at is null and kind in ('REMINDER', 'MANUAL_REMINDER')""", clock.instant(), obligationId);
    }
}

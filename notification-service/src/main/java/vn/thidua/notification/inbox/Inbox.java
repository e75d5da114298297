package vn.thidua.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
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
        add(List.of(entry));
    }

    /** Many in one statement. */
    public void add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into inbox_entry (entry_key, person_id, kind, title, body, link, campaign_id, obligation_id,
                    created_at)
                select key, person, kind, title, body, link, campaign, obligation, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    as entry(key, person, kind, title, body, link, campaign, obligation)
                order by key, person
                on conflict on constraint inbox_entry_once do nothing""",
                clock.instant(),
                column(entries, Entry::key),
                column(entries, Entry::personId),
                column(entries, Entry::kind),
                column(entries, Entry::title),
                column(entries, Entry::body),
                column(entries, Entry::link),
                column(entries, Entry::campaignId),
                column(entries, Entry::obligationId));
    }

    private static List<@Nullable String> column(List<Entry> entries, Function<Entry, @Nullable String> field) {
        return entries.stream().map(field).toList();
    }

    /** The obligations were met or dropped: what reminded of them needs nobody's attention any more. */
    public void settle(Collection<String> obligationIds) {
        database.update("""
                update inbox_entry set settled_at = ?
                where obligation_id = any(?) and settled_at is null and kind in ('REMINDER', 'MANUAL_REMINDER')""", clock.instant(), obligationIds);
    }

    /** This fact needs nobody's attention any more. */
    public void settle(String key) {
        database.update(
                "update inbox_entry set settled_at = ? where entry_key = ? and settled_at is null",
                clock.instant(),
                key);
    }
}

package vn.thidua.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.notification.store.Database;

/** What a listening browser needs to know of an inbox. */
@ApplicationScoped
class InboxState {

    /** A line that came since. */
    record Arrived(long id, String title, String body, String link) {}

    /**
     * @param newest  id of the newest entry; a browser that comes back names it as Last-Event-ID
     * @param arrived entries newer than what the browser had, at most the last ten
     */
    record InboxUpdate(long unread, long newest, List<Arrived> arrived) {}

    private final Database database;

    InboxState(Database database) {
        this.database = database;
    }

    /** The id of the newest entry. */
    long newest(String personId) {
        return database.count("select coalesce(max(id), 0) from inbox_entry where person_id = ?", personId);
    }

    InboxUpdate after(String personId, long known) {
        List<Arrived> arrived = database.list(
                        "select id, title, body, link from inbox_entry where person_id = ? and id > ?"
                                + " order by id desc limit 10",
                        row -> new Arrived(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
                        personId,
                        known)
                .reversed();
        long unread =
                database.count("select count(*) from inbox_entry where person_id = ? and read_at is null", personId);
        return new InboxUpdate(
                unread, arrived.isEmpty() ? known : arrived.getLast().id(), arrived);
    }
}

package vn.thidua.notification.inbox;

import static vn.thidua.notification.store.Database.moment;
import static vn.thidua.notification.store.Database.momentOrNull;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.store.Database;

/** A person's own inbox; nobody sees another's, whatever the role. */
@Path("/api/v1/inbox")
@RunOnVirtualThread
@RolesAllowed({
    Role.EMULATION_OFFICER,
    Role.UNIT_HEAD,
    Role.MEMBER,
    Role.COUNCIL_SECRETARY,
    Role.COUNCIL_MEMBER,
    Role.PRINCIPAL,
    Role.BLOC_HEAD
})
@Tag(name = "inbox")
class InboxResource {

    /**
     * Something a person is told.
     *
     * @param link    path in the app
     * @param settled true when the obligation was met or dropped since
     */
    record InboxEntryView(
            long id,
            Delivery.Kind kind,
            String title,
            String body,
            String link,
            Instant at,
            boolean unread,
            boolean settled) {}

    record UnreadCount(long unread) {}

    private static final String MINE = "person_id = ? and (not ? or read_at is null)";

    private final Database database;
    private final Caller caller;
    private final Clock clock;

    InboxResource(Database database, Caller caller, Clock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Own entries, newest first; unread=true leaves out what was read")
    public Page<InboxEntryView> list(
            @RestQuery @Nullable Boolean unread,
            @RestQuery @Nullable String cursor,
            @RestQuery @Nullable Integer size) {
        String me = caller.personId().orElse("");
        boolean onlyUnread = Boolean.TRUE.equals(unread);
        int pageSize = Cursor.size(size);
        List<InboxEntryView> rows = database.list(
                "select * from inbox_entry where " + MINE + " and id < ? order by id desc limit ?",
                InboxResource::read,
                me,
                onlyUnread,
                before(Cursor.parse(cursor, 1)),
                pageSize + 1);
        long total = database.count("select count(*) from inbox_entry where " + MINE, me, onlyUnread);
        return Page.of(rows, pageSize, total, row -> row, row -> Cursor.at(Long.toString(row.id())));
    }

    @GET
    @Path("/unread")
    @Operation(summary = "Number of own entries that were not read")
    public UnreadCount unread() {
        return new UnreadCount(database.count(
                "select count(*) from inbox_entry where person_id = ? and read_at is null",
                caller.personId().orElse("")));
    }

    @POST
    @Path("/{id}/read")
    @Transactional
    @Operation(summary = "Mark an own entry as read; repeating it changes nothing")
    public InboxEntryView read(@RestPath long id) {
        database.update(
                "update inbox_entry set read_at = ? where id = ? and person_id = ? and read_at is null",
                clock.instant(),
                id,
                caller.personId().orElse(""));
        return database.first(
                        "select * from inbox_entry where id = ? and person_id = ?",
                        InboxResource::read,
                        id,
                        caller.personId().orElse(""))
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có mục này trong hộp việc của anh/chị."));
    }

    @POST
    @Path("/read-all")
    @Transactional
    @Operation(summary = "Mark all own entries as read")
    public UnreadCount readAll() {
        database.update(
                "update inbox_entry set read_at = ? where person_id = ? and read_at is null",
                clock.instant(),
                caller.personId().orElse(""));
        return unread();
    }

    private static long before(@Nullable Cursor cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        try {
            return Long.parseLong(cursor.keys().getFirst());
        } catch (NumberFormatException e) {
            throw new Refusal(CommonReason.MALFORMED, "Vị trí trang không hợp lệ.");
        }
    }

    private static InboxEntryView read(ResultSet row) throws SQLException {
        return new InboxEntryView(
                row.getLong("id"),
                Delivery.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("body"),
                row.getString("link"),
                moment(row, "created_at"),
                momentOrNull(row, "read_at") == null,
                momentOrNull(row, "settled_at") != null);
    }
}

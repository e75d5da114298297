package vn.thidua.notification.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.notification.mail.MailTemplates;

/** The caller's calendar feed: made, replaced and revoked by its owner alone. */
@Path("/api/v1/inbox/calendar")
@RunOnVirtualThread
@RolesAllowed({
    Role.EMULATION_OFFICER,
    Role.UNIT_HEAD,
    Role.MEMBER,
    Role.COUNCIL_SECRETARY,
    Role.COUNCIL_MEMBER,
    Role.PRINCIPAL
})
@Tag(name = "inbox")
class CalendarResource {

    /**
     * @param url    the secret address, told once, when it is made
     * @param readAt when a calendar last asked for it
     */
    record CalendarView(
            boolean active,
            @Nullable String url,
            @Nullable Instant createdAt,
            @Nullable Instant readAt) {}

    private final Feeds feeds;
    private final Caller caller;
    private final MailTemplates templates;
    private final AuditLog audit;

    CalendarResource(Feeds feeds, Caller caller, MailTemplates templates, AuditLog audit) {
        this.feeds = feeds;
        this.caller = caller;
        this.templates = templates;
        this.audit = audit;
    }

    @GET
    @Operation(summary = "Whether the caller has a calendar feed")
    public CalendarView read() {
        return view(null);
    }

    @PUT
    @Transactional
    @Operation(summary = "Make a new secret address; the one before ends")
    public CalendarView renew() {
        String me = caller.requirePersonId();
        String secret = feeds.renew(me);
        audit.record(new AuditEntry("calendar-feed", me, "renew", null, null, null));
        return view(templates.url("/m/calendar/" + secret + ".ics"));
    }

    @DELETE
    @Transactional
    @Operation(summary = "Revoke the address")
    public CalendarView revoke() {
        String me = caller.requirePersonId();
        if (feeds.revoke(me)) {
            audit.record(new AuditEntry("calendar-feed", me, "revoke", null, null, null));
        }
        return view(null);
    }

    private CalendarView view(@Nullable String url) {
        return feeds.of(caller.requirePersonId())
                .map(feed -> new CalendarView(true, url, feed.createdAt(), feed.readAt()))
                .orElseGet(() -> new CalendarView(false, null, null, null));
    }
}

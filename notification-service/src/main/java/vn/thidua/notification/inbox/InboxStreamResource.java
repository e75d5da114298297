package vn.thidua.notification.inbox;

import io.smallrye.mutiny.Multi;
import io.vertx.core.Vertx;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;

/** The caller's inbox as server-sent events: each names what arrived and how much is unread. */
@Path("/api/v1/inbox/stream")
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
class InboxStreamResource {

    private static final Executor WORKERS = task -> Thread.ofVirtual().start(task);

    private final LiveInboxes inboxes;
    private final InboxState state;
    private final Caller caller;
    private final Vertx vertx;
    private final Duration heartbeat;
    private final Duration life;

    InboxStreamResource(
            LiveInboxes inboxes,
            InboxState state,
            Caller caller,
            Vertx vertx,
            // more often than the gateway's patience with a silent service
            @ConfigProperty(name = "thidua.inbox.heartbeat", defaultValue = "PT20S") Duration heartbeat,
            // the browser comes back with a fresh token; a session that has ended stays out
            @ConfigProperty(name = "thidua.inbox.stream-life", defaultValue = "PT5M") Duration life) {
        this.inboxes = inboxes;
        this.state = state;
        this.caller = caller;
        this.vertx = vertx;
        this.heartbeat = heartbeat;
        this.life = life;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary = "Own inbox, live",
            description = "Events named `inbox` whose data is a state; Last-Event-ID brings what came since. A client"
                    + " that does not accept text/event-stream by name gets the present state and the end.")
    @APIResponse(
            responseCode = "200",
            description = "A stream of states",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = InboxState.InboxUpdate.class)))
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID") @Nullable String lastEventId,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept,
            @Context Sse sse) {
        String me = caller.personId().orElse("");
        boolean live = accept != null && accept.contains(MediaType.SERVER_SENT_EVENTS);
        return Multi.createFrom()
                .emitter(browser -> WORKERS.execute(() -> {
                    var stream = new InboxStream(me, known(me, lastEventId), state, sse, WORKERS, browser);
                    if (!live) {
                        stream.once();
                        return;
                    }
                    inboxes.add(me, stream);
                    stream.wake();
                    long beat = vertx.setPeriodic(heartbeat.toMillis(), _ -> stream.beat());
                    long end = vertx.setTimer(life.toMillis(), _ -> stream.end());
                    browser.onTermination(() -> {
                        vertx.cancelTimer(beat);
                        vertx.cancelTimer(end);
                        inboxes.remove(me, stream);
                    });
                }));
    }

    private long known(String me, @Nullable String lastEventId) {
        if (lastEventId != null && lastEventId.matches("[0-9]{1,18}")) {
            return Long.parseLong(lastEventId);
        }
        return state.newest(me);
    }
}

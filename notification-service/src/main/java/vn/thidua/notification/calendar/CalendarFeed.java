package vn.thidua.notification.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.obligation.OwedBy;

/** What calendar programs read (lịch công việc): the address is the key, so there is nothing to sign in with. */
@Path("/public/calendar/{secret}.ics")
@RunOnVirtualThread
@PermitAll
class CalendarFeed {

    private final Feeds feeds;
    private final Calendars calendars;
    private final OwedBy owedBy;
    private final Organisation organisation;

    CalendarFeed(Feeds feeds, Calendars calendars, OwedBy owedBy, Organisation organisation) {
        this.feeds = feeds;
        this.calendars = calendars;
        this.owedBy = owedBy;
        this.organisation = organisation;
    }

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response read(@RestPath String secret) {
        Optional<Person> reader = feeds.reader(secret).flatMap(organisation::person);
        return reader.map(person -> Response.ok(calendars.of(owedBy.person(person)))
                        .type("text/calendar;charset=UTF-8")
                        .header("Cache-Control", "private, max-age=300"))
                .orElseGet(() ->
                        Response.status(404).type("text/plain;charset=UTF-8").entity("Không có lịch này."))
                .build();
    }
}

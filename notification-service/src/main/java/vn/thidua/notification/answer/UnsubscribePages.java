package vn.thidua.notification.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.SignedLinks;
import vn.thidua.notification.mail.SignedLinks.Claim;
import vn.thidua.notification.mail.SignedLinks.Purpose;
import vn.thidua.notification.preference.Preferences;

/** One-click unsubscribe (RFC 8058) from the optional kinds: a mail program posts, a person sees a button first. */
@Path("/public/unsubscribe/{token}")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class UnsubscribePages {

    private final SignedLinks links;
    private final Preferences preferences;
    private final MailTemplates templates;
    private final AuditLog audit;

    UnsubscribePages(SignedLinks links, Preferences preferences, MailTemplates templates, AuditLog audit) {
        this.links = links;
        this.preferences = preferences;
        this.templates = templates;
        this.audit = audit;
    }

    @GET
    @Operation(hidden = true)
    public Response show(@RestPath String token) {
        return optional(token).isPresent() ? page(false) : over();
    }

    @POST
    @Transactional
    @Operation(hidden = true)
    public Response unsubscribe(@RestPath String token) {
        Optional<Claim> claim = optional(token);
        if (claim.isEmpty()) {
            return over();
        }
        String person = claim.get().personId();
        String kind = claim.get().subject();
        if (preferences.optOut(person, kind)) {
            audit.record(new AuditEntry("mail-optout", person, "off", null, kind, "Tắt từ thư"));
        }
        return page(true);
    }

    private Optional<Claim> optional(String token) {
        return links.read(Purpose.UNSUBSCRIBE, token).filter(claim -> Arrays.stream(Delivery.Kind.values())
                .anyMatch(kind -> kind.isOptional() && kind.name().equals(claim.subject())));
    }

    private Response page(boolean done) {
        return Response.ok(templates.page("unsubscribe", Map.of("done", done, "url", templates.url("/inbox/times"))))
                .build();
    }

    private Response over() {
        return Response.status(404)
                .entity(templates.page("over", Map.of("url", templates.url("/"))))
                .build();
    }
}

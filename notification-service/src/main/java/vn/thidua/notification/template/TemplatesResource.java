package vn.thidua.notification.template;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.notification.mail.TemplateStore.Body;

/** The bodies of mails, for administrators. */
@Path("/api/v1/reminders/templates")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
@Tag(name = "reminders")
class TemplatesResource {

    private static final int LONGEST = 20_000;

    /**
     * A template.
     *
     * @param own    false while the original holds
     * @param fields what may stand between braces
     */
    record TemplateView(
            String name,
            boolean own,
            long version,
            String text,
            String html,
            String originalText,
            String originalHtml,
            List<String> fields) {}

    record TemplateList(List<TemplateView> items) {}

    /** Both parts of a body. */
    record BodyRequest(
            @NotBlank(message = "Cần phần chữ") @Size(max = LONGEST, message = "Mẫu thư dài nhất 20.000 ký tự")
            String text,

            @NotBlank(message = "Cần phần HTML") @Size(max = LONGEST, message = "Mẫu thư dài nhất 20.000 ký tự")
            String html) {

        Body body() {
            return new Body(text, html);
        }
    }

    /**
     * A body to be looked at.
     *
     * @param campaignId shows names and dates of this campaign; without it all is made up
     */
    record PreviewRequest(
            @NotNull @Valid BodyRequest body, @Nullable String campaignId) {}

    /** How it looks. */
    record PreviewView(String text, String html) {}

    record TestRequest(
            @NotNull @Valid BodyRequest body,

            @NotBlank(message = "Cần địa chỉ thư") @Size(max = 254, message = "Địa chỉ quá dài")
            String address) {}

    /** What the mail server said. */
    record TestView(boolean sent, String message) {}

    private final ChangeTemplates templates;

    TemplatesResource(ChangeTemplates templates) {
        this.templates = templates;
    }

    @GET
    @Transactional
    @Operation(summary = "All mail templates, as they hold now and as they came")
    public TemplateList list() {
        return new TemplateList(templates.all());
    }

    @PUT
    @Path("/{name}")
    @Transactional
    @Operation(summary = "Change a template; mails that wait are written with it")
    public TemplateView put(
            @RestPath String name,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid BodyRequest request) {
        return templates.put(name, ifMatch, request.body());
    }

    @DELETE
    @Path("/{name}")
    @Transactional
    @Operation(summary = "Go back to the original")
    public TemplateView forget(@RestPath String name, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return templates.put(name, ifMatch, null);
    }

    @POST
    @Path("/{name}/preview")
    @Transactional
    @Operation(summary = "How a body looks, with made-up data or those of a campaign; stores nothing")
    public PreviewView preview(@RestPath String name, @NotNull @Valid PreviewRequest request) {
        return templates.preview(name, request.body().body(), request.campaignId());
    }

    @POST
    @Path("/{name}/test")
    @Transactional
    @Operation(summary = "Send a mail with made-up data to an address, to see it in a mail program")
    public TestView test(@RestPath String name, @NotNull @Valid TestRequest request) {
        return templates.test(name, request.body().body(), request.address());
    }
}

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.TemplateStore.Body;

/** The words of mails, for administrators. */
@Path("/api/v1/reminders/templates")
@RunOnVirtualThread
@RolesAllowed(Role.ADMIN)
@Tag(name = "reminders")
class TemplatesResource {

    static final String PREVIEWS = "/api/v1/reminders/templates/previews/";

    private static final int LONGEST = 20_000;
    private static final int LONGEST_SUBJECT = 300;

    /**
     * A template.
     *
     * @param base   its name without that of the language
     * @param own    false while the original holds
     * @param subject empty for head and foot, which have none
     * @param fields what may stand between braces
     */
    record TemplateView(
            String name,
            String base,
            Language language,
            boolean own,
            long version,
            String subject,
            String text,
            String html,
            String originalSubject,
            String originalText,
            String originalHtml,
            List<String> fields) {}

    record TemplateList(List<TemplateView> items) {}

    /**
     * What a template says.
     *
     * @param subject null = that of the original
     */
    record BodyRequest(
            @Nullable @Size(max = LONGEST_SUBJECT, message = "Mẫu tiêu đề dài nhất 300 ký tự")
            String subject,

            @NotBlank(message = "Cần phần chữ") @Size(max = LONGEST, message = "Mẫu thư dài nhất 20.000 ký tự")
            String text,

            @NotBlank(message = "Cần phần HTML") @Size(max = LONGEST, message = "Mẫu thư dài nhất 20.000 ký tự")
            String html) {

        Body body(String originalSubject) {
            return new Body(subject == null || subject.isBlank() ? originalSubject : subject, text, html);
        }
    }

    /**
     * A body to be looked at.
     *
     * @param campaignId shows names and dates of this campaign; without it all is made up
     */
    record PreviewRequest(
            @NotNull @Valid BodyRequest body, @Nullable String campaignId) {}

    /**
     * How it looks.
     *
     * @param page where the HTML part can be seen as a page, for a quarter of an hour
     */
    record PreviewView(String subject, String text, String html, String page) {}

    record TestRequest(
            @NotNull @Valid BodyRequest body,

            @NotBlank(message = "Cần địa chỉ thư") @Size(max = 254, message = "Địa chỉ quá dài")
            String address) {}

    /** What the mail server said. */
    record TestView(boolean sent, String message) {}

    private final ChangeTemplates templates;
    private final Previews previews;

    TemplatesResource(ChangeTemplates templates, Previews previews) {
        this.templates = templates;
        this.previews = previews;
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
        return templates.put(name, ifMatch, body(name, request));
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
        return templates.preview(name, body(name, request.body()), request.campaignId());
    }

    @POST
    @Path("/{name}/test")
    @Transactional
    @Operation(summary = "Send a mail with made-up data to an address, to see it in a mail program")
    public TestView test(@RestPath String name, @NotNull @Valid TestRequest request) {
        return templates.test(name, body(name, request.body()), request.address());
    }

    @GET
    @Path("/previews/{id}")
    @Produces(MediaType.TEXT_HTML)
    @Operation(summary = "The HTML part of a preview as a page; it runs nothing and loads nothing")
    public Response page(@RestPath UUID id) {
        return Response.ok(previews.find(id)
                        .orElseThrow(() -> new Refusal(
                                CommonReason.NOT_FOUND, "Bản xem thử đã hết hạn, xin bấm Xem thử lần nữa.")))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private Body body(String name, BodyRequest request) {
        return request.body(templates.originalSubject(name));
    }
}

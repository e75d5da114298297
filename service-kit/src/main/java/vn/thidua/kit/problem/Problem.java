package vn.thidua.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Problem document, RFC 9457, {@code application/problem+json}.
 *
 * @param type   stable URI per reason
 * @param title  fixed text per type
 * @param detail this case
 * @param id     only for 500: the id under which the error was logged
 * @param errors faulty fields
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        @Nullable String id,
        List<FieldError> errors) {

    public static final String TYPE_BASE = "https://thidua.vn/problems/";
    public static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    public static Problem of(Reason reason, @Nullable String detail, List<FieldError> errors) {
        return new Problem(TYPE_BASE + reason.slug(), reason.title(), reason.status(), detail, null, errors);
    }

    public static Response response(Reason reason, @Nullable String detail) {
        return of(reason, detail, List.of()).toResponse();
    }

    public Response toResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}

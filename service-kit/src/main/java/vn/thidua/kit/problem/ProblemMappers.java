package vn.thidua.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every error leaves as a problem document; an unexpected one is logged once with an id and shows no internals. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** PostgreSQL keeps no U+0000: character_not_in_repertoire for text, untranslatable_character within JSON. */
    private static final Set<String> CANNOT_BE_STORED = Set.of("22021", "22P05");

    @ServerExceptionMapper
    Response refused(Refusal refusal) {
        return Problem.of(refusal.reason(), refusal.getMessage(), refusal.errors())
                .toResponse();
    }

    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException violation) {
        List<FieldError> errors = violation.getConstraintViolations().stream()
                .map(ProblemMappers::fieldError)
                .toList();
        return Problem.of(CommonReason.INVALID, null, errors).toResponse();
    }

    // named one by one: Quarkus answers a mismatch in its own way unless that very class has a mapper
    @ServerExceptionMapper({JsonProcessingException.class, JsonMappingException.class, MismatchedInputException.class})
    Response malformed(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            String pointer = mapping.getPath().stream()
                    .map(ref -> ref.getFieldName() != null ? ref.getFieldName() : String.valueOf(ref.getIndex()))
                    .collect(Collectors.joining("/", "/", ""));
            return Problem.of(
                            CommonReason.MALFORMED,
                            null,
                            List.of(new FieldError(pointer, "malformed", "Giá trị không đúng dạng")))
                    .toResponse();
        }
        return Problem.response(CommonReason.MALFORMED, null);
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    Response stale(RuntimeException e) {
        return Problem.response(CommonReason.STALE_VERSION, null);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problem.response(CommonReason.FORBIDDEN, null);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated(RuntimeException e) {
        return Response.fromResponse(Problem.response(CommonReason.UNAUTHENTICATED, null))
                .header("WWW-Authenticate", "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JsonProcessingException json) {
                return malformed(json);
            }
        }
        int status = e.getResponse().getStatus();
        for (CommonReason reason : CommonReason.values()) {
            if (reason.status() == status) {
                return Problem.response(reason, null);
            }
        }
        if (status < 400) {
            return e.getResponse();
        }
        return status < 500 ? Problem.response(CommonReason.MALFORMED, null) : unexpected(e);
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        Refusal refusal = find(e, Refusal.class);
        if (refusal != null) {
            return refused(refusal);
        }
        if (find(e, OptimisticLockException.class) != null || find(e, StaleStateException.class) != null) {
            return Problem.response(CommonReason.STALE_VERSION, null);
        }
        SQLException database = find(e, SQLException.class);
        if (database != null && CANNOT_BE_STORED.contains(database.getSQLState())) {
            return Problem.response(CommonReason.MALFORMED, "Văn bản có ký tự không lưu được (mã U+0000).");
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(e, "Unexpected error, errorId=%s", id);
        CommonReason reason = CommonReason.UNEXPECTED;
        return new Problem(Problem.TYPE_BASE + reason.slug(), reason.title(), reason.status(), null, id, List.of())
                .toResponse();
    }

    private static <T extends Throwable> @Nullable T find(Throwable e, Class<T> type) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return type.cast(t);
            }
        }
        return null;
    }

    /** The first two nodes of the path are the method and its parameter; the rest names the field. */
    private static FieldError fieldError(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString();
        String[] nodes = path.replace("[", ".").replace("]", "").split("\\.");
        StringBuilder pointer = new StringBuilder();
        for (int i = Math.min(2, nodes.length - 1); i < nodes.length; i++) {
            pointer.append('/').append(nodes[i]);
        }
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return new FieldError(pointer.toString(), code, violation.getMessage());
    }
}

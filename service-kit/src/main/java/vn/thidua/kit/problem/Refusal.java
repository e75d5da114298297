package vn.thidua.kit.problem;

import java.io.Serial;
import java.util.List;

/** A rule says no. Changes nothing; becomes a problem document (RFC 9457) at the edge. */
public final class Refusal extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final transient List<FieldError> errors;

    public Refusal(Reason reason, String detail) {
        this(reason, detail, List.of());
    }

    public Refusal(Reason reason, String detail, List<FieldError> errors) {
        super(detail);
        this.reason = reason;
        this.errors = List.copyOf(errors);
    }

    /** A refusal that points at fields of the request. */
    public static Refusal at(Reason reason, String detail, FieldError... errors) {
        return new Refusal(reason, detail, List.of(errors));
    }

    public Reason reason() {
        return reason;
    }

    public List<FieldError> errors() {
        return errors;
    }
}

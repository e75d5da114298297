package vn.thidua.kit.problem;

/** Why a request is refused; an enum per feature. Part of the API: slug and status are stable (RFC 9457 {@code type}). */
public interface Reason {

    /** HTTP status: 400 malformed, 403 who, 404 not there or not yours to see, 409 wrong state, 422 rule refused. */
    int status();

    /** Stable last part of the problem's {@code type} URI, in kebab case. */
    String slug();

    /** Fixed Vietnamese sentence for people; the case at hand goes into the refusal's detail. */
    String title();
}

package vn.thidua.kit.problem;

/**
 * One faulty field of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the request, e.g. {@code /lines/3/title}
 * @param code    stable code, e.g. {@code required}
 * @param message Vietnamese sentence for the person who filled it in
 */
public record FieldError(String pointer, String code, String message) {}

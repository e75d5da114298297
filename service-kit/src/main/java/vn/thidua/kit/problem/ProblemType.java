package vn.thidua.kit.problem;

/**
 * A kind of problem that the API can answer with (RFC 9457 §3.1); slug and status are stable.
 *
 * @param status HTTP status: 400 malformed, 403 who, 404 not there or not yours to see, 409 wrong state, 422 rule refused
 * @param slug last part of the problem's {@code type} URI, in kebab case
 * @param title fixed Vietnamese sentence for people; the case at hand goes into the refusal's detail
 */
public record ProblemType(int status, String slug, String title) {}

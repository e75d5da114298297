package vn.thidua.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * One change of state: what changed, from which state to which, and why. Who and when are added by the log.
 *
 * @param subjectType e.g. {@code campaign}
 * @param action      named action, e.g. {@code launch}
 * @param why         the reason that the person gave, or the event that caused it
 */
public record AuditEntry(
        String subjectType,
        String subjectId,
        String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String why) {}

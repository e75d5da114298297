package vn.thidua.kit.operations;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditChain;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.event.DeadLetters;
import vn.thidua.kit.event.RebuildReadModels;
import vn.thidua.kit.event.RetryDeadLetter;

/** What the administrator and the auditor see of a service. */
@Path("/api/v1/operations")
@RunOnVirtualThread
@Tag(name = "operations")
class OperationsResource {

    record DeadLetterList(List<DeadLetters.DeadLetter> items) {}

    record AuditRow(
            long id,
            Instant at,
            String actor,
            String subjectType,
            String subjectId,
            String action,
            @Nullable String from,
            @Nullable String to,
            @Nullable String why) {}

    record AuditList(List<AuditRow> items) {}

    record Rebuilt(Map<String, Long> eventsPerTopic) {}

    private final DeadLetters deadLetters;
    private final RetryDeadLetter retry;
    private final RebuildReadModels rebuild;
    private final AgroalDataSource database;

    OperationsResource(
            DeadLetters deadLetters, RetryDeadLetter retry, RebuildReadModels rebuild, AgroalDataSource database) {
        this.deadLetters = deadLetters;
        this.retry = retry;
        this.rebuild = rebuild;
        this.database = database;
    }

    @GET
    @Path("/dead-letters")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Events that could not be handled, newest first")
    public DeadLetterList deadLetters() {
        return new DeadLetterList(deadLetters.list());
    }

    @POST
    @Path("/dead-letters/{id}/retry")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Handle a dead letter again; takes effect at most once")
    public void retry(@RestPath long id) {
        retry.retry(id);
    }

    @POST
    @Path("/read-models/rebuild")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Clear the read models and fill them again from their topics")
    public Rebuilt rebuild() {
        return new Rebuilt(rebuild.run());
    }

    @GET
    @Path("/audit/verify")
    @RolesAllowed({Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "Check the hash chain of the audit trail")
    public AuditChain.Verification verify() throws SQLException {
        try (var connection = database.getConnection()) {
            return AuditChain.verify(connection);
        }
    }

    @GET
    @Path("/audit")
    @RolesAllowed({Role.AUDITOR, Role.ADMIN})
    @Operation(summary = "Audit rows, newest first; before = id of the last row seen")
    public AuditList audit(
            @RestQuery @Nullable String subjectType,
            @RestQuery @Nullable String subjectId,
            @RestQuery @Nullable Long before)
            throws SQLException {
        List<AuditRow> rows = new ArrayList<>();
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("""
                        select id, at, actor, subject_type, subject_id, action, from_state, to_state, why from audit
                        where (?::text is null or subject_type = ?) and (?::text is null or subject_id = ?) and id < ?
                        order by id desc limit 100""")) {
            select.setString(1, subjectType);
            select.setString(2, subjectType);
            select.setString(3, subjectId);
            select.setString(4, subjectId);
            select.setLong(5, before == null ? Long.MAX_VALUE : before);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new AuditRow(
                            row.getLong(1),
                            row.getTimestamp(2).toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9)));
                }
            }
        }
        return new AuditList(rows);
    }
}

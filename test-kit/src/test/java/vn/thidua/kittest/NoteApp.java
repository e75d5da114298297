package vn.thidua.kittest;

import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.sql.SQLException;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.event.EventConsumer;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.idempotency.Idempotent;

/** The smallest service that uses all of the kit: it keeps notes and counts those that others wrote. */
final class NoteApp {

    static final String TOPIC = "thidua.notes";
    static final String WRITTEN = "vn.thidua.notes.note-written.v1";

    private NoteApp() {}

    record NewNote(@NotBlank(message = "Cần có nội dung") String text) {}

    record NoteView(UUID id, String text) {}

    record NoteWritten(String noteId) {}

    @ApplicationScoped
    static class WriteNote {
        private final AgroalDataSource database;
        private final Outbox outbox;
        private final AuditLog audit;

        WriteNote(AgroalDataSource database, Outbox outbox, AuditLog audit) {
            this.database = database;
            this.outbox = outbox;
            this.audit = audit;
        }

        @Transactional
        NoteView write(String text) {
            NoteView note = new NoteView(UUID.randomUUID(), text);
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement("insert into note values (?, ?)")) {
                insert.setObject(1, note.id());
                insert.setString(2, text);
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            outbox.add(
                    TOPIC,
                    WRITTEN,
                    note.id().toString(),
                    new NoteWritten(note.id().toString()));
            audit.record(new AuditEntry("note", note.id().toString(), "write", null, "WRITTEN", null));
            if (text.startsWith("fail")) {
                throw new IllegalStateException("the transaction must leave nothing behind");
            }
            return note;
        }
    }

    @Path("/api/v1/notes")
    @RunOnVirtualThread
    static class NoteResource {
        private final WriteNote write;
        private final UnitScope scope;

        NoteResource(WriteNote write, UnitScope scope) {
            this.write = write;
            this.scope = scope;
        }

        @POST
        @Idempotent
        @RolesAllowed(Role.MEMBER)
        @ResponseStatus(201)
        public NoteView post(@Valid NewNote note) {
            return write.write(note.text());
        }

        @GET
        @Path("/of/{unit}")
        @RolesAllowed(Role.MEMBER)
        @Produces("text/plain")
        public String of(@RestPath String unit) {
            scope.require(unit);
            return unit;
        }

        @GET
        @Path("/forgotten")
        @Produces("text/plain")
        public String withoutAnnotation() {
            return "never shown";
        }
    }

    @ApplicationScoped
    static class NotesChannel {
        private final EventConsumer consumer;

        NotesChannel(EventConsumer consumer) {
            this.consumer = consumer;
        }

        @Incoming("notes")
        @Blocking
        void on(ConsumerRecord<String, String> message) {
            consumer.accept(message);
        }
    }

    /** Counts; refuses a note that is named poison until it is cured. */
    @ApplicationScoped
    static class CountNotes implements EventHandler {
        static volatile boolean cured;
        private final AgroalDataSource database;

        CountNotes(AgroalDataSource database) {
            this.database = database;
        }

        @Override
        public String type() {
            return WRITTEN;
        }

        @Override
        public void handle(EventEnvelope event) {
            NoteWritten note = event.data(NoteWritten.class);
            try (var connection = database.getConnection();
                    var insert = connection.prepareStatement("insert into seen_note values (?, 1) on conflict (id)"
                            + " do update set times = seen_note.times + 1")) {
                insert.setString(1, note.noteId());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            if (note.noteId().equals("poison") && !cured) {
                throw new IllegalStateException("cannot be handled");
            }
        }
    }
}

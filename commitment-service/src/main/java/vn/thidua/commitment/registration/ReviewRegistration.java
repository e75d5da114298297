package vn.thidua.commitment.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.obligation.Fulfilment;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.registration.PostgresRegistrations.Stored;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.review.Announcements;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReturnRequest;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.http.IfMatch;

/** The officer's side of a registration: accept it, or send it back with reasons. */
@RequestScoped
class ReviewRegistration {

    private final PostgresRegistrations registrations;
    private final Rights rights;
    private final Fulfilment fulfilment;
    private final Announcements announcements;
    private final AuditLog audit;
    private final Sql sql;
    private final Json json;
    private final Clock clock;

    ReviewRegistration(
            PostgresRegistrations registrations,
            Rights rights,
            Fulfilment fulfilment,
            Announcements announcements,
            AuditLog audit,
            Sql sql,
            Json json,
            Clock clock) {
        this.registrations = registrations;
        this.rights = rights;
        this.fulfilment = fulfilment;
        this.announcements = announcements;
        this.audit = audit;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Data of {@code commitment.registration-accepted}. */
    record RegistrationAccepted(UUID registrationId, UUID campaignId, int year, String unitCode, List<Line> lines) {}

    @Transactional
    void accept(UUID id, @Nullable String ifMatch) {
        Stored stored = lock(id, ifMatch);
        Registration.Submitted submitted = stored.registration().submitted();
        rights.requireNotOwn(submitted.submission().by());
        Registration.Accepted accepted = submitted.accept();
        store(stored, accepted, "ACCEPTED", null, List.of());
        Registration.Sheet sheet = accepted.sheet();
        announcements.add(
                "registration-accepted",
                id,
                new RegistrationAccepted(id, sheet.campaignId(), sheet.year(), sheet.unit(), accepted.lines()));
        owed(sheet).forEach(owed -> fulfilment.accepted(owed, rights.actor(), "chấp nhận bản đăng ký thi đua"));
    }

    @Transactional
    void giveBack(UUID id, @Nullable String ifMatch, ReturnRequest request) {
        Stored stored = lock(id, ifMatch);
        Registration.Submitted submitted = stored.registration().submitted();
        rights.requireNotOwn(submitted.submission().by());
        Registration.Returned returned = submitted.giveBack(request.reason(), request.places());
        store(stored, returned, "RETURNED", returned.reason(), returned.pins());
        Registration.Sheet sheet = returned.sheet();
        List<UUID> owed = owed(sheet);
        announcements.announce(
                "registration-returned",
                new Announcements.Subject(
                        id,
                        sheet.campaignId(),
                        owed.isEmpty() ? null : owed.getFirst(),
                        sheet.unit(),
                        "Đăng ký thi đua năm " + sheet.year()),
                returned.reason(),
                null);
        owed.forEach(obligation -> fulfilment.returned(
                obligation, rights.actor(), "trả lại bản đăng ký thi đua", returned.reason(), request.mendBy()));
    }

    private Stored lock(UUID id, @Nullable String ifMatch) {
        Stored stored = registrations.lock(id);
        rights.requireReview(stored.registration().sheet().unit());
        IfMatch.require(ifMatch, stored.version());
        return stored;
    }

    private List<UUID> owed(Registration.Sheet sheet) {
        return fulfilment.of(sheet.campaignId(), sheet.unit(), Deliverable.REGISTRATION);
    }

    private void store(Stored stored, Registration next, String decision, @Nullable String reason, List<Pin> pins) {
        UUID id = next.sheet().id();
        registrations.save(next, stored.version() + 1);
        sql.update(
                """
                insert into registration_review (registration_id, at, actor, decision, reason, pins, lines)
                values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""", id, clock.instant(), rights.actor(), decision, reason, json.write(pins), json.write(next.lines()));
        audit.record(new AuditEntry(
                "registration",
                id.toString(),
                "ACCEPTED".equals(decision) ? "accept" : "return",
                stored.registration().state(),
                next.state(),
                reason));
    }
}

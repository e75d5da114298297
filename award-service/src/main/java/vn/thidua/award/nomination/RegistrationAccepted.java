package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Keeps the accepted registrations: they are the candidates of a round. */
@ApplicationScoped
class RegistrationAccepted implements Projection {

    private final EntityManager database;

    RegistrationAccepted(EntityManager database) {
        this.database = database;
    }

    record Data(String registrationId, @Nullable String campaignId, int year, String unitCode, List<Line> lines) {}

    record Line(String titleCode, SubjectKind subjectKind, String subjectId) {}

    @Override
    public String type() {
        return "vn.thidua.commitment.registration-accepted.v1";
    }

    @Override
    public String topic() {
        return "thidua.commitment";
    }

    @Override
    public void clear() {
        database.createQuery("delete from RegistrationLine").executeUpdate();
    }

    /** The event carries the whole registration, so a later one replaces the earlier lines. */
    @Override
    public void handle(EventEnvelope event) {
        Data data = event.data(Data.class);
        database.createQuery("delete from RegistrationLine where registrationId = :id")
                .setParameter("id", data.registrationId())
                .executeUpdate();
        for (Line line : data.lines().stream().distinct().toList()) {
            RegistrationLine row = new RegistrationLine();
            row.registrationId = data.registrationId();
            row.campaignId = data.campaignId();
            row.year = data.year();
            row.unitCode = data.unitCode();
            row.awardCode = line.titleCode();
            row.subjectKind = line.subjectKind();
            row.subjectId = line.subjectId();
            database.persist(row);
        }
        // a rebuild handles the same registration again in one transaction, after the rows were deleted behind its back
        database.flush();
        database.clear();
    }
}

package vn.thidua.award.province;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Keeps references to the evidence of accepted reports, for the dossier. */
@ApplicationScoped
class ReportAccepted implements Projection {

    private final EntityManager database;

    ReportAccepted(EntityManager database) {
        this.database = database;
    }

    record Data(
            String id,
            @Nullable String campaignId,
            String unitCode,
            @Nullable String title,
            @Nullable Instant at,
            @Nullable List<Evidence> evidence) {}

    record Evidence(String evidenceId, String digest, String name) {}

    @Override
    public String type() {
        return "vn.thidua.commitment.report-accepted.v1";
    }

    @Override
    public String topic() {
        return "thidua.commitment";
    }

    @Override
    public void clear() {
        database.createQuery("delete from EvidenceReference").executeUpdate();
    }

    @Override
    public void handle(EventEnvelope event) {
        Data data = event.data(Data.class);
        if (data.evidence() == null) {
            return;
        }
        for (Evidence evidence : data.evidence()) {
            EvidenceReference reference = new EvidenceReference();
            reference.evidenceId = evidence.evidenceId();
            reference.reportId = data.id();
            reference.reportTitle = data.title();
            reference.campaignId = data.campaignId();
            reference.unitCode = data.unitCode();
            reference.name = evidence.name();
            reference.digest = evidence.digest();
            reference.acceptedAt = data.at();
            database.merge(reference);
        }
    }
}

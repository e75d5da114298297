package vn.thidua.award.province;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that an accepted report rests on (minh chứng): the reference only. */
@Entity
@Table(name = "evidence_reference")
class EvidenceReference {

    @Id
    @Column(name = "evidence_id")
    String evidenceId;

    @Column(name = "report_id")
    String reportId;

    @Column(name = "report_title")
    @Nullable
    String reportTitle;

    @Column(name = "campaign_id")
    @Nullable
    String campaignId;

    @Column(name = "unit_code")
    String unitCode;

    String name;
    String digest;

    @Column(name = "accepted_at")
    @Nullable
    Instant acceptedAt;
}

package vn.thidua.campaign.delegation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A delegation (ủy quyền) as stored. */
@Entity
@Table(name = "delegation")
class DelegationRow extends PanacheEntityBase {

    @Id
    public UUID id;

    @Version
    public long version;

    public String fromPerson;
    public String toPerson;
    public String unitCode;
    public String role;
    public LocalDate validFrom;
    public LocalDate validTo;
    public String reason;
    public Instant createdAt;
    public @Nullable Instant revokedAt;

    boolean isOverOn(LocalDate day) {
        return revokedAt != null || day.isAfter(validTo);
    }

    DelegationChanged changed() {
        return new DelegationChanged(
                id.toString(), fromPerson, toPerson, unitCode, role, validFrom, validTo, revokedAt != null);
    }
}

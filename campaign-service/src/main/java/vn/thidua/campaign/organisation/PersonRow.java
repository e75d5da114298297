package vn.thidua.campaign.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person (cán bộ, viên chức, người lao động). */
@Entity
@Table(name = "person")
class PersonRow extends PanacheEntityBase {

    @Id
    public String personId;

    public String fullName;
    public String gender;
    public String unitCode;
    public String position;
    public String roleGroup;
    public String employmentType;
    public boolean partyMember;
    public LocalDate startDate;
    public @Nullable LocalDate endDate;
    public @Nullable String email;
    public @Nullable String note;
    public @Nullable String headOf;

    PersonChanged changed() {
        return new PersonChanged(personId, fullName, unitCode, position, roleGroup, email, startDate, endDate, headOf);
    }
}

package vn.thidua.campaign.organisation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit (đơn vị). */
@Entity
@Table(name = "unit")
class UnitRow extends PanacheEntityBase {

    @Id
    public String code;

    public String name;
    public String shortName;
    public String kind;
    public @Nullable String parentCode;
    public boolean legalPersonality;
    public @Nullable String blocCode;
    public @Nullable String blocRole;
    public @Nullable String headTitle;
    public LocalDate validFrom;
    public @Nullable LocalDate validTo;
    public @Nullable String successorCode;
    public @Nullable String note;

    UnitChanged changed() {
        return new UnitChanged(
                code,
                name,
                shortName,
                kind,
                parentCode,
                legalPersonality,
                blocCode,
                blocRole,
                headTitle,
                validFrom,
                validTo,
                successorCode);
    }
}

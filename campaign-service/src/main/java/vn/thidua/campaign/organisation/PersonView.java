package vn.thidua.campaign.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person (cán bộ) on the way out; gender, employment and party membership only for administrators. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Person")
record PersonView(
        String personId,
        String fullName,
        String unitCode,
        String position,
        String roleGroup,
        @Nullable String email,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable String headOf,
        @Nullable String gender,
        @Nullable String employmentType,
        @Nullable Boolean partyMember) {

    static PersonView of(PersonRow person, boolean sensitive) {
        return new PersonView(
                person.personId,
                person.fullName,
                person.unitCode,
                person.position,
                person.roleGroup,
                person.email,
                person.startDate,
                person.endDate,
                person.headOf,
                sensitive ? person.gender : null,
                sensitive ? person.employmentType : null,
                sensitive ? person.partyMember : null);
    }
}

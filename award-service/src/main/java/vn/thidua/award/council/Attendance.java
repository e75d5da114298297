package vn.thidua.award.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A council member at a session: there, or absent with a reason. */
@Embeddable
class Attendance {

    @Column(name = "person_id")
    String personId;

    @Column(name = "full_name")
    String fullName;

    @Nullable
    String position;

    boolean present;

    @Nullable
    String reason;
}

package vn.thidua.award.council;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session of the emulation council (phiên họp Hội đồng thi đua - khen thưởng). */
@Entity
@Table(name = "council_session")
class SessionEntity {

    /** State of a session. */
    enum State {
        OPEN,
        CLOSED
    }

    @Id
    UUID id;

    @Column(name = "round_id")
    UUID roundId;

    @Column(name = "owner_unit")
    String ownerUnit;

    @Column(name = "held_on")
    LocalDate heldOn;

    @Nullable
    String place;

    @Enumerated(EnumType.STRING)
    State state;

    @ElementCollection
    @CollectionTable(name = "council_attendance", joinColumns = @JoinColumn(name = "session_id"))
    @OrderBy("fullName")
    List<Attendance> members = new ArrayList<>();

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    int present() {
        return (int) members.stream().filter(member -> member.present).count();
    }
}

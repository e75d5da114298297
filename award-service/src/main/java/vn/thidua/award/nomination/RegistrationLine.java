package vn.thidua.award.nomination;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** A title that somebody registered for and the officer accepted (đăng ký thi đua đã được chấp nhận). */
@Entity
@IdClass(RegistrationLine.Key.class)
@Table(name = "registration_line")
class RegistrationLine {

    @Id
    @Column(name = "registration_id")
    String registrationId;

    @Column(name = "campaign_id")
    @Nullable
    String campaignId;

    int year;

    @Column(name = "unit_code")
    String unitCode;

    @Id
    @Column(name = "award_code")
    String awardCode;

    @Id
    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    @Id
    @Column(name = "subject_id")
    String subjectId;

    /** Key of a line. */
    static class Key implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        @Nullable
        String registrationId;

        @Nullable
        String awardCode;

        @Nullable
        SubjectKind subjectKind;

        @Nullable
        String subjectId;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(registrationId, key.registrationId)
                    && Objects.equals(awardCode, key.awardCode)
                    && subjectKind == key.subjectKind
                    && Objects.equals(subjectId, key.subjectId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(registrationId, awardCode, subjectKind, subjectId);
        }
    }
}

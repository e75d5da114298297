package vn.thidua.award.facts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.SubjectKind;

/** What a fact said before it was corrected or withdrawn (nội dung trước khi sửa, rút). */
@Entity
@Immutable
@Table(name = "earlier_fact")
class EarlierFact {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** What was done to it. */
    enum Action {
        CORRECTED,
        WITHDRAWN
    }

    @Id
    UUID id;

    @Column(name = "record_id")
    String recordId;

    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    @Column(name = "subject_id")
    String subjectId;

    @Enumerated(EnumType.STRING)
    FactType type;

    int year;
    String content;

    @Enumerated(EnumType.STRING)
    Action action;

    String reason;
    Instant at;

    @Column(name = "by_user")
    String by;

    static EarlierFact of(FactEntity fact, Action action, String reason, Instant at, String by) {
        EarlierFact earlier = new EarlierFact();
        earlier.id = UUID.randomUUID();
        earlier.recordId = fact.recordId;
        earlier.subjectKind = fact.subjectKind;
        earlier.subjectId = fact.subjectId;
        earlier.type = fact.type;
        earlier.year = fact.year;
        earlier.action = action;
        earlier.reason = reason;
        earlier.at = at;
        earlier.by = by;
        try {
            earlier.content = JSON.writeValueAsString(fact.row());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return earlier;
    }

    FactRow row() {
        try {
            return JSON.readValue(content, FactRow.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An earlier fact cannot be read", e);
        }
    }
}

package vn.thidua.award.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;

/** One commended person or collective on the list of a decision. */
@Embeddable
class DecisionItem {

    @Column(name = "nomination_id")
    UUID nominationId;

    @Column(name = "subject_kind")
    @Enumerated(EnumType.STRING)
    SubjectKind subjectKind;

    @Column(name = "subject_id")
    String subjectId;

    @Column(name = "subject_name")
    String subjectName;

    @Nullable
    String position;

    @Column(name = "unit_code")
    String unitCode;

    @Column(name = "unit_name")
    String unitName;

    @Column(name = "award_code")
    String awardCode;

    int year;

    @Column(name = "fact_id")
    @Nullable
    String factId;

    @Nullable
    Long bonus;

    @Nullable
    BigDecimal factor;

    @Column(name = "bonus_article")
    @Nullable
    String bonusArticle;
}

package vn.thidua.award.engine.rule;

import vn.thidua.award.engine.fact.SubjectKind;

/** A title or form that a pack knows (danh hiệu, hình thức khen thưởng). */
public record AwardType(String code, String name, SubjectKind subject, String decidedBy) {}

package vn.thidua.award.engine.fact;

/** Who is commended: cá nhân or tập thể. */
public enum SubjectKind {
    PERSON,
    UNIT
}

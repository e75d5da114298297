package vn.thidua.award.engine.fact;

/** Who is commended: cá nhân, tập thể or hộ gia đình. */
public enum SubjectKind {
    PERSON,
    UNIT,
    HOUSEHOLD
}

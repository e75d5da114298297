package vn.thidua.award.engine.rule;

/** Whether the text of a rule was checked against its source (đã kiểm chứng văn bản hay chưa). */
public enum Confidence {
    VERIFIED,
    UNVERIFIED
}

package vn.thidua.commitment.registration.domain;

/** A title that is aimed at, and by whom (một dòng đăng ký). */
public record Line(String titleCode, SubjectKind subjectKind, String subjectId) {

    /** Who aims at it. */
    public enum SubjectKind {
        /** Cá nhân. */
        PERSON,
        /** Tập thể. */
        UNIT
    }

    /** Names the line in a return, whatever row it stands in. */
    public String pointer() {
        return "/lines/" + titleCode + "/" + subjectId;
    }
}

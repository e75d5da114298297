package vn.thidua.notification.rehearse;

/** How people behave in a rehearsal (giả định). */
public enum Behaviour {
    /** Không ai nộp: every rung is climbed. */
    NOBODY_ANSWERS,
    /** Nộp như những lần trước: each unit as early or as late as it used to be. */
    AS_BEFORE
}

package vn.thidua.kit.problem;

/** Why a request is refused; an enum per feature. */
public interface Reason {

    ProblemType type();

    default int status() {
        return type().status();
    }

    default String slug() {
        return type().slug();
    }

    default String title() {
        return type().title();
    }
}

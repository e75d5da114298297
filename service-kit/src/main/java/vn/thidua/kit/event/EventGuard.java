package vn.thidua.kit.event;

/** Looks at each event before it is written to the outbox; the test kit checks it against its schema. */
public interface EventGuard {

    /** Throws when the event breaks its contract. */
    void check(EventEnvelope event);
}

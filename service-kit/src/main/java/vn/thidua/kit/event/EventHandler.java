package vn.thidua.kit.event;

/** What a service does with one type of event; runs in the transaction that also remembers the event's id. */
public interface EventHandler {

    /** The CloudEvent type, e.g. {@code vn.thidua.campaign.launched.v1}. */
    String type();

    void handle(EventEnvelope event);
}

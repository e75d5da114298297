package vn.thidua.kit.event;

/**
 * A handler that only keeps a read model: nothing leaves the service because of it, so it can be cleared and fed again
 * from the topic.
 */
public interface Projection extends EventHandler {

    /** Topic that holds the events of this read model. */
    String topic();

    /** Empties the read model; called once before the topic is read from its beginning. */
    void clear();
}

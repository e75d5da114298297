package vn.thidua.notification.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open streams of this instance, by person. */
@ApplicationScoped
class LiveInboxes {

    /** An open stream; told that something changed, it looks by itself what. */
    interface Listener {
        void wake();

        void end();
    }

    private final Map<String, Set<Listener>> listeners = new ConcurrentHashMap<>();

    LiveInboxes(MeterRegistry meters) {
        meters.gauge("thidua.inbox.streams", listeners, open -> open.values().stream()
                .mapToInt(Set::size)
                .sum());
    }

    void add(String personId, Listener listener) {
        listeners.computeIfAbsent(personId, _ -> ConcurrentHashMap.newKeySet()).add(listener);
    }

    void remove(String personId, Listener listener) {
        listeners.computeIfPresent(personId, (_, open) -> {
            open.remove(listener);
            return open.isEmpty() ? null : open;
        });
    }

    void wake(String personId) {
        listeners.getOrDefault(personId, Set.of()).forEach(Listener::wake);
    }

    void wakeAll() {
        listeners.values().forEach(open -> open.forEach(Listener::wake));
    }

    void close() {
        listeners.values().forEach(open -> open.forEach(Listener::end));
    }
}

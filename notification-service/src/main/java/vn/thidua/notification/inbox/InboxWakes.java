package vn.thidua.notification.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.thidua.kit.KitConfig;
import vn.thidua.notification.store.Listening;

/**
 * Hears from the database whose inbox changed, whichever instance of the service changed it, and wakes the streams that
 * this instance holds. After a broken connection all are woken: nobody knows what was missed.
 */
@ApplicationScoped
class InboxWakes {

    private final LiveInboxes inboxes;
    private final Listening listening;

    InboxWakes(KitConfig config, LiveInboxes inboxes) {
        this.inboxes = inboxes;
        this.listening = new Listening(config, "inbox", people -> {
            if (people.isEmpty()) {
                inboxes.wakeAll();
            } else {
                people.forEach(inboxes::wake);
            }
        });
    }

    void start(@Observes StartupEvent event) {
        listening.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        inboxes.close();
        listening.stop();
    }
}

package vn.thidua.notification.notice;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.thidua.kit.KitConfig;
import vn.thidua.notification.store.Listening;

/** Tells people as soon as there is something to tell; who waits for an answer sees it while it is being given. */
@ApplicationScoped
class NoticeWakes {

    private final Listening listening;

    NoticeWakes(KitConfig config, TellPeople tell) {
        this.listening = new Listening(config, "notice", _ -> tell.run());
    }

    void start(@Observes StartupEvent event) {
        listening.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        listening.stop();
    }
}

package vn.thidua.notification.inbox;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import vn.thidua.notification.inbox.InboxState.InboxUpdate;

/**
 * One browser that listens (luồng trực tiếp): gets the state at once and again after every change. Wakes that come while
 * it looks are looked at together afterwards, so that a burst costs two looks and never a queue.
 */
final class InboxStream implements LiveInboxes.Listener {

    private static final Logger LOG = Logger.getLogger(InboxStream.class);
    private static final long RETRY_MILLIS = 3000;

    private final String personId;
    private final InboxState inbox;
    private final Sse sse;
    private final Executor workers;
    private final MultiEmitter<? super OutboundSseEvent> browser;
    private final AtomicInteger wakes = new AtomicInteger();
    private volatile InboxUpdate last;

    InboxStream(
            String personId,
            long lastEventId,
            InboxState inbox,
            Sse sse,
            Executor workers,
            MultiEmitter<? super OutboundSseEvent> browser) {
        this.personId = personId;
        this.inbox = inbox;
        this.sse = sse;
        this.workers = workers;
        this.browser = browser;
        // the unread number of before is not known, so the first look always tells
        this.last = new InboxUpdate(-1, lastEventId, List.of());
    }

    @Override
    public void wake() {
        if (wakes.getAndIncrement() == 0) {
            workers.execute(this::look);
        }
    }

    @Override
    public void end() {
        browser.complete();
    }

    /** Keeps proxies from taking the line for dead. */
    void beat() {
        browser.emit(sse.newEventBuilder().comment("còn đây").build());
    }

    /** Tells the state and ends. */
    void once() {
        tell();
        browser.complete();
    }

    private void look() {
        int seen;
        do {
            seen = wakes.get();
            try {
                tell();
            } catch (RuntimeException e) {
                // the browser comes back by itself and asks from where it was
                LOG.warnf("A live inbox ends: %s", e.getMessage());
                browser.complete();
                return;
            }
        } while (!wakes.compareAndSet(seen, 0));
    }

    private void tell() {
        InboxUpdate now = inbox.after(personId, last.newest());
        if (now.unread() == last.unread() && now.newest() == last.newest()) {
            return;
        }
        last = now;
        browser.emit(sse.newEventBuilder()
                .id(Long.toString(now.newest()))
                .name("inbox")
                .reconnectDelay(RETRY_MILLIS)
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(InboxUpdate.class, now)
                .build());
    }
}

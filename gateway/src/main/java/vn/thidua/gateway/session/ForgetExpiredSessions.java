package vn.thidua.gateway.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Removes what nobody can use any more. Several gateways may do so at once. */
@ApplicationScoped
class ForgetExpiredSessions {

    private static final Logger LOG = Logger.getLogger(ForgetExpiredSessions.class);

    private final BrowserSessions sessions;

    ForgetExpiredSessions(BrowserSessions sessions) {
        this.sessions = sessions;
    }

    @Scheduled(every = "10m", delayed = "1m")
    void run() {
        var count = sessions.forgetExpired();
        if (count > 0) {
            LOG.infof("Expired sessions removed, count=%d", count);
        }
    }
}

package vn.thidua.notification.send;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.thidua.notification.notice.TellPeople;
import vn.thidua.notification.plan.PlanReminders;

/** Tell, plan, dispatch, send: over and over, on every instance; they share the work by taking rows nobody else holds. */
@ApplicationScoped
public class Tick {

    private static final Logger LOG = Logger.getLogger(Tick.class);

    private final TellPeople tell;
    private final PlanReminders plan;
    private final DispatchReminders dispatch;
    private final SendMails send;

    Tick(TellPeople tell, PlanReminders plan, DispatchReminders dispatch, SendMails send) {
        this.tell = tell;
        this.plan = plan;
        this.dispatch = dispatch;
        this.send = send;
    }

    @Scheduled(every = "${thidua.reminders.every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public void run() {
        attempt("tell", tell::run);
        attempt("plan", plan::run);
        attempt("dispatch", dispatch::run);
        attempt("send", send::run);
    }

    /** What fails is tried again at the next tick and does not stop the others. */
    private static void attempt(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "Reminders: %s did not finish", name);
        }
    }
}

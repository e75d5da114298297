package vn.thidua.notification.obligation;

import jakarta.inject.Singleton;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.kit.event.Projection;

/** Every obligation event carries the whole snapshot; what happened matters less than what is true now. */
abstract sealed class ObligationProjections implements Projection {

    private final Obligations obligations;
    private final String type;

    ObligationProjections(Obligations obligations, String name) {
        this.obligations = obligations;
        this.type = "vn.thidua.obligation." + name + ".v1";
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String topic() {
        return "thidua.obligation";
    }

    @Override
    public void clear() {
        obligations.clear();
    }

    @Override
    public void handle(EventEnvelope event) {
        obligations.keep(event.data(Obligation.class));
    }

    @Singleton
    static final class Opened extends ObligationProjections {
        Opened(Obligations obligations) {
            super(obligations, "opened");
        }
    }

    @Singleton
    static final class Fulfilled extends ObligationProjections {
        Fulfilled(Obligations obligations) {
            super(obligations, "fulfilled");
        }
    }

    @Singleton
    static final class Reopened extends ObligationProjections {
        Reopened(Obligations obligations) {
            super(obligations, "reopened");
        }
    }

    @Singleton
    static final class Extended extends ObligationProjections {
        Extended(Obligations obligations) {
            super(obligations, "extended");
        }
    }

    /** The milestone it comes from was moved. */
    @Singleton
    static final class Moved extends ObligationProjections {
        Moved(Obligations obligations) {
            super(obligations, "moved");
        }
    }

    /** An addendum words it differently. */
    @Singleton
    static final class Reworded extends ObligationProjections {
        Reworded(Obligations obligations) {
            super(obligations, "reworded");
        }
    }

    @Singleton
    static final class Waived extends ObligationProjections {
        Waived(Obligations obligations) {
            super(obligations, "waived");
        }
    }

    @Singleton
    static final class Overdue extends ObligationProjections {
        Overdue(Obligations obligations) {
            super(obligations, "overdue");
        }
    }

    /** Working days moved: reminder days move with them. */
    @Singleton
    static final class CalendarMoved implements EventHandler {

        private final Obligations obligations;

        CalendarMoved(Obligations obligations) {
            this.obligations = obligations;
        }

        @Override
        public String type() {
            return "vn.thidua.organisation.calendar-changed.v1";
        }

        @Override
        public void handle(EventEnvelope event) {
            obligations.planAgain();
        }
    }
}

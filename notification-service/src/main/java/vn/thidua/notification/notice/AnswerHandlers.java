package vn.thidua.notification.notice;

import jakarta.inject.Singleton;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.delivery.Delivery;

/** Registrations, commitments and reports that were accepted or returned: the unit is told. */
abstract sealed class AnswerHandlers implements EventHandler {

    private final TellAnswer tell;
    private final String type;
    private final Delivery.Kind kind;
    private final String what;

    AnswerHandlers(TellAnswer tell, String name, Delivery.Kind kind, String what) {
        this.tell = tell;
        this.type = "vn.thidua.commitment." + name + ".v1";
        this.kind = kind;
        this.what = what;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public void handle(EventEnvelope event) {
        tell.tell(event, event.data(Answer.class), kind, what);
    }

    @Singleton
    static final class RegistrationAccepted extends AnswerHandlers {
        RegistrationAccepted(TellAnswer tell) {
            super(tell, "registration-accepted", Delivery.Kind.ACCEPTED, "Đăng ký thi đua");
        }
    }

    @Singleton
    static final class RegistrationReturned extends AnswerHandlers {
        RegistrationReturned(TellAnswer tell) {
            super(tell, "registration-returned", Delivery.Kind.RETURNED, "Đăng ký thi đua");
        }
    }

    @Singleton
    static final class SelfScoreReturned extends AnswerHandlers {
        SelfScoreReturned(TellAnswer tell) {
            super(tell, "self-score-returned", Delivery.Kind.RETURNED, "Bảng tự chấm điểm");
        }
    }

    @Singleton
    static final class CommitmentApproved extends AnswerHandlers {
        CommitmentApproved(TellAnswer tell) {
            super(tell, "commitment-approved", Delivery.Kind.ACCEPTED, "Cam kết chỉ tiêu");
        }
    }

    @Singleton
    static final class CommitmentReturned extends AnswerHandlers {
        CommitmentReturned(TellAnswer tell) {
            super(tell, "commitment-returned", Delivery.Kind.RETURNED, "Cam kết chỉ tiêu");
        }
    }

    @Singleton
    static final class ReportAccepted extends AnswerHandlers {
        ReportAccepted(TellAnswer tell) {
            super(tell, "report-accepted", Delivery.Kind.ACCEPTED, "Báo cáo");
        }
    }

    @Singleton
    static final class ReportReturned extends AnswerHandlers {
        ReportReturned(TellAnswer tell) {
            super(tell, "report-returned", Delivery.Kind.RETURNED, "Báo cáo");
        }
    }
}

package vn.thidua.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.plan.domain.Rung;

/** How near or how far past the due day is, in words. */
@ApplicationScoped
public class DueWords {

    private final Organisation organisation;
    private final Clock clock;

    DueWords(Organisation organisation, Clock clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    /** "Còn 3 ngày làm việc", "Hôm nay là hạn cuối", "Quá hạn 2 ngày làm việc". */
    public String remaining(Obligation obligation) {
        return remaining(obligation, Language.VI);
    }

    public String remaining(Obligation obligation, Language language) {
        LocalDate today = Days.of(clock.instant());
        LocalDate due = obligation.dueDay();
        WorkingDays calendar = organisation.workingDays();
        if (obligation.dueAt().isBefore(clock.instant())) {
            int late = calendar.between(due, today);
            return late == 0
                    ? MailWords.say(language, "remaining.late")
                    : MailWords.say(language, "remaining.days-late", late);
        }
        if (due.equals(today)) {
            return MailWords.say(language, "remaining.today");
        }
        int left = calendar.between(today, due);
        return left == 0 ? MailWords.say(language, "remaining.soon") : MailWords.say(language, "remaining.left", left);
    }

    /** The line of the inbox; on upper rungs it names the unit that owes. */
    public String inboxLine(Obligation obligation, Rung rung) {
        String line = remaining(obligation) + ", hạn " + VietnameseDates.due(obligation.dueAt());
        return rung == Rung.OWNER ? line : organisation.unitName(obligation.unitCode()) + ": " + line;
    }
}

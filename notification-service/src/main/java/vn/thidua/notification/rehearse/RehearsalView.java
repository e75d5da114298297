package vn.thidua.notification.rehearse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign would do to its people (kết quả diễn tập).
 *
 * @param reminders   lines in all mails
 * @param nobody      reminders of which nobody would hear, because nobody is entered
 * @param unreachable people whose mails would not arrive
 * @param offDays     days off on which something is due or a mail goes out
 * @param list        the first mails, in the order of sending
 * @param more        mails beyond these
 */
record RehearsalView(
        Behaviour behaviour,
        @Nullable Instant from,
        @Nullable Instant to,
        int obligations,
        int mails,
        int people,
        int reminders,
        int nobody,
        Escalations escalations,
        List<Unreachable> unreachable,
        List<OffDay> offDays,
        List<BusyPerson> busiestPeople,
        List<BusyDay> busiestDays,
        List<UnitHabit> habits,
        List<MailBook.PlannedMail> list,
        int more) {

    /** How many reminders climb to whom. */
    record Escalations(int head, int officer, int principal) {}

    /** Somebody whose mails would not arrive. */
    record Unreachable(String personId, String fullName, String reason) {}

    /**
     * A day on which nobody works.
     *
     * @param name the holiday; null on a weekend
     */
    record OffDay(LocalDate day, @Nullable String name, List<String> due, int mails) {}

    /**
     * Somebody who gets many.
     *
     * @param most lines in the fullest of these mails
     */
    record BusyPerson(String personId, String fullName, String unitName, int mails, int reminders, int most) {}

    record BusyDay(LocalDate day, int mails) {}

    /**
     * How a unit handed in before.
     *
     * @param days working days after the due day
     * @param from how many were looked at; 0 = taken from the others
     */
    record UnitHabit(String unitCode, String unitName, int days, int from) {}
}

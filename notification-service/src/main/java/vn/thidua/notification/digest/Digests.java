package vn.thidua.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.delivery.Delivery.Order;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.plan.RemindersConfig;
import vn.thidua.notification.plan.domain.MailTimes;
import vn.thidua.notification.plan.domain.Planner;
import vn.thidua.notification.preference.Preferences;

/**
 * Puts what a person is to be told into the one mail of the morning (thư buổi sáng). The day of the mail is part of its
 * unique key, so that nobody gets two of a day, whoever dispatches.
 */
@ApplicationScoped
public class Digests {

    private final Deliveries deliveries;
    private final Preferences preferences;
    private final Organisation organisation;
    private final RemindersConfig config;
    private final Clock clock;

    Digests(
            Deliveries deliveries,
            Preferences preferences,
            Organisation organisation,
            RemindersConfig config,
            Clock clock) {
        this.deliveries = deliveries;
        this.preferences = preferences;
        this.organisation = organisation;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Into the morning mail of today, or of the next working day when today's has left. What cannot wait until then goes
     * by itself, and not in quiet hours unless it would be too late afterwards.
     *
     * @param escalated true when somebody else's duty has climbed to this person
     * @return false when this key was used before
     */
    public boolean morning(Order order, Person person, Instant dueAt, boolean escalated) {
        Instant now = clock.instant();
        MailTimes times = preferences.of(person);
        boolean urgent = escalated || !dueAt.isAfter(now.plus(Planner.URGENT));
        LocalDate today = Days.of(now);
        boolean tooLateToday = times.isQuiet(now) && !now.isBefore(times.morningOf(today));
        if (!tooLateToday) {
            Optional<UUID> digest = ofDay(person, times, today, now);
            if (digest.isPresent()) {
                return deliveries.queueIn(digest.get(), order);
            }
        }
        if (urgent) {
            Instant quietOver = times.afterQuiet(now);
            boolean tooLateThen = dueAt.isAfter(now) && !quietOver.isBefore(dueAt);
            return deliveries.queue(order, tooLateThen ? now : quietOver);
        }
        WorkingDays calendar = organisation.workingDays();
        for (LocalDate day = calendar.plus(today, 1); ; day = calendar.plus(day, 1)) {
            Optional<UUID> digest = ofDay(person, times, day, now);
            if (digest.isPresent()) {
                return deliveries.queueIn(digest.get(), order);
            }
        }
    }

    private Optional<UUID> ofDay(Person person, MailTimes times, LocalDate day, Instant now) {
        Instant morning = times.morningOf(day);
        String title = "Việc cần làm " + VietnameseDates.day(day);
        return deliveries.open(
                digest(person, "digest:" + person.personId(), "DIGEST/" + day, title, null),
                morning.isAfter(now) ? morning : now);
    }

    /** News of one campaign that come together, such as several moved dates, go together. */
    public boolean news(Order order, Person person) {
        Instant now = clock.instant();
        MailTimes times = preferences.of(person);
        Instant at = times.afterQuiet(now.plus(config.gather()));
        for (int number = 1; ; number++) {
            String rung = order.kind() + "/" + number;
            Optional<UUID> digest = deliveries.open(
                    digest(person, order.campaignId() + "", rung, order.title(), order.campaignId()), at);
            if (digest.isPresent()) {
                return deliveries.queueIn(digest.get(), order);
            }
        }
    }

    private static Order digest(
            Person person,
            String about,
            String rung,
            String title,
            @org.jspecify.annotations.Nullable String campaign) {
        return new Order(
                Delivery.Kind.DIGEST,
                about,
                rung,
                person.personId(),
                Delivery.Role.OWNER.name(),
                person.unitCode(),
                campaign,
                null,
                title,
                Map.of());
    }
}

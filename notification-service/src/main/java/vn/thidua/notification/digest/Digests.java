package vn.thidua.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.delivery.Deliveries;
import vn.thidua.notification.delivery.Deliveries.Entry;
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
     * Something to be told to somebody.
     *
     * @param escalated true when somebody else's duty has climbed to this person
     */
    public record Item(Order order, Person person, Instant dueAt, boolean escalated) {}

    /**
     * Each into the morning mail of today, or of the next working day when today's has left. What cannot wait until then
     * goes by itself, and not in quiet hours unless it would be too late afterwards.
     *
     * @return for each item its line of the ledger
     */
    public Map<Item, Entry> morning(List<Item> items) {
        Instant now = clock.instant();
        LocalDate today = Days.of(now);
        preferences.recall(items.stream().map(Item::person).toList());
        Map<Item, Entry> placed = new LinkedHashMap<>();
        List<Item> waiting = new ArrayList<>();
        List<Item> forToday = new ArrayList<>();
        for (Item item : items) {
            MailTimes times = preferences.of(item.person());
            boolean tooLateToday = times.isQuiet(now) && !now.isBefore(times.morningOf(today));
            (tooLateToday ? waiting : forToday).add(item);
        }
        waiting.addAll(put(forToday, today, now, placed));
        List<Item> later = new ArrayList<>();
        for (Item item : waiting) {
            if (item.escalated() || !item.dueAt().isAfter(now.plus(Planner.URGENT))) {
                placed.put(item, alone(item, now));
            } else {
                later.add(item);
            }
        }
        WorkingDays calendar = organisation.workingDays();
        for (LocalDate day = calendar.plus(today, 1); !later.isEmpty(); day = calendar.plus(day, 1)) {
            later = put(later, day, now, placed);
        }
        return placed;
    }

    /** One thing, as the ledger is to hold it. */
    public Entry morning(Order order, Person person, Instant dueAt) {
        return morning(List.of(new Item(order, person, dueAt, false)))
                .values()
                .iterator()
                .next();
    }

    /** Into the mails of a day; the answer is what found its mail gone. */
    private List<Item> put(List<Item> items, LocalDate day, Instant now, Map<Item, Entry> placed) {
        Map<Order, Instant> mails = new HashMap<>();
        Map<String, Order> orders = new HashMap<>();
        String title = "Việc cần làm " + VietnameseDates.day(day);
        for (Item item : items) {
            Person person = item.person();
            Order mail = orders.computeIfAbsent(
                    person.personId(), id -> digest(person, "digest:" + id, "DIGEST/" + day, title, null));
            mails.computeIfAbsent(mail, _ -> {
                Instant morning = preferences.of(person).morningOf(day);
                return morning.isAfter(now) ? morning : now;
            });
        }
        Map<Deliveries.Key, UUID> open = mails.isEmpty() ? Map.of() : deliveries.open(mails);
        List<Item> left = new ArrayList<>();
        for (Item item : items) {
            UUID digest = open.get(new Deliveries.Key(
                    "digest:" + item.person().personId(),
                    "DIGEST/" + day,
                    item.person().personId()));
            if (digest == null) {
                left.add(item);
            } else {
                placed.put(item, new Entry(item.order(), Delivery.State.QUEUED, null, now, digest));
            }
        }
        return left;
    }

    private Entry alone(Item item, Instant now) {
        Instant quietOver = preferences.of(item.person()).afterQuiet(now);
        boolean tooLateThen = item.dueAt().isAfter(now) && !quietOver.isBefore(item.dueAt());
        return new Entry(item.order(), Delivery.State.QUEUED, null, tooLateThen ? now : quietOver, null);
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

    private static Order digest(Person person, String about, String rung, String title, @Nullable String campaign) {
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

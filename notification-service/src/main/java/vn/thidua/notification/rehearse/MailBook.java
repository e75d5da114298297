package vn.thidua.notification.rehearse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.delivery.Delivery;

/** Mails before they exist (thư dự kiến): what falls to one person at one moment is one mail. */
public final class MailBook {

    /** A thing told of in a mail. */
    public record PlannedLine(
            String obligationId, String title, String unitName, String step, Delivery.Role role, Instant dueAt) {}

    /** One mail to one person. */
    public record PlannedMail(Instant at, String personId, String fullName, List<PlannedLine> lines) {}

    private record Key(Person person, Instant at) {}

    private final Map<Key, List<PlannedLine>> mails = new TreeMap<>(
            Comparator.comparing(Key::at).thenComparing(key -> key.person().personId()));
    private int nobody;

    void add(Person person, Instant at, PlannedLine line) {
        mails.computeIfAbsent(new Key(person, at), _ -> new ArrayList<>()).add(line);
    }

    void addNobody() {
        nobody++;
    }

    /** In the order of sending. */
    public List<PlannedMail> first(int most) {
        return mails.entrySet().stream()
                .limit(most)
                .map(mail -> new PlannedMail(
                        mail.getKey().at(),
                        mail.getKey().person().personId(),
                        mail.getKey().person().fullName(),
                        mail.getValue()))
                .toList();
    }

    void forEach(BiConsumer<Person, PlannedMail> action) {
        mails.forEach((key, lines) -> action.accept(
                key.person(),
                new PlannedMail(key.at(), key.person().personId(), key.person().fullName(), lines)));
    }

    public int size() {
        return mails.size();
    }

    /** Reminders of which nobody would hear. */
    public int nobody() {
        return nobody;
    }
}

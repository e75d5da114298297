package vn.thidua.notification.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.MailWords;

/** The head of a unit and who stands in for the head (trưởng đơn vị, người làm thay), on the day of asking. */
@ApplicationScoped
public class Heads {

    private final Organisation organisation;
    private final Contacts contacts;
    private final Clock clock;

    Heads(Organisation organisation, Contacts contacts, Clock clock) {
        this.organisation = organisation;
        this.contacts = contacts;
        this.clock = clock;
    }

    public Optional<Person> of(String unit) {
        return organisation.headOf(unit);
    }

    /** Who acts for the head by delegation (làm thay theo ủy quyền). */
    public Optional<Person> actingFor(String unit) {
        return of(unit).stream()
                .flatMap(head -> organisation.delegatedBy(head.personId(), today()).stream())
                .filter(delegation ->
                        organisation.subtrees(List.of(delegation.unitCode())).contains(unit))
                .findFirst()
                .flatMap(delegation -> organisation.person(delegation.toPerson()));
    }

    /** A deputy who is there, for a unit whose head is not known. */
    public Optional<Person> deputyOf(String unit, @Nullable String besides) {
        return contacts.deputyOf(unit, today(), besides);
    }

    /** Why this person is told what the head is told. */
    public String why(String unit, Person reader, Language language) {
        String key;
        if (isAmong(of(unit), reader)) {
            key = "why.head-of";
        } else {
            key = isAmong(actingFor(unit), reader) ? "why.acting" : "why.deputy";
        }
        return MailWords.say(language, key, organisation.unitName(unit));
    }

    private static boolean isAmong(Optional<Person> one, Person reader) {
        return one.filter(person -> person.personId().equals(reader.personId())).isPresent();
    }

    private LocalDate today() {
        return Days.of(clock.instant());
    }
}

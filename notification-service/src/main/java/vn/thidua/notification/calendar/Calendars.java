package vn.thidua.notification.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailConfig;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;

/**
 * Obligations as an iCalendar (RFC 5545). What is due at the end of a day is an event of that whole day, in every zone the
 * same day; what is due at an hour is an event in UTC that ends then.
 */
@ApplicationScoped
class Calendars {

    private static final int LONGEST_LINE = 75;
    private static final Duration BEFORE = Duration.ofMinutes(30);
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    private final Organisation organisation;
    private final MailTemplates templates;
    private final MailConfig config;
    private final Clock clock;

    Calendars(Organisation organisation, MailTemplates templates, MailConfig config, Clock clock) {
        this.organisation = organisation;
        this.templates = templates;
        this.config = config;
        this.clock = clock;
    }

    String of(List<Obligation> obligations) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Thi Dua//Viec phai lam//VI"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Việc thi đua của tôi"));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        obligations.forEach(obligation -> calendar.add(event(obligation)));
        StringWriter text = new StringWriter();
        try {
            // folded below: the length of a line counts octets, and Vietnamese letters have up to three
            new CalendarOutputter(false, Integer.MAX_VALUE / 2).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fold(text.toString());
    }

    private VEvent event(Obligation obligation) {
        VEvent event = new VEvent(false);
        event.add(new Uid("obligation." + obligation.obligationId() + "@" + config.domain()));
        event.add(new DtStamp(clock.instant()));
        event.add(new Sequence(Math.toIntExact(Math.min(obligation.version(), Integer.MAX_VALUE))));
        if (obligation.dueAt().atZone(Days.ZONE).toLocalTime().isBefore(END_OF_DAY)) {
            event.add(new DtStart<>(obligation.dueAt().minus(BEFORE)));
            event.add(new DtEnd<>(obligation.dueAt()));
        } else {
            event.add(new DtStart<>(obligation.dueDay()));
        }
        event.add(new Summary("Hạn: " + oneLine(obligation.title())));
        String url = templates.url(Links.obligation(obligation.obligationId()));
        event.add(new Description(organisation.unitName(obligation.unitCode()) + "\n" + obligation.campaignTitle()
                + "\nHạn " + VietnameseDates.due(obligation.dueAt()) + "\n" + url));
        event.add(new Url(URI.create(url)));
        return event;
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    }

    /** No line longer than 75 octets, none broken inside a letter. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 64);
        int octets = 0;
        for (int i = 0; i < text.length(); ) {
            int letter = text.codePointAt(i);
            String written = Character.toString(letter);
            i += written.length();
            if (letter == '\r' || letter == '\n') {
                folded.append(written);
                octets = 0;
                continue;
            }
            int length = written.getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST_LINE) {
                folded.append("\r\n ");
                octets = 1;
            }
            folded.append(written);
            octets += length;
        }
        return folded.toString();
    }
}

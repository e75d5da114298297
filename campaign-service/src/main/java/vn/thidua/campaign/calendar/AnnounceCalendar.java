package vn.thidua.campaign.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.time.Days;

/** Tells the other services each year of the calendar once, and again when it has changed. */
@ApplicationScoped
class AnnounceCalendar {

    private static final String TOPIC = "thidua.organisation";
    private static final int YEARS_BACK = 1;
    private static final int YEARS_AHEAD = 5;

    private final Notices notices;
    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    AnnounceCalendar(
            Notices notices, AgroalDataSource database, ObjectMapper json, Outbox outbox, AuditLog audit, Clock clock) {
        this.notices = notices;
        this.database = database;
        this.json = json;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void onStart(@Observes StartupEvent started) {
        notices.lock();
        if (notices.revision() == 0) {
            WorkingCalendar.shippedNotices().forEach(notice -> notices.add(notice, null, false, NoticeRow.SHIPPED));
        }
        announce(
                StoredCalendar.by(
                        notices.current().stream().map(notices::notice).toList()),
                List.of());
    }

    /** Tells each year that is not as it was told before: those around today, and those that were touched. */
    @Transactional
    void announce(WorkingCalendar calendar, List<Integer> touched) {
        int thisYear = Days.of(clock.instant()).getYear();
        // compensation may pass over the turn of the year
        IntStream around = touched.stream().flatMapToInt(year -> IntStream.rangeClosed(year - 1, year + 1));
        IntStream usual = IntStream.rangeClosed(thisYear - YEARS_BACK, thisYear + YEARS_AHEAD);
        for (int year : IntStream.concat(usual, around).distinct().sorted().toArray()) {
            CalendarChanged data = CalendarChanged.of(calendar, year);
            if (remember(data)) {
                outbox.add(TOPIC, CalendarChanged.TYPE, "calendar-" + year, data);
                audit.record(new AuditEntry("calendar", String.valueOf(year), "announce", null, "ANNOUNCED", null));
            }
        }
    }

    /** False when this very year was announced before, also when another instance does it at this moment. */
    private boolean remember(CalendarChanged data) {
        try (Connection connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into announced_calendar (year, data) values (?, ?::jsonb)
                        on conflict (year) do update set data = excluded.data
                        where announced_calendar.data is distinct from excluded.data""")) {
            upsert.setInt(1, data.year());
            upsert.setString(2, json.writeValueAsString(data));
            return upsert.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("Cannot keep the announced calendar", e);
        }
    }
}

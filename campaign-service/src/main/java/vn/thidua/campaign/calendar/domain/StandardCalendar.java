package vn.thidua.campaign.calendar.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** The calendar made of the tables on the class path. */
final class StandardCalendar {

    private static final WorkingCalendar INSTANCE = new WorkingCalendar(
                    Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                    CalendarData.rules(table("/calendar/holidays.csv")),
                    List.of())
            .withOnly(notices());

    private StandardCalendar() {}

    /** The notices that ship with the product. */
    static List<Notice> notices() {
        NoticeFile.Content content = NoticeFile.read(table("/calendar/notices.csv"));
        if (!content.flaws().isEmpty()) {
            throw new IllegalStateException(content.flaws().getFirst().message());
        }
        return content.notices();
    }

    static WorkingCalendar get() {
        return INSTANCE;
    }

    private static String table(String path) {
        try (InputStream in = StandardCalendar.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

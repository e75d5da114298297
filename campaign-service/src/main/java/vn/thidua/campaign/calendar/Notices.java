package vn.thidua.campaign.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.Notice;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Keeps notices: every version of each, the highest of which holds. */
@ApplicationScoped
class Notices {

    /** Told within the transaction that changed a notice. */
    record Changed() {}

    private static final String LATEST =
            "version = (select max(m.version) from NoticeRow m where m.noticeId = n.noticeId)";

    private final ObjectMapper json;
    private final Clock clock;
    private final Event<Changed> changed;

    Notices(ObjectMapper json, Clock clock, Event<Changed> changed) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.clock = clock;
        this.changed = changed;
    }

    /** One change at a time, so that two notices cannot be checked beside each other's absence. */
    void lock() {
        NoticeRow.getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtext('year_notice')) as text)")
                .getSingleResult();
    }

    /** What holds, the latest year first. */
    List<NoticeRow> current() {
        return NoticeRow.list("from NoticeRow n where n." + LATEST
                + " and n.withdrawn = false order by n.year desc, n.issuedOn, n.number");
    }

    /** Rises with each change. */
    long revision() {
        return NoticeRow.count();
    }

    NoticeRow get(UUID id) {
        NoticeRow row = NoticeRow.find("from NoticeRow n where n.noticeId = ?1 and n." + LATEST, id)
                .firstResult();
        if (row == null || row.withdrawn) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có thông báo này hoặc đã bỏ.");
        }
        return row;
    }

    NoticeRow add(Notice notice, @Nullable NoticeRow before, boolean withdrawn, String actor) {
        NoticeRow row = new NoticeRow();
        row.noticeId = before == null ? UUID.randomUUID() : before.noticeId;
        row.version = before == null ? 1 : before.version + 1;
        row.year = notice.year();
        row.number = notice.number();
        row.issuedOn = notice.date();
        row.content = write(notice);
        row.withdrawn = withdrawn;
        row.actor = actor;
        row.recordedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        row.persistAndFlush();
        changed.fire(new Changed());
        return row;
    }

    private String write(Notice notice) {
        try {
            return json.writeValueAsString(
                    Map.of("swaps", notice.swaps(), "daysOff", notice.daysOff(), "splits", notice.splits()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice is always writable", e);
        }
    }

    Notice notice(NoticeRow row) {
        try {
            Notice content = json.readValue(row.content, Notice.class);
            return new Notice(row.year, row.number, row.issuedOn, content.swaps(), content.daysOff(), content.splits());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored notice cannot be read", e);
        }
    }
}

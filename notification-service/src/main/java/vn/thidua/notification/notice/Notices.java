package vn.thidua.notification.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.store.Database;

/** Notices that wait for their reader to be known. */
@ApplicationScoped
class Notices {

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Notices(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    void add(Notice notice) {
        Instant now = clock.instant();
        database.update(
                """
                insert into notice (kind, about, rung, role, unit_code, person_id, besides, within_unit, campaign_id,
                    obligation_id, title, facts, inbox_title, inbox_body, link, created_at, look_again_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?)""",
                notice.kind().name(),
                notice.about(),
                notice.rung(),
                notice.role().name(),
                notice.unitCode(),
                notice.personId(),
                notice.besides(),
                notice.withinUnit(),
                notice.campaignId(),
                notice.obligationId(),
                notice.title(),
                write(notice.facts()),
                notice.inboxTitle(),
                notice.inboxBody(),
                notice.link(),
                now,
                now);
    }

    /** It is over before its reader was known: nobody is told. */
    void forget(String about, String rung) {
        database.update("delete from notice where about = ? and rung = ?", about, rung);
    }

    /** Takes some whose turn it is; other instances take others. */
    List<Notice.Waiting> take(int limit) {
        return database.list(
                "select * from notice where look_again_at <= ? order by id limit ? for update skip locked",
                this::read,
                clock.instant(),
                limit);
    }

    void done(Notice.Waiting waiting) {
        database.update("delete from notice where id = ?", waiting.id());
    }

    void lookAgain(Notice.Waiting waiting, Instant at) {
        database.update("update notice set look_again_at = ? where id = ?", at, waiting.id());
    }

    private Notice.Waiting read(ResultSet row) throws SQLException {
        try {
            JsonNode facts = json.readTree(row.getString("facts"));
            var notice = new Notice(
                    Delivery.Kind.valueOf(row.getString("kind")),
                    row.getString("about"),
                    row.getString("rung"),
                    Delivery.Role.valueOf(row.getString("role")),
                    row.getString("unit_code"),
                    row.getString("person_id"),
                    row.getString("besides"),
                    row.getString("within_unit"),
                    row.getString("campaign_id"),
                    row.getString("obligation_id"),
                    row.getString("title"),
                    facts,
                    row.getString("inbox_title"),
                    row.getString("inbox_body"),
                    row.getString("link"));
            return new Notice.Waiting(row.getLong("id"), Database.moment(row, "created_at"), notice);
        } catch (JsonProcessingException e) {
            throw new SQLException("Facts of a notice cannot be read", e);
        }
    }

    private String write(Object facts) {
        try {
            return json.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

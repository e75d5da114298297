package vn.thidua.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.http.Cursor;
import vn.thidua.notification.store.Database;

/** Reads the ledger, newest first. */
@ApplicationScoped
class LedgerQuery {

    /** What to show; null narrows nothing. */
    record Filter(
            Collection<String> units,
            @Nullable String obligation,
            @Nullable String campaign,
            Delivery.@Nullable State state) {}

    private final Database database;
    private final Deliveries deliveries;

    LedgerQuery(Database database, Deliveries deliveries) {
        this.database = database;
        this.deliveries = deliveries;
    }

    /** One row more than asked for, to see whether there is a next page. */
    List<Delivery> rows(Filter filter, @Nullable Cursor after, int size) {
        List<@Nullable Object> parameters = parameters(filter);
        String position = "";
        if (after != null) {
            position = " and (created_at, id) < (?::timestamptz, ?::uuid)";
            parameters.addAll(after.keys());
        }
        parameters.add(size + 1);
        return database.list(
                "select * from delivery where " + WHERE + position + " order by created_at desc, id desc limit ?",
                deliveries::read,
                parameters.toArray());
    }

    long count(Filter filter) {
        return database.count(
                "select count(*) from delivery where " + WHERE,
                parameters(filter).toArray());
    }

    static Cursor cursor(Delivery last) {
        return Cursor.at(last.createdAt().toString(), last.id().toString());
    }

    private static final String WHERE = """
            unit_code = any(?) and (?::text is null or obligation_id = ?)
            and (?::text is null or campaign_id = ?) and (?::text is null or state = ?)""";

    private static List<@Nullable Object> parameters(Filter filter) {
        String state = filter.state() == null ? null : filter.state().name();
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(filter.units());
        parameters.add(filter.obligation());
        parameters.add(filter.obligation());
        parameters.add(filter.campaign());
        parameters.add(filter.campaign());
        parameters.add(state);
        parameters.add(state);
        return parameters;
    }

    /** Figures of the queue, over all units: they say nothing about anybody. */
    DeliveryHealth health(Instant now) {
        return database.first(
                        """
                        select count(*) filter (where state in ('QUEUED', 'DEFERRED')) as waiting,
                               count(*) filter (where state = 'DEFERRED') as deferred,
                               count(*) filter (where state = 'FAILED') as failed,
                               min(created_at) filter (where state in ('QUEUED', 'DEFERRED')) as oldest,
                               max(ended_at) filter (where state = 'SENT') as last_sent,
                               (select outcome from send_attempt where ended_at is not null
                                order by id desc limit 1) as last_outcome
                        from delivery where digest_id is null""",
                        row -> DeliveryHealth.of(
                                now,
                                row.getLong("waiting"),
                                row.getLong("deferred"),
                                row.getLong("failed"),
                                Database.momentOrNull(row, "oldest"),
                                Database.momentOrNull(row, "last_sent"),
                                row.getString("last_outcome")))
                .orElseThrow();
    }
}

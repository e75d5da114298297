package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.commitment.campaign.MilestonesMoved;
import vn.thidua.commitment.sql.Sql;

/** Tables of moved milestones; each step is one statement however many units owe something. */
@ApplicationScoped
class MilestoneMoves {

    private final Sql sql;

    MilestoneMoves(Sql sql) {
        this.sql = sql;
    }

    /** An obligation beside the date that its milestone had and has. */
    record Affected(StoredObligation stored, Instant from, Instant to) {}

    /** What is written for one obligation. */
    record Moved(StoredObligation before, StoredObligation after) {

        UUID id() {
            return after.obligation().duty().id();
        }
    }

    /** Remembers the moves; false when all of them are older than what is known. */
    boolean remember(MilestonesMoved moved) {
        List<String> newer = sql.list(
                """
                insert into milestone_move (campaign_id, milestone_id, due_at, moved_at, reason)
                select ?, m.id, m.due::timestamptz, ?, ? from unnest(?, ?) as m (id, due)
                on conflict (campaign_id, milestone_id) do update set
                    due_at = excluded.due_at, moved_at = excluded.moved_at, reason = excluded.reason
                    where milestone_move.moved_at < excluded.moved_at
                returning milestone_id""",
                row -> row.getString(1),
                moved.campaignId(),
                moved.movedAt(),
                moved.reason(),
                moved.moves().stream().map(MilestonesMoved.Move::milestoneId).toList(),
                moved.moves().stream().map(MilestonesMoved.Move::to).toList());
        return !newer.isEmpty();
    }

    /** Where the milestones of a campaign stand by now, where they were moved. */
    Map<String, Instant> of(UUID campaign) {
        Map<String, Instant> moved = new HashMap<>();
        sql.list(
                "select milestone_id, due_at from milestone_move where campaign_id = ?",
                row -> moved.put(row.getString(1), Sql.instant(row, "due_at")),
                campaign);
        return moved;
    }

    /** What is still owed by a date that is no longer the milestone's. */
    List<Affected> lock(UUID campaign) {
        return sql.list(
                """
                select o.*, m.due_at as moved_to
                from obligation o
                join milestone_move m on m.campaign_id = o.campaign_id and m.milestone_id = o.milestone_id
                where o.campaign_id = ? and o.state in ('OPEN', 'EXTENDED', 'OVERDUE')
                    and o.milestone_due_at <> m.due_at
                order by o.id for update of o""",
                row -> new Affected(
                        PostgresObligations.read(row),
                        Sql.instant(row, "milestone_due_at"),
                        Sql.instant(row, "moved_to")),
                campaign);
    }

    /** Also what is closed knows the new date, should it come back; by when it was handed in stays as it was. */
    void noteNewDates(UUID campaign) {
        sql.update("""
                update obligation o set milestone_due_at = m.due_at from milestone_move m
                where o.campaign_id = ? and m.campaign_id = o.campaign_id and m.milestone_id = o.milestone_id
                    and o.milestone_due_at <> m.due_at""", campaign);
    }

    void store(List<Moved> moved) {
        sql.update(
                """
                update obligation o set version = n.version::bigint, state = n.state, due_at = n.due::timestamptz, reason = null
                from unnest(?, ?, ?, ?) as n (id, version, state, due) where o.id = n.id::uuid""",
                ids(moved),
                moved.stream().map(m -> m.after().version()).toList(),
                moved.stream().map(m -> m.after().obligation().state()).toList(),
                moved.stream().map(m -> m.after().obligation().dueAt()).toList());
    }

    /** A wish for a date that the move has given or passed needs no answer. */
    void settleWishes(List<Moved> moved, Instant now) {
        sql.update(
                """
                update extension_request x set state = 'SETTLED', answered_at = ?
                from unnest(?, ?) as n (id, due)
                where x.obligation_id = n.id::uuid and x.state = 'ASKED'
                    and x.until <= (n.due::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date""",
                now,
                ids(moved),
                moved.stream().map(m -> m.after().obligation().dueAt()).toList());
    }

    /** A line in the diary of each of these obligations. */
    void tell(Map<UUID, String> sentences, Instant now) {
        sql.update("""
                insert into diary (obligation_id, at, actor, sentence)
                select n.id::uuid, ?, 'system', n.sentence from unnest(?, ?) as n (id, sentence)""", now, sentences.keySet(), new ArrayList<>(sentences.values()));
    }

    private static List<UUID> ids(List<Moved> moved) {
        return moved.stream().map(Moved::id).toList();
    }
}

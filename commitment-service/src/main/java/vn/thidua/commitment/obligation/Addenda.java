package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.thidua.commitment.campaign.CampaignLaunched;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.sql.Sql;

/** Tables of addenda; each step is one statement however many units owe something. */
@ApplicationScoped
class Addenda {

    private final Sql sql;

    Addenda(Sql sql) {
        this.sql = sql;
    }

    /** An obligation before and after. */
    record Changed(StoredObligation before, StoredObligation after) {

        UUID id() {
            return after.obligation().duty().id();
        }
    }

    /** An obligation and whether an addendum waived it. */
    record Found(StoredObligation stored, boolean waivedByAddendum) {}

    /** False when this or a later addendum was applied before. */
    boolean remember(UUID campaign, int version) {
        return sql.update("""
                        insert into campaign_addendum (campaign_id, version) values (?, ?)
                        on conflict (campaign_id) do update set version = excluded.version
                            where campaign_addendum.version < excluded.version""", campaign, version) == 1;
    }

    boolean isAmended(UUID campaign) {
        return sql.count("select count(*) from campaign_addendum where campaign_id = ?", campaign) > 0;
    }

    /** All obligations of a campaign, whatever became of them. */
    List<Found> lock(UUID campaign) {
        return sql.list(
                "select * from obligation where campaign_id = ? order by id for update",
                row -> new Found(PostgresObligations.read(row), row.getBoolean("waived_by_addendum")),
                campaign);
    }

    void waive(List<Changed> waived, String reason, Instant now) {
        sql.update("""
                update obligation o set version = n.version::bigint, state = 'WAIVED', closed_at = ?, reason = ?,
                    waived_by_addendum = true
                from unnest(?, ?) as n (id, version) where o.id = n.id::uuid""", now, reason, ids(waived), versions(waived));
        sql.update("""
                update extension_request x set state = 'SETTLED', answered_at = ?
                from unnest(?) as n (id) where x.obligation_id = n.id::uuid and x.state = 'ASKED'""", now, ids(waived));
    }

    /** Owed again; wording and date as the addendum has them. */
    void reopen(List<Changed> reopened, CampaignLaunched campaign) {
        reword(reopened, campaign);
        sql.update(
                """
                update obligation o set state = 'OPEN', due_at = n.due::timestamptz, milestone_due_at = n.due::timestamptz,
                    closed_at = null, reason = null, waived_by_addendum = false
                from unnest(?, ?) as n (id, due) where o.id = n.id::uuid""",
                ids(reopened),
                reopened.stream().map(one -> one.after().obligation().dueAt()).toList());
    }

    void reword(List<Changed> reworded, CampaignLaunched campaign) {
        List<Duty> duties =
                reworded.stream().map(one -> one.after().obligation().duty()).toList();
        sql.update(
                """
                update obligation o set version = n.version::bigint, title = n.title, kind = n.kind, source_text = n.source,
                    campaign_title = ?, document_number = ?
                from unnest(?, ?, ?, ?, ?) as n (id, version, title, kind, source) where o.id = n.id::uuid""",
                campaign.title(),
                campaign.documentNumber(),
                ids(reworded),
                versions(reworded),
                duties.stream().map(Duty::title).toList(),
                duties.stream().map(Duty::kind).toList(),
                duties.stream().map(Duty::sourceText).toList());
    }

    private static List<UUID> ids(List<Changed> changed) {
        return changed.stream().map(Changed::id).toList();
    }

    private static List<Long> versions(List<Changed> changed) {
        return changed.stream().map(one -> one.after().version()).toList();
    }
}

package vn.thidua.commitment.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.commitment.pledge.domain.Pledge;
import vn.thidua.commitment.pledge.domain.Pledge.Signature;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Pledges in their tables. */
@ApplicationScoped
class PostgresPledges {

    private final Sql sql;
    private final Clock clock;

    PostgresPledges(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A pledge with the version of its text and state; a signature is no new version. */
    record Stored(Pledge pledge, long version) {}

    Optional<Stored> find(UUID campaign) {
        return sql.one("select * from pledge where campaign_id = ?", this::read, campaign);
    }

    Stored lock(UUID campaign) {
        return sql.one("select * from pledge where campaign_id = ? for update", this::read, campaign)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Phong trào này chưa có giao ước."));
    }

    boolean insert(UUID campaign, Pledge.Draft draft, String actor) {
        return sql.update("""
                        insert into pledge (campaign_id, text, state, saved_by, saved_at) values (?, ?, 'DRAFT', ?, ?)
                        on conflict do nothing""", campaign, draft.text(), actor, clock.instant()) == 1;
    }

    void save(UUID campaign, Pledge pledge, long version, String actor) {
        Pledge.Sealed sealed = pledge instanceof Pledge.Sealed now ? now : null;
        sql.update(
                """
                update pledge set version = ?, text = ?, state = ?, digest = ?, sealed_at = ?::timestamptz, saved_by = ?,
                    saved_at = ?
                where campaign_id = ?""",
                version,
                pledge.text(),
                pledge.state(),
                sealed == null ? null : sealed.digest(),
                sealed == null ? null : sealed.at().toString(),
                actor,
                clock.instant(),
                campaign);
    }

    void add(UUID campaign, Signature signature) {
        sql.update(
                "insert into pledge_signature (campaign_id, unit_code, person_id, name, position, signed_at) values (?, ?, ?, ?, ?, ?)",
                campaign,
                signature.unit(),
                signature.person(),
                signature.name(),
                signature.position(),
                signature.at());
    }

    /** Sent back: the text and the reason stay, the signatures under it fall away. */
    void giveBack(UUID campaign, String unit, String actor, String reason, String text) {
        sql.update(
                "insert into pledge_return (campaign_id, unit_code, actor, at, reason, text) values (?, ?, ?, ?, ?, ?)",
                campaign,
                unit,
                actor,
                clock.instant(),
                reason,
                text);
        sql.update("delete from pledge_signature where campaign_id = ?", campaign);
    }

    private Stored read(ResultSet row) throws SQLException {
        UUID campaign = row.getObject("campaign_id", UUID.class);
        String text = row.getString("text");
        List<Signature> signatures = sql.list(
                "select * from pledge_signature where campaign_id = ? order by signed_at, unit_code",
                signed -> new Signature(
                        signed.getString("unit_code"),
                        signed.getString("person_id"),
                        signed.getString("name"),
                        signed.getString("position"),
                        Sql.instant(signed, "signed_at")),
                campaign);
        Pledge pledge =
                switch (row.getString("state")) {
                    case "DRAFT" -> new Pledge.Draft(text);
                    case "SIGNING" -> new Pledge.Signing(text, signatures);
                    case "SEALED" ->
                        new Pledge.Sealed(
                                text,
                                signatures,
                                Objects.requireNonNull(row.getString("digest")),
                                Sql.instant(row, "sealed_at"));
                    case String other -> throw new IllegalStateException("state " + other);
                };
        return new Stored(pledge, row.getLong("version"));
    }
}

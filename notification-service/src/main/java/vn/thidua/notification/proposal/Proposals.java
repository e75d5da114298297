package vn.thidua.notification.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import vn.thidua.notification.store.Database;

/** The read model of proposals: which wait for an answer, which were taken into a unit's registration. */
@ApplicationScoped
public class Proposals {

    private final Database database;

    Proposals(Database database) {
        this.database = database;
    }

    void keep(Proposal proposal) {
        database.update(
                """
                insert into title_proposal (proposal_id, registration_id, campaign_id, unit_code, person_id, title_code,
                    title_name, state)
                values (?, ?, ?, ?, ?, ?, ?, 'ASKED') on conflict (proposal_id) do nothing""",
                proposal.proposalId(),
                proposal.registrationId(),
                proposal.campaignId(),
                proposal.unitCode(),
                proposal.personId(),
                proposal.titleCode(),
                proposal.titleName());
    }

    void end(String proposalId, String state) {
        database.update("update title_proposal set state = ? where proposal_id = ?", state, proposalId);
    }

    void clear() {
        database.update("delete from title_proposal");
    }

    /** Empty once it was answered or taken back. */
    public Optional<Proposal> waiting(String proposalId) {
        return database.first(
                "select * from title_proposal where proposal_id = ? and state = 'ASKED'", Proposals::read, proposalId);
    }

    /** Those that the head took into this registration. */
    public List<Proposal> confirmed(String registrationId) {
        return database.list(
                "select * from title_proposal where registration_id = ? and state = 'CONFIRMED' order by proposal_id",
                Proposals::read,
                registrationId);
    }

    private static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                row.getString("proposal_id"),
                row.getString("registration_id"),
                row.getString("campaign_id"),
                row.getString("unit_code"),
                row.getString("person_id"),
                row.getString("title_code"),
                row.getString("title_name"));
    }
}

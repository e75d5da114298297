package vn.thidua.commitment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.registration.domain.Proposal;
import vn.thidua.commitment.registration.domain.Title;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Proposals of persons in their table. */
@ApplicationScoped
class PostgresProposals {

    private final Sql sql;

    PostgresProposals(Sql sql) {
        this.sql = sql;
    }

    Proposal get(UUID id) {
        return sql.one("select * from title_proposal where id = ?", PostgresProposals::read, id)
                .orElseThrow(PostgresProposals::none);
    }

    Proposal lock(UUID id) {
        return sql.one("select * from title_proposal where id = ? for update", PostgresProposals::read, id)
                .orElseThrow(PostgresProposals::none);
    }

    /** What a person proposed for a sheet, whatever became of it. */
    List<Proposal> of(UUID registration, String person) {
        return sql.list(
                "select * from title_proposal where registration_id = ? and person_id = ? order by asked_at, id",
                PostgresProposals::read,
                registration,
                person);
    }

    /** Those of a sheet that wait for an answer, the longest waiting first. */
    List<Proposal.Asked> waiting(UUID registration) {
        return sql
                .list(
                        "select * from title_proposal where registration_id = ? and state = 'ASKED' order by asked_at, id",
                        PostgresProposals::read,
                        registration)
                .stream()
                .map(Proposal::asked)
                .toList();
    }

    void insert(Proposal.Asked asked) {
        Proposal.Wish wish = asked.wish();
        sql.update("""
                insert into title_proposal (id, registration_id, person_id, title_code, note, state, asked_at)
                values (?, ?, ?, ?, ?, 'ASKED', ?)""", wish.id(), wish.registration(), wish.person(), wish.title(), wish.note(), wish.at());
    }

    void save(Proposal proposal) {
        Proposal.Answer answer =
                switch (proposal) {
                    case Proposal.Confirmed confirmed -> confirmed.answer();
                    case Proposal.Declined declined -> declined.answer();
                    case Proposal.Withdrawn withdrawn -> withdrawn.answer();
                    case Proposal.Asked _ -> throw new IllegalStateException("only an answer changes a proposal");
                };
        sql.update(
                "update title_proposal set state = ?, answered_by = ?, answered_at = ?, reason = ? where id = ?",
                proposal.state(),
                answer.by(),
                answer.at(),
                reason(proposal),
                proposal.wish().id());
    }

    private static @Nullable String reason(Proposal proposal) {
        return proposal instanceof Proposal.Declined declined ? declined.reason() : null;
    }

    static Proposal read(ResultSet row) throws SQLException {
        Proposal.Wish wish = new Proposal.Wish(
                row.getObject("id", UUID.class),
                row.getObject("registration_id", UUID.class),
                row.getString("person_id"),
                Title.valueOf(row.getString("title_code")),
                row.getString("note"),
                Sql.instant(row, "asked_at"));
        String state = row.getString("state");
        if ("ASKED".equals(state)) {
            return new Proposal.Asked(wish);
        }
        Proposal.Answer answer = new Proposal.Answer(row.getString("answered_by"), Sql.instant(row, "answered_at"));
        return switch (state) {
            case "CONFIRMED" -> new Proposal.Confirmed(wish, answer);
            case "DECLINED" ->
                new Proposal.Declined(wish, answer, Objects.requireNonNullElse(row.getString("reason"), ""));
            case "WITHDRAWN" -> new Proposal.Withdrawn(wish, answer);
            case String other -> throw new IllegalStateException("state " + other);
        };
    }

    static Refusal none() {
        return new Refusal(CommonReason.NOT_FOUND, "Không có đề xuất này.");
    }
}

package vn.thidua.kit.acting;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Delegations as last heard from the organisation's owner; read only. */
@Singleton
public class Delegations implements Projection {

    private final AgroalDataSource database;

    Delegations(AgroalDataSource database) {
        this.database = database;
    }

    public Optional<Delegation> find(String id) {
        return query("select * from org_delegation where id = ?", id).stream().findFirst();
    }

    /** What this head has delegated on that day. */
    public List<Delegation> activeFor(String fromPerson, LocalDate day) {
        return query(
                "select * from org_delegation where from_person = ? and not revoked"
                        + " and ? between valid_from and valid_to order by id",
                fromPerson,
                day);
    }

    /** What was delegated to this person on that day. */
    public List<Delegation> activeOf(String toPerson, LocalDate day) {
        return query(
                "select * from org_delegation where to_person = ? and not revoked"
                        + " and ? between valid_from and valid_to order by id",
                toPerson,
                day);
    }

    @Override
    public String type() {
        return "vn.thidua.organisation.delegation-changed.v1";
    }

    @Override
    public String topic() {
        return "thidua.organisation";
    }

    @Override
    public void clear() {
        update("delete from org_delegation");
    }

    @Override
    public void handle(EventEnvelope event) {
        JsonNode told = event.data();
        update(
                """
                insert into org_delegation (id, from_person, to_person, unit_code, role, valid_from, valid_to, revoked)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set valid_to = excluded.valid_to, revoked = excluded.revoked""",
                told.path("delegationId").asText(),
                told.path("fromPerson").asText(),
                told.path("toPerson").asText(),
                told.path("unitCode").asText(),
                told.path("role").asText(),
                LocalDate.parse(told.path("validFrom").asText()),
                LocalDate.parse(told.path("validTo").asText()),
                told.path("revoked").asBoolean());
    }

    private void update(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot keep the delegation", e);
        }
    }

    private List<Delegation> query(String sql, Object... parameters) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (ResultSet row = select.executeQuery()) {
                List<Delegation> found = new ArrayList<>();
                while (row.next()) {
                    found.add(new Delegation(
                            row.getString("id"),
                            row.getString("from_person"),
                            row.getString("to_person"),
                            row.getString("unit_code"),
                            row.getString("role"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class),
                            row.getBoolean("revoked")));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot read delegations", e);
        }
    }
}

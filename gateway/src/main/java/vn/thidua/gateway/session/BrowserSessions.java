package vn.thidua.gateway.session;

import io.agroal.api.AgroalDataSource;
import io.quarkus.oidc.AuthorizationCodeTokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Optional;

/** The table of sessions (bảng phiên làm việc). The tokens arrive here already encrypted. Blocking. */
@ApplicationScoped
class BrowserSessions {

    private final AgroalDataSource dataSource;

    BrowserSessions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void open(SessionId id, AuthorizationCodeTokens tokens, Duration life) {
        var sql = """
                insert into browser_session (id_token, access_token, refresh_token, expires_in, scope, expires_at, id_digest)
                values (?, ?, ?, ?, ?, now() + make_interval(secs => ?), ?)
                """;
        run(sql, statement -> {
            write(statement, tokens, life, id);
            return statement.executeUpdate();
        });
    }

    /** New tokens for a session that goes on. False when it ended meanwhile: a signed-out session is not revived. */
    boolean renew(SessionId id, AuthorizationCodeTokens tokens, Duration life) {
        var sql = """
                update browser_session
                set id_token = ?, access_token = ?, refresh_token = ?, expires_in = ?, scope = ?,
                    expires_at = now() + make_interval(secs => ?)
                where id_digest = ?
                """;
        return run(sql, statement -> {
            write(statement, tokens, life, id);
            return statement.executeUpdate() == 1;
        });
    }

    Optional<AuthorizationCodeTokens> find(SessionId id) {
        var sql = """
                select id_token, access_token, refresh_token, expires_in, scope from browser_session
                where id_digest = ? and expires_at > now()
                """;
        return run(sql, statement -> {
            statement.setBytes(1, id.digest());
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                var seconds = row.getLong(4);
                return Optional.of(new AuthorizationCodeTokens(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.wasNull() ? null : seconds,
                        row.getString(5)));
            }
        });
    }

    void end(SessionId id) {
        run("delete from browser_session where id_digest = ?", statement -> {
            statement.setBytes(1, id.digest());
            return statement.executeUpdate();
        });
    }

    int forgetExpired() {
        return run("delete from browser_session where expires_at <= now()", PreparedStatement::executeUpdate);
    }

    private static void write(PreparedStatement statement, AuthorizationCodeTokens tokens, Duration life, SessionId id)
            throws SQLException {
        statement.setString(1, tokens.getIdToken());
        statement.setString(2, tokens.getAccessToken());
        statement.setString(3, tokens.getRefreshToken());
        statement.setObject(4, tokens.getAccessTokenExpiresIn(), Types.BIGINT);
        statement.setString(5, tokens.getAccessTokenScope());
        statement.setDouble(6, life.toSeconds());
        statement.setBytes(7, id.digest());
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new SessionStoreAway(e);
        }
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}

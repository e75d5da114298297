package vn.thidua.kit.audit;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Command that checks the audit chains: one JDBC address with user and password per argument. Prints a line per
 * database; exit code 0 when all are intact, 1 otherwise.
 */
public final class VerifyAudit {

    private VerifyAudit() {}

    public static void main(String[] addresses) throws SQLException {
        boolean intact = true;
        for (String address : addresses) {
            try (var database = DriverManager.getConnection(address)) {
                database.setAutoCommit(false);
                AuditChain.Verification found = AuditChain.verify(database);
                intact &= found.intact();
                System.out.printf(
                        "%s: %d rows sealed, %d waiting, %s%n",
                        database.getCatalog(),
                        found.sealed(),
                        found.unsealed(),
                        found.intact() ? "intact" : "BROKEN at row " + found.brokenAt());
            }
        }
        System.exit(intact ? 0 : 1);
    }
}

package vn.thidua.commitment.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import vn.thidua.commitment.sql.Sql;

/**
 * Takes away the bytes that no row knows: a file is kept before the transaction of its row ends, and where that was
 * rolled back the bytes stay behind. A day's grace leaves running uploads alone.
 */
@ApplicationScoped
class SweepFiles {

    private static final Logger LOG = Logger.getLogger(SweepFiles.class);
    private static final Duration GRACE = Duration.ofDays(1);

    private final ObjectStore store;
    private final Uploads uploads;
    private final Sql sql;
    private final Clock clock;

    SweepFiles(ObjectStore store, Uploads uploads, Sql sql, Clock clock) {
        this.store = store;
        this.uploads = uploads;
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(
            every = "{thidua.files.sweep-every}",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        Instant before = clock.instant().minus(GRACE);
        uploads.giveUpBefore(before);
        store.removeUnfinished(before);
        long swept = store.keptBefore(before).stream()
                .filter(digest -> QuarkusTransaction.requiringNew().call(() -> sweep(digest, before)))
                .count();
        if (swept > 0) {
            LOG.infof("Took away stored files without a row: count=%d", swept);
        }
    }

    /** Under the lock that an upload of the same bytes holds until its row is there. */
    private boolean sweep(String digest, Instant before) {
        EvidenceFiles.lockBytes(sql, digest);
        return sql.count("select count(*) from stored_file where digest = ?", digest) == 0
                && store.removeIfKeptBefore(digest, before);
    }
}

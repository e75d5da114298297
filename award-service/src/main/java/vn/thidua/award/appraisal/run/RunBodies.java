package vn.thidua.award.appraisal.run;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;

/** Runs the passes that were asked for, one after the other; one that a restart interrupted is taken up again. */
@ApplicationScoped
class RunBodies {

    private static final Logger LOG = Logger.getLogger(RunBodies.class);
    private static final int MOST_WORKERS = 2;

    private final EntityManager entities;
    private final AgroalDataSource database;
    private final Organisation organisation;
    private final Appraiser appraiser;
    private final Rulebook rulebook;
    private final Clock clock;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("appraisal-run").daemon().factory());
    private volatile boolean stopping;

    RunBodies(
            EntityManager entities,
            AgroalDataSource database,
            Organisation organisation,
            Appraiser appraiser,
            Rulebook rulebook,
            Clock clock) {
        this.entities = entities;
        this.database = database;
        this.organisation = organisation;
        this.appraiser = appraiser;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    void started(@Observes StartupEvent event) {
        resume();
    }

    /** Takes up what nobody has in hand. */
    void resume() {
        QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select id from RunEntity where state = RUNNING order by askedAt", UUID.class)
                        .getResultList())
                .forEach(this::enqueue);
    }

    void stopped(@Observes ShutdownEvent event) {
        stopping = true;
        queue.shutdownNow();
    }

    void asked(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunAsked asked) {
        enqueue(asked.run());
    }

    private void enqueue(UUID run) {
        queue.execute(() -> run(run));
    }

    /** Another instance may have the pass in hand: the lock lives as long as that instance. */
    private void run(UUID id) {
        try (Connection lock = database.getConnection()) {
            if (!locked(lock, "select pg_try_advisory_lock(?)", id)) {
                return;
            }
            try {
                RunEntity run = QuarkusTransaction.requiringNew().call(() -> entities.find(RunEntity.class, id));
                if (run != null && run.state == RunState.RUNNING) {
                    int leftOut = new BodyPass(database, pass(run), appraiser, rulebook).run(workers());
                    finish(id, RunState.DONE, leftOut, null);
                }
            } finally {
                locked(lock, "select pg_advisory_unlock(?)", id);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException | RuntimeException e) {
            if (!stopping) {
                LOG.errorf(e, "The appraisal run %s failed", id);
                finish(id, RunState.FAILED, 0, "Không hoàn thành được: lỗi khi đọc hoặc lưu dữ liệu");
            }
        }
    }

    private static int workers() {
        return Math.min(MOST_WORKERS, Runtime.getRuntime().availableProcessors());
    }

    private Pass pass(RunEntity run) {
        Set<String> codes = organisation.subtrees(List.of(run.unitCode));
        Map<String, Unit> units = new HashMap<>();
        organisation.units(codes).forEach(unit -> units.put(unit.code(), unit));
        List<String> above = organisation.ancestors(run.unitCode);
        Map<String, List<String>> parents = new HashMap<>();
        codes.forEach(code -> parents.put(code, ParentChain.of(code, run.unitCode, above, units)));
        return new Pass(run.id, run.year, run.day, units, parents, organisation.workingDays());
    }

    private void finish(UUID id, RunState state, int leftOut, @Nullable String fault) {
        QuarkusTransaction.requiringNew().run(() -> {
            RunEntity run = entities.find(RunEntity.class, id);
            if (run != null) {
                run.state = state;
                run.leftOut = leftOut;
                run.fault = fault;
                run.finishedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            }
        });
    }

    private static boolean locked(Connection connection, String sql, UUID run) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, run.getMostSignificantBits());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}

package vn.thidua.notification.plan;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.thidua.notification.plan.domain.Ladder;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.store.Database;

/** The ladder of each kind of obligation, from the table. */
@ApplicationScoped
class Ladders {

    private static final String EVERY_KIND = "*";

    private record Row(int offset, Rung rung) {}

    private final Database database;

    Ladders(Database database) {
        this.database = database;
    }

    Ladder forKind(String kind) {
        Ladder own = read(kind);
        return own.steps().isEmpty() ? read(EVERY_KIND) : own;
    }

    private Ladder read(String kind) {
        Map<Integer, Set<Rung>> steps = new TreeMap<>();
        for (Row row : database.list(
                "select offset_days, rung from ladder_step where kind = ?",
                found -> new Row(found.getInt(1), Rung.valueOf(found.getString(2))),
                kind)) {
            steps.computeIfAbsent(row.offset(), _ -> EnumSet.noneOf(Rung.class)).add(row.rung());
        }
        return new Ladder(steps.entrySet().stream()
                .map(step -> new Ladder.Step(step.getKey(), step.getValue()))
                .toList());
    }
}

package vn.thidua.notification.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.thidua.notification.plan.domain.Ladder;
import vn.thidua.notification.plan.domain.Rung;
import vn.thidua.notification.store.Database;

/** The ladder of each campaign, or of each kind of obligation, from the tables. */
@ApplicationScoped
public class Ladders {

    private static final String EVERY_KIND = "*";

    private record Row(int offset, Rung rung) {}

    /** A campaign's ladder; {@code ladder} is null when the common one holds. */
    public record Own(long version, @Nullable Ladder ladder) {}

    private final Database database;
    private final ObjectMapper json;
    private final Clock clock;

    Ladders(Database database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Remembers what it read, for one run over many obligations. */
    public final class Reader {

        private final Map<String, Ladder> known = new HashMap<>();

        private Reader() {}

        public Ladder of(String campaignId, String kind) {
            return known.computeIfAbsent(
                    campaignId + "|" + kind,
                    _ -> Optional.ofNullable(own(campaignId).ladder()).orElseGet(() -> common(kind)));
        }
    }

    public Reader reader() {
        return new Reader();
    }

    /** What holds for a kind where the campaign has no ladder of its own. */
    public Ladder common(String kind) {
        Ladder own = read(kind);
        return own.steps().isEmpty() ? read(EVERY_KIND) : own;
    }

    /** What holds for most kinds. */
    public Ladder common() {
        return read(EVERY_KIND);
    }

    public Own own(String campaignId) {
        return database.first(
                        "select version, steps from campaign_ladder where campaign_id = ?",
                        row -> new Own(row.getLong("version"), parse(row.getString("steps"))),
                        campaignId)
                .orElse(new Own(0, null));
    }

    /** Gives a campaign its ladder, or takes it away; what is owed is planned again. */
    public void put(String campaignId, @Nullable Ladder ladder) {
        database.update("""
                insert into campaign_ladder (campaign_id, version, steps, changed_at) values (?, 1, ?::jsonb, ?)
                on conflict (campaign_id) do update set version = campaign_ladder.version + 1,
                    steps = excluded.steps, changed_at = excluded.changed_at""", campaignId, ladder == null ? null : write(ladder), clock.instant());
        database.update("""
                update obligation set planned_version = null
                where campaign_id = ? and state in ('OPEN', 'EXTENDED', 'OVERDUE')""", campaignId);
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

    private @Nullable Ladder parse(@Nullable String steps) {
        try {
            return steps == null ? null : new Ladder(json.readValue(steps, new TypeReference<List<Ladder.Step>>() {}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored ladder cannot be read", e);
        }
    }

    private String write(Ladder ladder) {
        try {
            return json.writeValueAsString(ladder.steps().stream()
                    .map(step -> Map.of("offset", step.offset(), "rungs", step.rungs()))
                    .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

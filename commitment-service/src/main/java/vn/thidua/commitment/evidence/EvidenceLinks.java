package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Which file proves what; a file that is here is used again, not sent again. */
@ApplicationScoped
public class EvidenceLinks {

    private final Sql sql;
    private final UnitScope scope;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceLinks(Sql sql, UnitScope scope, AuditLog audit, Clock clock) {
        this.sql = sql;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    /** Uses a file, which the caller may see, at one more place; a second time does nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean use(UUID evidence, EvidencePlace place, String actor) {
        requireVisible(evidence);
        return link(evidence, place, actor);
    }

    boolean link(UUID evidence, EvidencePlace place, String actor) {
        boolean linked =
                sql.update("""
                        insert into evidence_link (evidence_id, kind, place_id, unit_code, title, linked_by, linked_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", evidence, place.kind(), place.id(), place.unit(), place.title(), actor, clock.instant())
                        == 1;
        if (linked) {
            audit.record(new AuditEntry("evidence", evidence.toString(), "link", null, null, name(place)));
        }
        return linked;
    }

    /** The place is proved by exactly these files from now on; those that are new to it must be visible to the caller. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void useExactly(Collection<UUID> files, EvidencePlace place, String actor) {
        Set<UUID> wanted = Set.copyOf(files);
        Set<UUID> linked = Set.copyOf(sql.list(
                "select evidence_id from evidence_link where kind = ? and place_id = ?",
                row -> row.getObject(1, UUID.class),
                place.kind(),
                place.id()));
        wanted.stream().filter(file -> !linked.contains(file)).sorted().forEach(file -> use(file, place, actor));
        linked.stream().filter(file -> !wanted.contains(file)).sorted().forEach(file -> unlink(file, place));
    }

    /** Takes the file from the place; the file itself stays for whatever else it proves. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unlink(UUID evidence, EvidencePlace place) {
        if (sql.update(
                        "delete from evidence_link where evidence_id = ? and kind = ? and place_id = ?",
                        evidence,
                        place.kind(),
                        place.id())
                == 0) {
            throw new Refusal(CommonReason.NOT_FOUND, "Minh chứng này không được dùng ở đây.");
        }
        audit.record(new AuditEntry("evidence", evidence.toString(), "unlink", null, null, name(place)));
    }

    /** The thing that it proved is gone. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void unlinkAll(EvidencePlace.Kind kind, UUID place) {
        sql.update("delete from evidence_link where kind = ? and place_id = ?", kind, place);
    }

    /** Who may see one of the things that a file proves may see the file; of one that proves nothing, its own unit. */
    boolean isVisible(UUID evidence) {
        List<String> places = sql.list(
                "select distinct unit_code from evidence_link where evidence_id = ?",
                row -> row.getString(1),
                evidence);
        Optional<String> own =
                sql.one("select unit_code from evidence where id = ?", row -> row.getString(1), evidence);
        List<String> units = places.isEmpty() ? own.stream().toList() : places;
        return units.stream().anyMatch(scope::covers);
    }

    void requireVisible(UUID evidence) {
        if (!isVisible(evidence)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có minh chứng này.");
        }
    }

    private static String name(EvidencePlace place) {
        return place.kind().name().toLowerCase(Locale.ROOT) + " " + place.id();
    }
}

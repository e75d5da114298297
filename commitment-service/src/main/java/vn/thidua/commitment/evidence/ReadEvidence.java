package vn.thidua.commitment.evidence;

import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.evidence.EvidenceView.EvidenceRow;
import vn.thidua.commitment.evidence.EvidenceView.EvidenceUse;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Lists;
import vn.thidua.commitment.sql.Lists.Listed;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.Orders;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;

/** Shows the files of the units that the caller may see, and where each is used. */
@RequestScoped
class ReadEvidence {

    private static final String USED = "(select count(*) from evidence_link l where l.evidence_id = e.id)";
    private static final String UPLOADER = "coalesce(p.full_name, e.uploaded_by)";
    private static final String COLUMNS = "e.*, f.media_type, f.size, coalesce(u.name, e.unit_code) as unit_name, "
            + UPLOADER + " as uploader, " + USED + " as used";
    private static final String JOINS = """
            join stored_file f on f.digest = e.digest
            left join org_person p on p.person_id = e.uploaded_by
            left join org_unit u on u.code = e.unit_code""";
    private static final Orders ORDERS = Orders.usually("-uploadedAt", "e.id", "uuid")
            .byOwnOfUnit("uploadedAt", "e.uploaded_at", "timestamptz")
            .byOwn("name", "e.name", "text")
            .by("size", "f.size", "bigint")
            .by("uploadedBy", UPLOADER, "text")
            .byUnit("unit")
            .byOwn("used", USED, "bigint");

    private final Sql sql;
    private final Lists lists;
    private final UnitScope scope;
    private final EvidenceLinks links;

    ReadEvidence(Sql sql, Lists lists, UnitScope scope, EvidenceLinks links) {
        this.sql = sql;
        this.lists = lists;
        this.scope = scope;
        this.links = links;
    }

    /** Newest first unless told; the name is found by a part of it, whatever its case. */
    Page<EvidenceRow> list(@Nullable String unit, @Nullable String name, Paging paging) {
        Filter filter = new Filter()
                .andIf("e.unit_code = ?", unit)
                .andIf("position(lower(?) in lower(e.name)) > 0", name == null || name.isBlank() ? null : name.strip());
        return lists.page(
                new Listed(COLUMNS, "evidence e", JOINS, filter, ORDERS, scope.visibleList()),
                paging,
                ReadEvidence::row);
    }

    /** Where a file is used, as far as the caller may see the places. */
    List<EvidenceUse> uses(UUID evidence) {
        links.requireVisible(evidence);
        return sql.list(
                """
                select l.*, coalesce(u.name, l.unit_code) as unit_name, coalesce(p.full_name, l.linked_by) as linker
                from evidence_link l
                left join org_unit u on u.code = l.unit_code
                left join org_person p on p.person_id = l.linked_by
                where l.evidence_id = ? and l.unit_code = any(?) order by l.linked_at, l.place_id""",
                row -> new EvidenceUse(
                        EvidencePlace.Kind.valueOf(row.getString("kind")),
                        row.getObject("place_id", UUID.class),
                        row.getString("title"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("linker"),
                        Sql.instant(row, "linked_at")),
                evidence,
                scope.visibleList());
    }

    private static EvidenceRow row(ResultSet row) throws SQLException {
        return new EvidenceRow(
                EvidenceView.of(EvidenceFiles.read(row), Objects.requireNonNull(row.getString("uploader"))),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("used"));
    }
}

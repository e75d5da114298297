package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.CampaignPlan;
import vn.thidua.kit.http.Cursor;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Campaigns that the caller may see, the latest change first. */
@ApplicationScoped
class ListCampaigns {

    /** A campaign in a list. */
    @Schema(name = "CampaignSummary")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            UUID id,
            CampaignRow.State state,
            String title,
            @Nullable String theme,
            @Nullable String documentNumber,
            String ownerUnit,
            String ownerUnitName,
            @Nullable LocalDate periodFrom,
            @Nullable LocalDate periodTo,
            int participants,
            int acknowledged,
            Instant updatedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant launchedAt) {}

    private final CampaignAccess access;
    private final PlanJson json;
    private final Organisation organisation;

    ListCampaigns(CampaignAccess access, PlanJson json, Organisation organisation) {
        this.access = access;
        this.json = json;
        this.organisation = organisation;
    }

    Page<Summary> page(CampaignRow.@Nullable State state, @Nullable String cursor, @Nullable Integer size) {
        Cursor at = Cursor.parse(cursor, 2);
        int limit = Cursor.size(size);
        String where = """
                (c.state = 'LAUNCHED' and (c.ownerUnit in :launchers or exists (
                    select 1 from AudienceRow a
                    where a.campaignId = c.id and (a.unitCode in :units or a.personId = :person))))""";
        Parameters parameters = Parameters.with("launchers", access.launchers())
                .and("units", access.units())
                .and("person", access.person());
        if (access.prepares()) {
            where = "(" + where + " or (c.state <> 'LAUNCHED' and c.ownerUnit in :units))";
        }
        if (state != null) {
            where += " and c.state = :state";
            parameters = parameters.and("state", state);
        }
        long total = CampaignRow.count("from CampaignRow c where " + where, parameters.map());
        if (at != null) {
            where += " and (c.updatedAt < :at or (c.updatedAt = :at and c.id < :id))";
            parameters = after(parameters, at);
        }
        List<CampaignRow> rows = CampaignRow.<CampaignRow>find(
                        "from CampaignRow c where " + where + " order by c.updatedAt desc, c.id desc", parameters.map())
                .page(0, limit + 1)
                .list();
        Map<String, String> names =
                organisation
                        .units(rows.stream()
                                .map(row -> row.ownerUnit)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Unit::code, Unit::name));
        Map<UUID, Long> acknowledged = acknowledged(rows);
        return Page.of(
                rows,
                limit,
                total,
                row -> summary(row, names, acknowledged),
                row -> Cursor.at(row.updatedAt.toString(), row.id.toString()));
    }

    AddendumView.AllWaiting addendaWaiting() {
        return new AddendumView.AllWaiting(CampaignRow.getEntityManager()
                .createQuery("""
                        select c.id, c.title, a.reason, a.submittedAt from AddendumRow a, CampaignRow c
                        where c.id = a.campaignId and a.state = 'SUBMITTED' and c.ownerUnit in :units
                        order by a.submittedAt, a.id""", AddendumView.Waiting.class)
                .setParameter("units", access.units())
                .setMaxResults(100)
                .getResultList());
    }

    private static Parameters after(Parameters parameters, Cursor at) {
        try {
            return parameters
                    .and("at", Instant.parse(at.keys().get(0)))
                    .and("id", UUID.fromString(at.keys().get(1)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal(CommonReason.MALFORMED, "Vị trí trang không hợp lệ.");
        }
    }

    private Summary summary(CampaignRow row, Map<String, String> names, Map<UUID, Long> acknowledged) {
        CampaignPlan plan = json.plan(row.plan);
        return new Summary(
                row.id,
                row.state,
                row.title,
                plan.theme() == null ? null : plan.theme().text(),
                plan.document().number(),
                row.ownerUnit,
                names.getOrDefault(row.ownerUnit, row.ownerUnit),
                row.periodFrom,
                row.periodTo,
                plan.participants().size(),
                acknowledged.getOrDefault(row.id, 0L).intValue(),
                row.updatedAt,
                row.submittedAt,
                row.launchedAt);
    }

    /** Participating units that have acknowledged, per campaign. */
    private static Map<UUID, Long> acknowledged(List<CampaignRow> rows) {
        Map<UUID, Long> counts = new HashMap<>();
        if (rows.isEmpty()) {
            return counts;
        }
        CampaignRow.getEntityManager()
                .createQuery("""
                        select k.campaignId, count(k) from AcknowledgementRow k
                        where k.campaignId in :ids and k.onBehalf = 'UNIT' and exists (
                            select 1 from AudienceRow a where a.campaignId = k.campaignId
                            and a.part = 'PARTICIPANT' and a.unitCode = k.unitCode)
                        group by k.campaignId""", Object[].class)
                .setParameter("ids", rows.stream().map(row -> row.id).toList())
                .getResultList()
                .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }
}

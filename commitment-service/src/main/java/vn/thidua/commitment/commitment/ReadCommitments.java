package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.RequestScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.commitment.CommitmentView.CampaignContent;
import vn.thidua.commitment.commitment.CommitmentView.CommitmentSheet;
import vn.thidua.commitment.commitment.CommitmentView.PaceView;
import vn.thidua.commitment.commitment.PostgresCommitments.Stored;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.commitment.domain.Pace;
import vn.thidua.commitment.commitment.domain.Promise;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Lists;
import vn.thidua.commitment.sql.Lists.Listed;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.Orders;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Shows commitments of the units that the caller may see. */
@RequestScoped
class ReadCommitments {

    private static final String JOINS = "left join org_unit u on u.code = c.unit_code";
    private static final Orders ORDERS = Orders.usually("unit", "c.id", "uuid")
            .byUnit("unit")
            .byOwn("name", "c.name", "text")
            .byOwn("state", "c.state", "text")
            .byOwn("due", "coalesce(c.due, 'infinity'::date)", "date")
            .byOwn("value", "coalesce(c.value, '-Infinity'::numeric)", "numeric");

    private final PostgresCommitments commitments;
    private final Campaigns campaigns;
    private final Paces paces;
    private final ResultsWorkbook workbook;
    private final Organisation organisation;
    private final Rights rights;
    private final UnitScope scope;
    private final Lists lists;

    ReadCommitments(
            PostgresCommitments commitments,
            Campaigns campaigns,
            Paces paces,
            ResultsWorkbook workbook,
            Organisation organisation,
            Rights rights,
            UnitScope scope,
            Lists lists) {
        this.commitments = commitments;
        this.campaigns = campaigns;
        this.paces = paces;
        this.workbook = workbook;
        this.organisation = organisation;
        this.rights = rights;
        this.scope = scope;
        this.lists = lists;
    }

    Page<CommitmentView> list(@Nullable UUID campaign, @Nullable String unit, @Nullable String state, Paging paging) {
        Filter filter = new Filter()
                .andIf("c.campaign_id = ?", campaign)
                .andIf("c.unit_code = ?", unit)
                .andIf("c.state = ?", state);
        Page<Stored> rows = lists.page(
                new Listed("c.*", "commitment c", JOINS, filter, ORDERS, scope.visibleList()),
                paging,
                PostgresCommitments::read);
        return new Page<>(views(rows.items()), rows.next(), rows.total());
    }

    CommitmentSheet sheet(UUID campaignId, String unit) {
        rights.requireRead(unit);
        Campaign campaign = campaigns.of(campaignId, unit);
        List<Stored> rows = commitments.sheet(campaignId, unit);
        Set<String> taken = rows.stream()
                .map(row -> String.valueOf(row.commitment().owner().indicatorId()))
                .collect(Collectors.toSet());
        int notTaken = (int) campaign.details().indicators().stream()
                .filter(indicator -> !taken.contains(indicator.id()))
                .count();
        List<String> actions = new ArrayList<>();
        if (rights.mayPrepare(unit)) {
            if (notTaken > 0) {
                actions.add("take-over");
            }
            actions.add("add");
        }
        boolean open = rows.stream().anyMatch(row -> row.commitment() instanceof Commitment.Editable);
        if (open && rights.mayAct(unit)) {
            actions.add("submit");
        }
        return new CommitmentSheet(
                campaignId,
                campaign.title(),
                unit,
                organisation.unitName(unit),
                campaign.details().contents().stream()
                        .map(content -> new CampaignContent(content.ref(), content.heading(), content.text()))
                        .toList(),
                views(rows),
                notTaken,
                actions);
    }

    /** The results of every unit of the campaign that the caller may see. */
    byte[] results(UUID campaignId) {
        Campaign campaign = campaigns.get(campaignId);
        List<ResultsWorkbook.UnitResults> units = organisation
                .units(campaign.details().participants())
                .stream()
                .filter(unit -> scope.covers(unit.code()))
                .map(unit ->
                        new ResultsWorkbook.UnitResults(unit.name(), views(commitments.sheet(campaignId, unit.code()))))
                .toList();
        if (units.isEmpty()) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có phong trào thi đua này hoặc chưa phát động.");
        }
        return workbook.write(campaign, units);
    }

    CommitmentView view(Stored stored) {
        return views(List.of(stored)).getFirst();
    }

    private List<CommitmentView> views(List<Stored> rows) {
        Map<UUID, Pace> known = paces.of(rows);
        List<String> units = rows.stream()
                .map(row -> row.commitment().owner().unit())
                .distinct()
                .toList();
        Map<String, String> names =
                organisation.units(units).stream().collect(Collectors.toMap(Unit::code, Unit::name));
        return rows.stream()
                .map(row -> view(row, names, known.get(row.commitment().owner().id())))
                .toList();
    }

    private CommitmentView view(Stored stored, Map<String, String> names, @Nullable Pace pace) {
        Commitment commitment = stored.commitment();
        Commitment.Owner owner = commitment.owner();
        Promise promise = commitment.promise();
        return new CommitmentView(
                owner.id(),
                stored.version(),
                owner.campaignId(),
                owner.unit(),
                names.getOrDefault(owner.unit(), owner.unit()),
                owner.indicatorId(),
                promise.contentRef(),
                promise.name(),
                promise.op(),
                promise.value(),
                promise.max(),
                promise.measure(),
                promise.evidence(),
                promise.due(),
                promise.baseline(),
                pace == null ? null : PaceView.of(pace),
                commitment.state(),
                stored.submittedAt(),
                commitment instanceof Commitment.Returned returned ? returned.reason() : null,
                stored.reviewedBy() == null ? null : organisation.actorName(stored.reviewedBy()),
                stored.reviewedAt(),
                commitment instanceof Commitment.Editable ? promise.errors("") : List.of(),
                actions(commitment));
    }

    private List<String> actions(Commitment commitment) {
        String unit = commitment.owner().unit();
        return switch (commitment) {
            case Commitment.Editable _ -> rights.mayPrepare(unit) ? List.of("edit", "remove") : List.of();
            case Commitment.Submitted submitted ->
                rights.mayReview(unit) && !rights.isOwn(submitted.by()) ? List.of("approve", "return") : List.of();
            case Commitment.Approved _ -> List.of();
        };
    }
}

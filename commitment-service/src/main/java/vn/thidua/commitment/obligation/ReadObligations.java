package vn.thidua.commitment.obligation;

import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.obligation.ObligationView.DiaryLine;
import vn.thidua.commitment.obligation.ObligationView.ExtensionView;
import vn.thidua.commitment.obligation.ObligationView.ObligationDetail;
import vn.thidua.commitment.obligation.domain.Deliverable;
import vn.thidua.commitment.obligation.domain.Duty;
import vn.thidua.commitment.obligation.domain.Obligation;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Lists;
import vn.thidua.commitment.sql.Lists.Listed;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.Orders;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.organisation.WorkingDays;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Shows obligations of the units that the caller may see. */
@RequestScoped
class ReadObligations {

    private static final String TABLE = "obligation o";
    private static final String JOINS = """
            left join org_unit u on u.code = o.unit_code
            left join extension_request x on x.obligation_id = o.id and x.state = 'ASKED'
            """;
    private static final String COLUMNS =
            "o.*, u.name as unit_name, x.until, x.reason as wish, org_actor_name(x.asked_by) as wisher, x.asked_at";
    private static final Orders ORDERS = Orders.usually("dueAt", "o.id", "uuid")
            .byOwnOfUnit("dueAt", "o.due_at", "timestamptz")
            .byOwn("title", "o.title", "text")
            .byUnit("unit")
            .byOwn("campaign", "o.campaign_title", "text")
            .byOwn("kind", "o.kind", "text")
            .byOwn("state", "o.state", "text")
            .byOwn("closedAt", "coalesce(o.closed_at, '-infinity')", "timestamptz");

    private final Sql sql;
    private final Lists lists;
    private final UnitScope scope;
    private final Rights rights;
    private final Organisation organisation;
    private final Clock clock;
    private @Nullable WorkingDays calendar;

    ReadObligations(Sql sql, Lists lists, UnitScope scope, Rights rights, Organisation organisation, Clock clock) {
        this.sql = sql;
        this.lists = lists;
        this.scope = scope;
        this.rights = rights;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The conditions of the list; every number of the overview is one of these. */
    record Asked(
            List<String> states,
            @Nullable String unit,
            @Nullable UUID campaign,
            @Nullable Deliverable kind,
            @Nullable LocalDate dueBefore,
            @Nullable Review review) {}

    Page<ObligationView> list(Asked asked, Paging paging) {
        Filter filter = new Filter()
                .andIf("o.state = any(?)", asked.states().isEmpty() ? null : asked.states())
                .andIf("o.unit_code = ?", asked.unit())
                .andIf("o.campaign_id = ?", asked.campaign())
                .andIf("o.kind = ?", asked.kind())
                .andIf("o.review = ?", asked.review())
                .andIf("o.due_at <= ?", asked.dueBefore() == null ? null : Days.endOf(asked.dueBefore()));
        return lists.page(new Listed(COLUMNS, TABLE, JOINS, filter, ORDERS, scope.visibleList()), paging, this::view);
    }

    ObligationDetail get(UUID id) {
        ObligationView view = sql.one(
                        "select " + COLUMNS + " from " + TABLE + " " + JOINS + " where o.id = ?", this::view, id)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có việc này."));
        scope.require(view.unitCode());
        return new ObligationDetail(view, diary(view));
    }

    private List<DiaryLine> diary(ObligationView view) {
        List<DiaryLine> lines = new ArrayList<>();
        String source = view.documentNumber() == null ? "" : " theo " + view.documentNumber();
        lines.add(new DiaryLine(view.openedAt(), "Hệ thống", "Giao việc cho " + view.unitName() + source + "."));
        lines.addAll(sql.list(
                """
                select d.at, d.actor, d.sentence, org_actor_name(d.actor, true) as who from diary d
                where d.obligation_id = ? order by d.id""", row -> new DiaryLine(Sql.instant(row, "at"), who(row), row.getString("sentence")), view.id()));
        organisation.unit(view.unitCode()).flatMap(this::succession).ifPresent(lines::add);
        lines.sort(Comparator.comparing(DiaryLine::at));
        return lines;
    }

    /** A unit that was renamed or merged: who does its duties from then on. */
    private Optional<DiaryLine> succession(Unit unit) {
        LocalDate last = unit.validTo();
        if (last == null || unit.successorCode() == null || !last.isBefore(Days.of(clock.instant()))) {
            return Optional.empty();
        }
        String next = organisation.unitName(organisation.current(unit.code()));
        return Optional.of(new DiaryLine(
                Days.startOf(last.plusDays(1)), "Hệ thống", unit.name() + " nay là " + next + ", làm tiếp việc này."));
    }

    private static String who(ResultSet row) throws SQLException {
        String actor = row.getString("actor");
        return "system".equals(actor) ? "Hệ thống" : row.getString("who");
    }

    private ObligationView view(ResultSet row) throws SQLException {
        StoredObligation stored = PostgresObligations.read(row);
        Obligation obligation = stored.obligation();
        Duty duty = obligation.duty();
        ObligationSnapshot snapshot = ObligationSnapshot.of(obligation, stored.version());
        LocalDate until = row.getObject("until", LocalDate.class);
        ExtensionView wish = until == null
                ? null
                : new ExtensionView(
                        until, row.getString("wish"), row.getString("wisher"), Sql.instant(row, "asked_at"));
        boolean late = Boolean.TRUE.equals(snapshot.late());
        return new ObligationView(
                duty.id(),
                stored.version(),
                duty.campaignId(),
                duty.campaignTitle(),
                duty.kind(),
                duty.title(),
                duty.unit(),
                Objects.requireNonNullElse(row.getString("unit_name"), duty.unit()),
                duty.person(),
                obligation.dueAt(),
                obligation.state(),
                obligation instanceof Obligation.Pending ? workingDaysLeft(obligation.dueAt()) : null,
                stored.review(),
                stored.deliverableId(),
                duty.sourceText(),
                duty.documentNumber(),
                duty.openedAt(),
                snapshot.closedAt(),
                late,
                late && obligation instanceof Obligation.Fulfilled done ? Sentences.lateBy(done) : null,
                snapshot.reason(),
                wish,
                actions(obligation, wish != null));
    }

    private int workingDaysLeft(Instant due) {
        if (calendar == null) {
            calendar = organisation.workingDays();
        }
        return calendar.between(Days.of(clock.instant()), Days.of(due));
    }

    private List<String> actions(Obligation obligation, boolean wished) {
        List<String> actions = new ArrayList<>();
        if (!(obligation instanceof Obligation.Pending)) {
            return actions;
        }
        Duty duty = obligation.duty();
        boolean head = rights.mayAct(duty.unit());
        if (duty.kind() == Deliverable.ACKNOWLEDGEMENT ? head : rights.mayPrepare(duty.unit())) {
            actions.add(
                    switch (duty.kind()) {
                        case ACKNOWLEDGEMENT -> "acknowledge";
                        case REGISTRATION -> "register";
                        case COMMITMENTS -> "commit";
                        case PLEDGE, PROGRESS_REPORT, SELF_SCORE, DOSSIER -> "report";
                    });
        }
        if (head && !wished) {
            actions.add("ask-extension");
        }
        if (rights.mayReview(duty.unit())) {
            if (wished) {
                actions.add("grant-extension");
                actions.add("refuse-extension");
            }
            actions.add("waive");
        }
        return actions;
    }
}

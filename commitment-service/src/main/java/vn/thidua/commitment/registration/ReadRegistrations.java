package vn.thidua.commitment.registration;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.registration.PostgresRegistrations.Stored;
import vn.thidua.commitment.registration.RegistrationView.CapView;
import vn.thidua.commitment.registration.RegistrationView.PastReview;
import vn.thidua.commitment.registration.RegistrationView.RegistrablePerson;
import vn.thidua.commitment.registration.RegistrationView.RegistrationLine;
import vn.thidua.commitment.registration.RegistrationView.RegistrationRow;
import vn.thidua.commitment.registration.RegistrationView.TitleView;
import vn.thidua.commitment.registration.domain.Cap;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.registration.domain.Lines;
import vn.thidua.commitment.registration.domain.Proposal;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.registration.domain.Title;
import vn.thidua.commitment.review.Pin;
import vn.thidua.commitment.review.ReviewRemark;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Json;
import vn.thidua.commitment.sql.Lists;
import vn.thidua.commitment.sql.Lists.Listed;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.Orders;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.FieldError;

/** Shows registrations of the units that the caller may see. */
@RequestScoped
class ReadRegistrations {

    private static final TypeReference<List<Pin>> PINS = new TypeReference<>() {};
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private static final String LINES_OF = "(select count(*) from registration_line l where l.registration_id = r.id)";
    private static final String COLUMNS =
            "r.*, c.title, coalesce(u.name, r.unit_code) as unit_name, " + LINES_OF + " as lines";
    private static final String JOINS =
            "join campaign c on c.campaign_id = r.campaign_id" + " left join org_unit u on u.code = r.unit_code";
    private static final Orders ORDERS = Orders.usually("unit", "r.id", "uuid")
            .by("unit", "coalesce(u.name, r.unit_code)", "text")
            .by("campaign", "c.title", "text")
            .by("year", "r.year", "integer")
            .by("state", "r.state", "text")
            .by("lines", LINES_OF, "bigint")
            .by("submittedAt", "coalesce(r.submitted_at, '-infinity')", "timestamptz");

    private final PostgresRegistrations registrations;
    private final ReadProposals proposals;
    private final PostgresProposals asked;
    private final CampaignCaps caps;
    private final Campaigns campaigns;
    private final UnitRoster roster;
    private final Organisation organisation;
    private final Rights rights;
    private final UnitScope scope;
    private final Sql sql;
    private final Lists lists;
    private final Json json;

    ReadRegistrations(
            PostgresRegistrations registrations,
            ReadProposals proposals,
            PostgresProposals asked,
            CampaignCaps caps,
            Campaigns campaigns,
            UnitRoster roster,
            Organisation organisation,
            Rights rights,
            UnitScope scope,
            Sql sql,
            Lists lists,
            Json json) {
        this.registrations = registrations;
        this.proposals = proposals;
        this.asked = asked;
        this.caps = caps;
        this.campaigns = campaigns;
        this.roster = roster;
        this.organisation = organisation;
        this.rights = rights;
        this.scope = scope;
        this.sql = sql;
        this.lists = lists;
        this.json = json;
    }

    Page<RegistrationRow> list(@Nullable UUID campaign, @Nullable String unit, @Nullable String state, Paging paging) {
        Filter filter = new Filter()
                .and("r.unit_code = any(?)", scope.visibleList())
                .andIf("r.campaign_id = ?", campaign)
                .andIf("r.unit_code = ?", unit)
                .andIf("r.state = ?", state);
        return lists.page(new Listed(COLUMNS, "registration r", JOINS, filter, ORDERS), paging, ReadRegistrations::row);
    }

    private static RegistrationRow row(ResultSet row) throws SQLException {
        return new RegistrationRow(
                row.getObject("id", UUID.class),
                row.getObject("campaign_id", UUID.class),
                row.getString("title"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getInt("year"),
                row.getString("state"),
                row.getInt("lines"),
                Sql.optionalInstant(row, "submitted_at"));
    }

    RegistrationView get(UUID id) {
        Stored stored = registrations.get(id);
        rights.requireRead(stored.registration().sheet().unit());
        return view(stored);
    }

    private RegistrationView view(Stored stored) {
        Registration registration = stored.registration();
        Registration.Sheet sheet = registration.sheet();
        Campaign campaign = campaigns.get(sheet.campaignId());
        List<Person> people = roster.of(sheet.unit(), campaign);
        Registration.Submission submission = submission(registration);
        boolean editable = registration instanceof Registration.Editable;
        return new RegistrationView(
                sheet.id(),
                stored.version(),
                sheet.campaignId(),
                campaign.title(),
                sheet.unit(),
                organisation.unitName(sheet.unit()),
                sheet.year(),
                registration.state(),
                submission == null ? null : submission.at(),
                submission == null ? null : name(submission.by()),
                lines(registration),
                caps.of(registration).stream().map(ReadRegistrations::cap).toList(),
                editable ? problems(registration) : List.<FieldError>of(),
                people.stream()
                        .map(p -> new RegistrablePerson(p.personId(), p.fullName(), p.position()))
                        .toList(),
                titles(),
                editable ? proposals.waiting(sheet.id()) : List.of(),
                reviews(sheet.id()),
                actions(registration));
    }

    private List<FieldError> problems(Registration registration) {
        List<FieldError> problems = new ArrayList<>(Lines.unready(registration.lines()));
        problems.addAll(Proposal.unanswered(asked.waiting(registration.sheet().id())));
        return problems;
    }

    private List<RegistrationLine> lines(Registration registration) {
        Map<String, String> reasons = registration instanceof Registration.Returned returned
                ? returned.pins().stream()
                        .collect(Collectors.toMap(Pin::pointer, Pin::reason, (one, other) -> one + " " + other))
                : Map.of();
        Map<String, String> names =
                organisation
                        .people(registration.lines().stream()
                                .map(Line::subjectId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::personId, Person::fullName));
        return registration.lines().stream()
                .map(line -> new RegistrationLine(
                        line.pointer(),
                        line.titleCode(),
                        Title.of(line.titleCode()).map(Title::vietnamese).orElse(line.titleCode()),
                        line.subjectKind(),
                        line.subjectId(),
                        line.subjectKind() == SubjectKind.UNIT
                                ? organisation.unitName(line.subjectId())
                                : names.getOrDefault(line.subjectId(), line.subjectId()),
                        reasons.get(line.pointer()),
                        !reasons.isEmpty() && !reasons.containsKey(line.pointer())))
                .toList();
    }

    private List<PastReview> reviews(UUID id) {
        return sql.list(
                """
                select v.*, org_actor_name(v.actor) as who from registration_review v
                where v.registration_id = ? order by v.id desc""",
                row -> new PastReview(
                        new ReviewRemark(
                                Sql.instant(row, "at"),
                                row.getString("who"),
                                row.getString("decision"),
                                row.getString("reason"),
                                json.readList(row.getString("pins"), PINS)),
                        json.readList(row.getString("lines"), LINES)),
                id);
    }

    private List<String> actions(Registration registration) {
        String unit = registration.sheet().unit();
        List<String> actions = new ArrayList<>();
        switch (registration) {
            case Registration.Editable _ -> {
                if (rights.mayPrepare(unit)) {
                    actions.add("edit");
                }
                if (rights.mayAct(unit)) {
                    actions.add("submit");
                }
            }
            case Registration.Submitted submitted -> {
                if (rights.mayReview(unit)
                        && !rights.isOwn(submitted.submission().by())) {
                    actions.add("accept");
                    actions.add("return");
                }
            }
            case Registration.Accepted _ -> {}
        }
        return actions;
    }

    private String name(String actor) {
        return organisation.actorName(actor);
    }

    private static Registration.@Nullable Submission submission(Registration registration) {
        return switch (registration) {
            case Registration.Submitted submitted -> submitted.submission();
            case Registration.Accepted accepted -> accepted.submission();
            case Registration.Draft _, Registration.Returned _ -> null;
        };
    }

    /** A form for persons and collectives alike may have a cap of its own for each. */
    private static String name(Cap cap) {
        Title title = cap.title();
        SubjectKind kind = cap.kind();
        boolean forBoth = title.isFor(SubjectKind.PERSON) && title.isFor(SubjectKind.UNIT);
        return kind == null || !forBoth
                ? title.vietnamese()
                : title.vietnamese() + (kind == SubjectKind.PERSON ? " (cá nhân)" : " (tập thể)");
    }

    private static CapView cap(Cap.Use use) {
        Cap cap = use.cap();
        return new CapView(
                cap.title().name(),
                name(cap),
                cap.percent(),
                cap.base() == null ? null : cap.base().vietnamese(),
                use.unitCount(),
                use.unitBase(),
                use.unitAllowed(),
                use.totalCount(),
                use.totalBase(),
                use.totalAllowed(),
                use.exceeded(),
                use.sentence());
    }

    private static List<TitleView> titles() {
        return Arrays.stream(Title.values())
                .map(title -> {
                    Title requires = title.requires();
                    return new TitleView(
                            title.name(),
                            title.vietnamese(),
                            Arrays.stream(SubjectKind.values())
                                    .filter(title::isFor)
                                    .toList(),
                            requires == null ? null : requires.name());
                })
                .toList();
    }
}

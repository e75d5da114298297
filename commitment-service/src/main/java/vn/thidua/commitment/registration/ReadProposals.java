package vn.thidua.commitment.registration;

import jakarta.enterprise.context.RequestScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.registration.ProposalView.ChoiceCampaign;
import vn.thidua.commitment.registration.ProposalView.ChoiceTitle;
import vn.thidua.commitment.registration.ProposalView.ProposalChoices;
import vn.thidua.commitment.registration.domain.Cap;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.registration.domain.Proposal;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.registration.domain.Title;
import vn.thidua.commitment.sql.Filter;
import vn.thidua.commitment.sql.Lists;
import vn.thidua.commitment.sql.Lists.Listed;
import vn.thidua.commitment.sql.Lists.Paging;
import vn.thidua.commitment.sql.Orders;
import vn.thidua.commitment.sql.Sql;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.Page;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Shows a person his or her own proposals, and those who decide or oversee all of their units. */
@RequestScoped
class ReadProposals {

    private static final Set<String> STATES = Set.of("ASKED", "CONFIRMED", "DECLINED", "WITHDRAWN");
    private static final String COLUMNS = """
            p.*, r.campaign_id, r.unit_code, r.year, r.state as sheet, c.title as campaign_title,
            coalesce(u.name, r.unit_code) as unit_name, coalesce(o.full_name, p.person_id) as person_name,
            org_actor_name(p.answered_by) as answerer,
            exists (select 1 from registration_line l where l.registration_id = p.registration_id
                    and l.subject_id = p.person_id and l.title_code = p.title_code) as registered""";
    private static final String TABLE = "title_proposal p join registration r on r.id = p.registration_id";
    private static final String JOINS = """
            join campaign c on c.campaign_id = r.campaign_id
            left join org_unit u on u.code = r.unit_code
            left join org_person o on o.person_id = p.person_id""";

    private final PostgresRegistrations registrations;
    private final PostgresProposals proposals;
    private final CampaignCaps caps;
    private final Campaigns campaigns;
    private final Organisation organisation;
    private final Caller caller;
    private final Rights rights;
    private final UnitScope scope;
    private final Sql sql;
    private final Lists lists;
    private final Clock clock;

    ReadProposals(
            PostgresRegistrations registrations,
            PostgresProposals proposals,
            CampaignCaps caps,
            Campaigns campaigns,
            Organisation organisation,
            Caller caller,
            Rights rights,
            UnitScope scope,
            Sql sql,
            Lists lists,
            Clock clock) {
        this.registrations = registrations;
        this.proposals = proposals;
        this.caps = caps;
        this.campaigns = campaigns;
        this.organisation = organisation;
        this.caller = caller;
        this.rights = rights;
        this.scope = scope;
        this.sql = sql;
        this.lists = lists;
        this.clock = clock;
    }

    /** The conditions of the list. */
    record Asked(
            boolean mine,
            @Nullable UUID campaign,
            @Nullable String unit,
            @Nullable String state) {}

    Page<ProposalView> list(Asked asked, Paging paging) {
        if (asked.state() != null && !STATES.contains(asked.state())) {
            throw new Refusal(CommonReason.MALFORMED, "Trạng thái không hợp lệ: " + asked.state());
        }
        Filter filter = visible()
                .andIf("p.person_id = ?", asked.mine() ? self() : null)
                .andIf("r.campaign_id = ?", asked.campaign())
                .andIf("r.unit_code = ?", asked.unit())
                .andIf("p.state = ?", asked.state());
        Orders orders = Orders.usually("-askedAt", "p.id", "uuid")
                .by("askedAt", "p.asked_at", "timestamptz")
                .by("person", "coalesce(o.full_name, p.person_id)", "text")
                .by("title", "p.title_code", "text")
                .by("unit", "coalesce(u.name, r.unit_code)", "text")
                .by("state", "p.state", "text");
        return lists.page(new Listed(COLUMNS, TABLE, JOINS, filter, orders), paging, this::view);
    }

    /** Those of a sheet that wait for an answer, as far as the caller may see them. */
    List<ProposalView> waiting(UUID registration) {
        Filter filter = visible().and("p.registration_id = ?", registration).and("p.state = 'ASKED'");
        return sql.list(
                "select %s from %s %s where %s order by p.asked_at, p.id"
                        .formatted(COLUMNS, TABLE, JOINS, filter.where()),
                this::view,
                filter.parameters());
    }

    ProposalView get(UUID id) {
        Filter filter = visible().and("p.id = ?", id);
        return sql.one(
                        "select %s from %s %s where %s".formatted(COLUMNS, TABLE, JOINS, filter.where()),
                        this::view,
                        filter.parameters())
                .orElseThrow(PostgresProposals::none);
    }

    /** What somebody wishes for is for those who decide or oversee; colleagues see what is registered. */
    private Filter visible() {
        Filter filter = new Filter().and("r.unit_code = any(?)", scope.visibleList());
        boolean oversees = caller.hasAny(
                Role.UNIT_HEAD, Role.EMULATION_OFFICER, Role.PRINCIPAL, Role.PROVINCE_OFFICER, Role.AUDITOR);
        return oversees ? filter : filter.and("p.person_id = ?", self());
    }

    private String self() {
        return caller.personId().orElse("");
    }

    private ProposalView view(ResultSet row) throws SQLException {
        Proposal proposal = PostgresProposals.read(row);
        Proposal.Wish wish = proposal.wish();
        String unit = row.getString("unit_code");
        String sheet = row.getString("sheet");
        return new ProposalView(
                wish.id(),
                wish.registration(),
                row.getObject("campaign_id", UUID.class),
                row.getString("campaign_title"),
                row.getInt("year"),
                unit,
                row.getString("unit_name"),
                wish.person(),
                row.getString("person_name"),
                wish.title().name(),
                wish.title().vietnamese(),
                wish.note(),
                proposal.state(),
                wish.at(),
                Sql.optionalInstant(row, "answered_at"),
                row.getString("answerer"),
                row.getString("reason"),
                row.getBoolean("registered"),
                sheet,
                actions(proposal, unit, sheet));
    }

    private List<String> actions(Proposal proposal, String unit, String sheet) {
        List<String> actions = new ArrayList<>();
        if (proposal instanceof Proposal.Asked) {
            if (rights.mayAct(unit) && Set.of("DRAFT", "RETURNED").contains(sheet)) {
                actions.add("confirm");
                actions.add("decline");
            }
            if (proposal.wish().person().equals(self())) {
                actions.add("withdraw");
            }
        }
        return actions;
    }

    /** A campaign that asks, and until when. */
    private record Asking(UUID campaign, @Nullable Instant until) {}

    /**
     * Campaigns that ask the caller's unit to register titles: first those where something can still be proposed, of these
     * the one whose registration is due next; what is overdue comes after what is not.
     */
    ProposalChoices choices() {
        Optional<Person> self = organisation.person(caller.requirePersonId());
        if (self.isEmpty() || !scope.covers(self.get().unitCode())) {
            return new ProposalChoices(List.of());
        }
        Person person = self.get();
        List<Asking> asking = sql.list(
                """
                select c.campaign_id, due.until from campaign c
                left join registration r on r.campaign_id = c.campaign_id and r.unit_code = ?
                cross join lateral (
                    select coalesce(min(o.due_at) filter (where o.state in ('OPEN', 'EXTENDED', 'OVERDUE')),
                                    max(o.due_at)) as until
                    from obligation o where o.campaign_id = c.campaign_id and o.unit_code = ?
                        and o.kind = 'REGISTRATION' and o.state <> 'WAIVED') due
                where c.period_to >= ? and (due.until is not null or r.id is not null)
                order by coalesce(r.state not in ('DRAFT', 'RETURNED'), false), due.until < ? nulls last, due.until,
                    c.launched_at desc, c.campaign_id""",
                row -> new Asking(row.getObject("campaign_id", UUID.class), Sql.optionalInstant(row, "until")),
                person.unitCode(),
                person.unitCode(),
                Days.of(clock.instant()),
                clock.instant());
        return new ProposalChoices(asking.stream()
                .map(one -> choice(campaigns.get(one.campaign()), one.until(), person))
                .toList());
    }

    private ChoiceCampaign choice(Campaign campaign, @Nullable Instant until, Person person) {
        Registration sheet = registrations
                .of(campaign.id(), person.unitCode())
                .map(PostgresRegistrations.Stored::registration)
                .orElseGet(() -> new Registration.Draft(
                        new Registration.Sheet(UUID.randomUUID(), campaign.id(), person.unitCode(), campaign.year()),
                        List.of()));
        List<Line> others = registrations.linesOfOthers(sheet.sheet());
        List<Proposal> earlier = proposals.of(sheet.sheet().id(), person.personId());
        boolean open = sheet instanceof Registration.Editable;
        return new ChoiceCampaign(
                campaign.id(),
                campaign.title(),
                campaign.year(),
                person.unitCode(),
                organisation.unitName(person.unitCode()),
                until,
                open ? null : "Đơn vị đã trình bản đăng ký; xin gặp trưởng đơn vị nếu cần thay đổi.",
                Arrays.stream(Title.values())
                        .filter(title -> title.isFor(SubjectKind.PERSON))
                        .map(title -> choice(title, person, campaign, sheet, others, earlier))
                        .toList());
    }

    private ChoiceTitle choice(
            Title title,
            Person person,
            Campaign campaign,
            Registration sheet,
            List<Line> others,
            List<Proposal> earlier) {
        Proposal.Asked wish = new Proposal.Asked(new Proposal.Wish(
                UUID.randomUUID(), sheet.sheet().id(), person.personId(), title, null, clock.instant()));
        Optional<Cap.Use> cap = caps.of(campaign, wish.addedTo(sheet.lines()), others).stream()
                .filter(use -> use.cap().title() == title)
                .findFirst();
        boolean asked = earlier.stream()
                .anyMatch(
                        other -> other instanceof Proposal.Asked && other.wish().title() == title);
        Title required = title.requires();
        return new ChoiceTitle(
                title.name(),
                title.vietnamese(),
                required == null ? null : required.vietnamese(),
                sheet.lines().contains(wish.wish().line()) ? "REGISTERED" : asked ? "ASKED" : "FREE",
                cap.map(Cap.Use::sentence).orElse(null),
                cap.map(Cap.Use::exceeded).orElse(false));
    }
}

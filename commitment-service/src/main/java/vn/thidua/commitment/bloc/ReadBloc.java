package vn.thidua.commitment.bloc;

import jakarta.enterprise.context.RequestScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.bloc.BlocView.BlocCheck;
import vn.thidua.commitment.bloc.BlocView.BlocDispute;
import vn.thidua.commitment.bloc.BlocView.BlocMember;
import vn.thidua.commitment.bloc.BlocView.BlocStatement;
import vn.thidua.commitment.bloc.BlocView.CheckMark;
import vn.thidua.commitment.bloc.BlocView.ShownFile;
import vn.thidua.commitment.bloc.PostgresChecks.Stored;
import vn.thidua.commitment.bloc.PostgresDisputes.Dispute;
import vn.thidua.commitment.bloc.domain.CrossCheck;
import vn.thidua.commitment.bloc.domain.Pairing;
import vn.thidua.commitment.bloc.domain.Settlement;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.score.ScoreBook;
import vn.thidua.commitment.score.domain.ScoreSheet.ScoreCriterion;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Unit;
import vn.thidua.kit.time.Days;

/** Shows the bloc's room: all of it to the head, to a member what concerns it. */
@RequestScoped
class ReadBloc {

    private final PostgresChecks checks;
    private final PostgresDisputes disputes;
    private final BlocRights bloc;
    private final ScoreBook book;
    private final EvidenceFiles files;
    private final Organisation organisation;
    private final Clock clock;

    ReadBloc(
            PostgresChecks checks,
            PostgresDisputes disputes,
            BlocRights bloc,
            ScoreBook book,
            EvidenceFiles files,
            Organisation organisation,
            Clock clock) {
        this.checks = checks;
        this.disputes = disputes;
        this.bloc = bloc;
        this.book = book;
        this.files = files;
        this.organisation = organisation;
        this.clock = clock;
    }

    BlocView get(UUID campaignId) {
        Campaign campaign = bloc.readable(campaignId);
        boolean leads = bloc.leads(campaign);
        boolean closed = book.isClosed(campaignId);
        List<Unit> members = bloc.members(campaign);
        Map<String, String> names = new TreeMap<>();
        members.forEach(unit -> names.put(unit.code(), unit.name()));
        Map<String, ScoreBook.Own> own = new TreeMap<>();
        members.forEach(unit -> book.of(campaignId, unit.code()).ifPresent(score -> own.put(unit.code(), score)));
        List<Stored> all = checks.all(campaignId);
        String blocCode =
                organisation.unit(campaign.ownerUnit()).map(Unit::blocCode).orElse(null);
        List<String> actions = new ArrayList<>();
        if (leads && !closed && all.stream().noneMatch(stored -> stored.version() > 1)) {
            actions.add("assign");
        }
        if (mayTakeOver(campaign, leads)) {
            actions.add("handover");
        }
        return new BlocView(
                campaignId,
                campaign.title(),
                campaign.year(),
                blocCode == null ? campaign.title() : organisation.unitName(blocCode),
                campaign.ownerUnit(),
                organisation.unitName(campaign.ownerUnit()),
                bloc.deputy(campaign).map(Unit::name).orElse(null),
                closed,
                Settlement.RULE,
                members.stream()
                        .map(unit -> member(campaign, unit, own.get(unit.code()), all, leads && !closed))
                        .toList(),
                all.stream()
                        .filter(stored -> sees(stored.check(), leads))
                        .map(stored -> check(campaign, stored, names, own, closed))
                        .toList(),
                disputes.all(campaignId).stream()
                        .filter(dispute -> leads
                                || bloc.covers(dispute.unit())
                                || bloc.mayDecide(campaign, dispute.unit())
                                || checksIt(all, dispute.unit()))
                        .map(dispute -> dispute(campaign, dispute, names, own, all, closed))
                        .toList(),
                actions);
    }

    /** The head of that year, and who heads the bloc now. */
    boolean mayTakeOver(Campaign campaign, boolean leads) {
        return leads
                || organisation
                        .unit(campaign.ownerUnit())
                        .map(Unit::blocCode)
                        .filter(code -> bloc.members(campaign).stream()
                                .filter(unit -> "TRUONG_KHOI".equals(unit.blocRole()) && code.equals(unit.blocCode()))
                                .anyMatch(unit -> bloc.rights().mayAct(unit.code())))
                        .isPresent();
    }

    private boolean sees(CrossCheck check, boolean leads) {
        return leads
                || bloc.covers(check.pairing().checker())
                || (check.settled() && bloc.covers(check.pairing().unit()));
    }

    private boolean checksIt(List<Stored> all, String unit) {
        return all.stream()
                .map(stored -> stored.check().pairing())
                .anyMatch(pairing -> pairing.unit().equals(unit) && bloc.covers(pairing.checker()));
    }

    private BlocMember member(
            Campaign campaign, Unit unit, ScoreBook.@Nullable Own own, List<Stored> all, boolean leads) {
        List<CrossCheck> about = all.stream()
                .map(Stored::check)
                .filter(check -> check.pairing().unit().equals(unit.code()))
                .toList();
        long done = about.stream().filter(CrossCheck::done).count();
        boolean ready = own != null
                && own.handedIn()
                && !about.isEmpty()
                && about.stream().allMatch(CrossCheck::settled);
        boolean visible =
                own != null && (bloc.leads(campaign) || bloc.covers(unit.code()) || checksIt(all, unit.code()));
        return new BlocMember(
                unit.code(),
                unit.name(),
                unit.code().equals(campaign.ownerUnit())
                        ? "HEAD"
                        : "PHO_TRUONG_KHOI".equals(unit.blocRole()) ? "DEPUTY" : "MEMBER",
                visible && own != null ? own.id() : null,
                own == null ? "NONE" : own.state(),
                (int) done,
                about.size(),
                leads && ready ? List.of("settle") : List.of());
    }

    private BlocCheck check(
            Campaign campaign,
            Stored stored,
            Map<String, String> names,
            Map<String, ScoreBook.Own> scores,
            boolean closed) {
        CrossCheck check = stored.check();
        Pairing pairing = check.pairing();
        ScoreBook.Own own = scores.get(pairing.unit());
        List<String> actions = new ArrayList<>();
        if (!closed && own != null && own.handedIn() && !check.settled()) {
            if (bloc.rights().mayPrepare(pairing.checker())) {
                actions.add("write");
            }
            if (bloc.rights().mayAct(pairing.checker())) {
                actions.add("hand-in");
            }
        }
        if (!closed
                && check.done()
                && !check.marks().isEmpty()
                && (bloc.rights().mayAct(pairing.unit()) || bloc.rights().mayAct(pairing.checker()))) {
            actions.add("dispute");
        }
        if (!closed && check.mayClose(Days.of(clock.instant())) && bloc.mayDecide(campaign, pairing.unit())) {
            actions.add("close");
        }
        CrossCheck.Closing closing = check.closed();
        return new BlocCheck(
                pairing.checker(),
                names.getOrDefault(pairing.checker(), pairing.checker()),
                pairing.unit(),
                names.getOrDefault(pairing.unit(), pairing.unit()),
                own == null ? null : own.id(),
                stored.version(),
                check.done(),
                check.checkBy(),
                closing == null ? null : closing.reason(),
                closing == null ? null : name(closing.by()),
                closing == null ? null : closing.at(),
                own == null || closing != null
                        ? List.of()
                        : check.marks().entrySet().stream()
                                .map(entry -> new CheckMark(
                                        entry.getKey(),
                                        lineOf(own, entry.getKey())
                                                .map(ScoreCriterion::name)
                                                .orElse(entry.getKey()),
                                        own.points().getOrDefault(entry.getKey(), BigDecimal.ZERO),
                                        entry.getValue().points(),
                                        entry.getValue().reason()))
                                .toList(),
                actions);
    }

    private BlocDispute dispute(
            Campaign campaign,
            Dispute dispute,
            Map<String, String> names,
            Map<String, ScoreBook.Own> scores,
            List<Stored> all,
            boolean closed) {
        ScoreBook.Own own = scores.get(dispute.unit());
        Optional<ScoreCriterion> line = Optional.ofNullable(own).flatMap(score -> lineOf(score, dispute.line()));
        List<String> sides = new ArrayList<>();
        sides.add(dispute.unit());
        all.stream()
                .map(stored -> stored.check().pairing())
                .filter(pairing -> pairing.unit().equals(dispute.unit()))
                .forEach(pairing -> sides.add(pairing.checker()));
        List<String> mine =
                sides.stream().filter(unit -> bloc.rights().mayAct(unit)).toList();
        List<String> actions = new ArrayList<>();
        PostgresDisputes.Decision decision = dispute.decision();
        if (decision == null && !closed) {
            if (!mine.isEmpty()) {
                actions.add("speak");
            }
            if (bloc.mayDecide(campaign, dispute.unit())) {
                actions.add("decide");
            }
        }
        return new BlocDispute(
                dispute.id(),
                dispute.unit(),
                names.getOrDefault(dispute.unit(), dispute.unit()),
                dispute.line(),
                line.map(ScoreCriterion::name).orElse(dispute.line()),
                line.map(ScoreCriterion::max).orElse(BigDecimal.ZERO),
                own == null ? BigDecimal.ZERO : own.points().getOrDefault(dispute.line(), BigDecimal.ZERO),
                names.getOrDefault(dispute.raisedUnit(), dispute.raisedUnit()),
                dispute.raisedAt(),
                disputes.statements(dispute.id()).stream()
                        .map(said -> new BlocStatement(
                                names.getOrDefault(said.unit(), said.unit()),
                                name(said.person()),
                                said.at(),
                                said.said(),
                                said.evidence().stream()
                                        .map(id ->
                                                new ShownFile(id, files.get(id).name()))
                                        .toList()))
                        .toList(),
                decision == null ? null : decision.points(),
                decision == null ? null : decision.reason(),
                decision == null ? null : name(decision.by()),
                decision == null ? null : decision.at(),
                mine,
                actions);
    }

    private static Optional<ScoreCriterion> lineOf(ScoreBook.Own own, String key) {
        return own.sheet().line(key).map(line -> line.criterion());
    }

    private String name(String person) {
        return organisation.actorName(person);
    }
}

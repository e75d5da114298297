package vn.thidua.award.council;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.thidua.award.access.Sight;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.engine.rule.VoteRule;
import vn.thidua.award.nomination.NominationState;
import vn.thidua.award.nomination.Nominations;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.event.Outbox;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Records what a council session decided (ghi kết quả phiên họp); only the secretary writes. */
@ApplicationScoped
class HoldSession {

    private final EntityManager database;
    private final Nominations nominations;
    private final Appraisals appraisals;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Sight sight;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    HoldSession(
            EntityManager database,
            Nominations nominations,
            Appraisals appraisals,
            Rulebook rulebook,
            Organisation organisation,
            Sight sight,
            Outbox outbox,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.nominations = nominations;
        this.appraisals = appraisals;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.sight = sight;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID open(CouncilViews.NewSession request) {
        Nominations.Round round = nominations.round(request.roundId()).orElseThrow(Sight::notThere);
        sight.requireOwn(List.of(round.ownerUnit()));
        if (request.heldOn().isAfter(Days.of(clock.instant()))) {
            throw Refusal.at(
                    CouncilReason.FUTURE,
                    "Kết quả được ghi khi phiên họp đã diễn ra.",
                    new FieldError("/heldOn", "future", "Ngày họp ở tương lai"));
        }
        SessionEntity session = new SessionEntity();
        session.id = UUID.randomUUID();
        session.roundId = round.id();
        session.ownerUnit = round.ownerUnit();
        session.heldOn = request.heldOn();
        session.place = request.place();
        session.state = SessionEntity.State.OPEN;
        session.createdAt = clock.instant();
        addMembers(session, request, round.ownerUnit());
        database.persist(session);
        audit.record(new AuditEntry(
                "council-session",
                session.id.toString(),
                "open",
                null,
                "OPEN",
                session.present() + "/" + session.members.size() + " ủy viên có mặt"));
        return session.id;
    }

    private void addMembers(SessionEntity session, CouncilViews.NewSession request, String body) {
        Set<String> units = organisation.subtrees(List.of(body));
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < request.members().size(); i++) {
            CouncilViews.NewMember member = request.members().get(i);
            String pointer = "/members/" + i + "/personId";
            Person person = organisation
                    .person(member.personId())
                    .filter(found -> units.contains(found.unitCode()))
                    .orElseThrow(() -> Refusal.at(
                            CouncilReason.UNKNOWN_MEMBER,
                            "Không có " + member.personId() + " trong đơn vị.",
                            new FieldError(pointer, "unknown", "Không có trong đơn vị")));
            if (!seen.add(person.personId())) {
                throw Refusal.at(
                        CouncilReason.UNKNOWN_MEMBER,
                        person.fullName() + " có hai dòng.",
                        new FieldError(pointer, "twice", "Ủy viên này đã có trong danh sách"));
            }
            Attendance attendance = new Attendance();
            attendance.personId = person.personId();
            attendance.fullName = person.fullName();
            attendance.position = person.position();
            attendance.present = member.present();
            attendance.reason = member.present() ? null : member.reason();
            session.members.add(attendance);
        }
    }

    @Transactional
    void record(UUID sessionId, CouncilViews.NewResult request) {
        SessionEntity session = own(sessionId);
        Nominations.Nomination nomination = nominations
                .find(request.nominationId())
                .filter(found -> found.ownerUnit().equals(session.ownerUnit))
                .orElseThrow(Sight::notThere);
        if (!nomination.roundId().equals(session.roundId)) {
            throw new Refusal(CouncilReason.OTHER_ROUND, "Phiên họp này xét đợt khác.");
        }
        VoteRule rule = voteRule(nomination);
        checkVotes(session, rule, request);
        checkVerdict(nomination, request);
        boolean passed = rule.passes(request.yes(), session.members.size(), session.present());
        store(session, nomination, request, rule, passed);
    }

    private VoteRule voteRule(Nominations.Nomination nomination) {
        LocalDate day = nominations
                .round(nomination.roundId())
                .orElseThrow(Sight::notThere)
                .receivedOn();
        return rulebook.vote(nomination.awardCode(), day, organisation.ancestors(nomination.ownerUnit()))
                .orElseThrow(() -> new Refusal(
                        CouncilReason.NO_VOTE_RULE, "Bộ quy tắc của ngày này chưa có tỷ lệ phiếu cho danh hiệu này."));
    }

    private static void checkVotes(SessionEntity session, VoteRule rule, CouncilViews.NewResult request) {
        int members = session.members.size();
        int present = session.present();
        if (!rule.quorate(members, present)) {
            throw new Refusal(
                    CouncilReason.NOT_QUORATE,
                    "Có mặt " + present + "/" + members + " ủy viên, cần ít nhất " + rule.quorumNumerator() + "/"
                            + rule.quorumDenominator() + ".");
        }
        if (request.yes() + request.no() + request.invalid() != present) {
            throw Refusal.at(
                    CouncilReason.VOTES_DO_NOT_ADD_UP,
                    "Tổng số phiếu phải bằng " + present + " ủy viên có mặt.",
                    new FieldError("/yes", "sum", "Đồng ý + không đồng ý + không hợp lệ phải bằng " + present));
        }
    }

    /** What the rules refuse is not voted on; what they cannot decide needs a person's decision with a reason. */
    private void checkVerdict(Nominations.Nomination nomination, CouncilViews.NewResult request) {
        Outcome outcome = appraisals
                .find(nomination.appraisalId())
                .orElseThrow(Sight::notThere)
                .verdict()
                .outcome();
        switch (outcome) {
            case ELIGIBLE -> {}
            case NOT_ELIGIBLE ->
                throw new Refusal(
                        CouncilReason.NOT_ELIGIBLE, nomination.subjectName() + " không đủ điều kiện theo thẩm định.");
            case HOLD ->
                throw new Refusal(CouncilReason.ON_HOLD, "Việc xét " + nomination.subjectName() + " đang tạm dừng.");
            case UNDETERMINED -> {
                if (request.reason() == null || request.reason().isBlank()) {
                    throw Refusal.at(
                            CouncilReason.REASON_NEEDED,
                            "Kết quả thẩm định là chưa xác định; Hội đồng quyết định và ghi lý do.",
                            new FieldError("/reason", "required", "Cần ghi lý do Hội đồng quyết định"));
                }
            }
        }
    }

    private void store(
            SessionEntity session,
            Nominations.Nomination nomination,
            CouncilViews.NewResult request,
            VoteRule rule,
            boolean passed) {
        NominationState to = passed ? NominationState.PASSED : NominationState.REJECTED;
        nominations.move(nomination.id(), NominationState.NOMINATED, to, "vote", request.reason());
        ResultEntity result = new ResultEntity();
        result.id = UUID.randomUUID();
        result.sessionId = session.id;
        result.nominationId = nomination.id();
        result.yes = request.yes();
        result.no = request.no();
        result.invalid = request.invalid();
        result.members = session.members.size();
        result.present = session.present();
        result.voteRule = rule.id();
        result.passed = passed;
        result.humanReason = request.reason();
        result.recordedAt = clock.instant();
        database.persist(result);
        outbox.add(
                CouncilResultRecorded.TOPIC,
                CouncilResultRecorded.TYPE,
                nomination.id().toString(),
                new CouncilResultRecorded(
                        nomination.id(),
                        session.id,
                        session.ownerUnit,
                        result.yes,
                        result.no,
                        result.invalid,
                        result.members,
                        to.name(),
                        clock.instant()));
    }

    @Transactional
    void close(UUID sessionId) {
        SessionEntity session = own(sessionId);
        session.state = SessionEntity.State.CLOSED;
        audit.record(new AuditEntry("council-session", sessionId.toString(), "close", "OPEN", "CLOSED", null));
    }

    private SessionEntity own(UUID sessionId) {
        SessionEntity session = database.find(SessionEntity.class, sessionId, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        if (session == null) {
            throw Sight.notThere();
        }
        sight.requireOwn(List.of(session.ownerUnit));
        if (session.state != SessionEntity.State.OPEN) {
            throw new Refusal(CouncilReason.CLOSED, "Phiên họp đã kết thúc, kết quả không thay đổi được.");
        }
        return session;
    }
}

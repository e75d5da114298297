package vn.thidua.award.appraisal.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import vn.thidua.award.access.Sight;
import vn.thidua.award.appraisal.StoredJson;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.rule.Layer;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Asks for a pass over a body; the work itself is done by {@link RunBodies}. */
@ApplicationScoped
class AskRun {

    private static final int KEPT = 10;

    private final EntityManager database;
    private final Event<RunAsked> asked;
    private final Rulebook rulebook;
    private final Sight sight;
    private final Caller caller;
    private final AuditLog audit;
    private final Clock clock;

    AskRun(
            EntityManager database,
            Event<RunAsked> asked,
            Rulebook rulebook,
            Sight sight,
            Caller caller,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.asked = asked;
        this.rulebook = rulebook;
        this.sight = sight;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    UUID run(RunViews.NewRun request) {
        sight.requireOwn(List.of(request.unitCode()));
        LocalDate today = Days.of(clock.instant());
        LocalDate day = request.on() == null ? today : request.on();
        int year = request.year() == null ? day.getYear() : request.year();
        check(request.unitCode(), day, year, today);
        RunEntity run = new RunEntity();
        run.id = UUID.randomUUID();
        run.unitCode = request.unitCode();
        run.year = year;
        run.day = day;
        run.state = RunState.RUNNING;
        run.packs = StoredJson.write(rulebook.packs().stream()
                .filter(pack -> pack.inForce(day))
                .map(pack -> new Verdict.PackUsed(pack.id(), pack.digest()))
                .toList());
        run.askedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        run.askedBy = caller.username();
        database.persist(run);
        audit.record(new AuditEntry("appraisal-run", run.id.toString(), "asked", null, run.state.name(), null));
        forgetOld(run.unitCode, year);
        asked.fire(new RunAsked(run.id));
        return run.id;
    }

    private void check(String unit, LocalDate day, int year, LocalDate today) {
        if (day.isAfter(today)) {
            throw Refusal.at(
                    RunReason.DAY_IN_FUTURE,
                    "Dữ kiện của ngày sau hôm nay chưa có; hãy chọn hôm nay hoặc một ngày trước đó.",
                    new FieldError("/on", "future", "Ngày thẩm định ở sau hôm nay"));
        }
        if (year > day.getYear()) {
            throw Refusal.at(
                    RunReason.YEAR_AFTER_DAY,
                    "Năm " + year + " chưa bắt đầu vào ngày thẩm định.",
                    new FieldError("/year", "future", "Năm thành tích ở sau ngày thẩm định"));
        }
        boolean law = rulebook.packs().stream().anyMatch(pack -> pack.layer() == Layer.NATIONAL && pack.inForce(day));
        if (!law) {
            throw Refusal.at(
                    RunReason.NO_LAW,
                    "Bộ quy tắc bắt đầu từ ngày 01/10/2017.",
                    new FieldError("/on", "unknown", "Ngày này chưa có bộ quy tắc"));
        }
        boolean running = !database.createQuery(
                        "select 1 from RunEntity where unitCode = :unit and year = :year and day = :day and state = RUNNING",
                        Integer.class)
                .setParameter("unit", unit)
                .setParameter("year", year)
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
        if (running) {
            throw new Refusal(RunReason.STILL_RUNNING, "Hãy chờ lượt đang chạy xong.");
        }
    }

    /** Passes are lists, not files: of a body and year only the latest are kept. */
    private void forgetOld(String unit, int year) {
        database.createQuery("""
                        delete from RunEntity r where r.unitCode = :unit and r.year = :year and r.state <> RUNNING
                        and r.id not in (select k.id from RunEntity k where k.unitCode = :unit and k.year = :year
                                         order by k.askedAt desc limit %d)""".formatted(KEPT))
                .setParameter("unit", unit)
                .setParameter("year", year)
                .executeUpdate();
    }
}

package vn.thidua.campaign.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.DayChange;
import vn.thidua.campaign.calendar.domain.Notice;
import vn.thidua.campaign.calendar.domain.NoticeFile;
import vn.thidua.campaign.calendar.domain.NoticeFlaw;
import vn.thidua.campaign.calendar.domain.NoticeRules;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Adds, changes and withdraws notices; each step tells the other services what the years look like now. */
@ApplicationScoped
class ChangeNotices {

    private final Notices notices;
    private final AnnounceCalendar announce;
    private final DependentDates dates;
    private final AuditLog audit;
    private final Caller caller;

    ChangeNotices(Notices notices, AnnounceCalendar announce, DependentDates dates, AuditLog audit, Caller caller) {
        this.notices = notices;
        this.announce = announce;
        this.dates = dates;
        this.audit = audit;
        this.caller = caller;
    }

    /** A stored notice and what it changed. */
    record Done(List<NoticeRow> rows, NoticeView.Effect effect) {}

    /** What it would do; writes nothing. {@code replaces}: the notice that it is to stand instead of. */
    @Transactional
    NoticeView.Effect preview(Notice notice, @Nullable UUID replaces) {
        List<Notice> before = held(null);
        List<Notice> others = replaces == null ? before : held(notices.get(replaces));
        require(notice, others, "");
        return effect(before, plus(others, notice), List.of(notice.year()));
    }

    @Transactional
    Done add(Notice notice) {
        notices.lock();
        List<Notice> before = held(null);
        require(notice, before, "");
        NoticeRow row = notices.add(notice, null, false, actor());
        return done(List.of(row), before, List.of(notice.year()), "add");
    }

    @Transactional
    Done edit(UUID id, @Nullable String ifMatch, Notice notice) {
        notices.lock();
        NoticeRow old = notices.get(id);
        IfMatch.require(ifMatch, old.version);
        List<Notice> before = held(null);
        require(notice, held(old), "");
        NoticeRow row = notices.add(notice, old, false, actor());
        return done(List.of(row), before, List.of(old.year, notice.year()), "edit");
    }

    @Transactional
    Done withdraw(UUID id, @Nullable String ifMatch) {
        notices.lock();
        NoticeRow old = notices.get(id);
        IfMatch.require(ifMatch, old.version);
        List<Notice> before = held(null);
        NoticeRow row = notices.add(notices.notice(old), old, true, actor());
        return done(List.of(row), before, List.of(old.year), "withdraw");
    }

    /** All notices of a file, or none. */
    @Transactional
    Done take(String table) {
        NoticeFile.Content content = NoticeFile.read(table);
        if (!content.flaws().isEmpty()) {
            throw refused(CalendarReason.FILE_INVALID, content.flaws(), "");
        }
        notices.lock();
        List<Notice> before = held(null);
        List<Notice> known = before;
        List<NoticeRow> rows = new ArrayList<>();
        for (int i = 0; i < content.notices().size(); i++) {
            Notice notice = content.notices().get(i);
            require(notice, known, "/notices/" + i);
            known = plus(known, notice);
            rows.add(notices.add(notice, null, false, actor()));
        }
        return done(
                rows,
                before,
                content.notices().stream().map(Notice::year).distinct().toList(),
                "import");
    }

    private Done done(List<NoticeRow> rows, List<Notice> before, List<Integer> years, String action) {
        List<Notice> after = held(null);
        NoticeView.Effect effect = effect(before, after, years);
        announce.announce(StoredCalendar.by(after), years);
        String why = effect.days().stream().map(NoticeView.Change::words).collect(Collectors.joining("\n"));
        rows.forEach(row -> audit.record(new AuditEntry(
                "calendar-notice",
                row.noticeId.toString(),
                action,
                row.version == 1 ? null : "v" + (row.version - 1),
                row.withdrawn ? "WITHDRAWN" : "v" + row.version,
                "%d, %s\n%s".formatted(row.year, row.number, why).strip())));
        return new Done(rows, effect);
    }

    private NoticeView.Effect effect(List<Notice> before, List<Notice> after, List<Integer> years) {
        WorkingCalendar old = StoredCalendar.by(before);
        WorkingCalendar next = StoredCalendar.by(after);
        return new NoticeView.Effect(
                years.stream()
                        .distinct()
                        .flatMap(year -> DayChange.between(old, next, year).stream())
                        .distinct()
                        .map(NoticeView.Change::of)
                        .toList(),
                dates.affectedBy(old, next));
    }

    private static void require(Notice notice, List<Notice> others, String at) {
        List<NoticeFlaw> flaws = NoticeRules.flaws(notice, others, WorkingCalendar.standard());
        if (!flaws.isEmpty()) {
            throw refused(CalendarReason.NOTICE_INVALID, flaws, at);
        }
    }

    private static Refusal refused(CalendarReason reason, List<NoticeFlaw> flaws, String at) {
        return new Refusal(
                reason,
                flaws.getFirst().message(),
                flaws.stream()
                        .limit(100)
                        .map(flaw -> new FieldError(at + flaw.pointer(), flaw.code(), flaw.message()))
                        .toList());
    }

    private List<Notice> held(@Nullable NoticeRow without) {
        return notices.current().stream()
                .filter(row -> without == null || !row.noticeId.equals(without.noticeId))
                .map(notices::notice)
                .toList();
    }

    private static List<Notice> plus(List<Notice> notices, Notice notice) {
        List<Notice> all = new ArrayList<>(notices);
        all.add(notice);
        return all;
    }

    private String actor() {
        return caller.personId().orElseGet(caller::username);
    }
}

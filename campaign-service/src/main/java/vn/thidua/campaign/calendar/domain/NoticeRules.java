package vn.thidua.campaign.calendar.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a notice must keep beside the law and the notices that hold already. */
public final class NoticeRules {

    public static final int FIRST_YEAR = 2020;
    public static final int LAST_YEAR = 2045;

    private final Notice notice;
    private final List<Notice> others;
    private final WorkingCalendar without;
    private final List<NoticeFlaw> flaws = new ArrayList<>();
    private final Map<LocalDate, String> swapped = new HashMap<>();

    private NoticeRules(Notice notice, List<Notice> others, WorkingCalendar law) {
        this.notice = notice;
        this.others = others;
        List<Notice> known = new ArrayList<>(others);
        // a swap is looked at beside the holidays as this very notice splits them
        known.add(notice.splitsOnly());
        this.without = law.withOnly(known);
    }

    /** All that stands against it; {@code law}: the calendar with any notices. */
    public static List<NoticeFlaw> flaws(Notice notice, List<Notice> others, WorkingCalendar law) {
        if (notice.year() < FIRST_YEAR || notice.year() > LAST_YEAR) {
            return List.of(new NoticeFlaw("/year", "wrong-year", "Lịch có từ năm 2020 đến năm 2045."));
        }
        NoticeRules rules = new NoticeRules(notice, others, law);
        rules.head();
        rules.swaps();
        rules.daysOff();
        rules.splits(law);
        return List.copyOf(rules.flaws);
    }

    private void head() {
        if (others.stream()
                .anyMatch(
                        other -> other.year() == notice.year() && other.number().equals(notice.number()))) {
            add("/number", "repeated", "Năm %d đã có thông báo số %s.".formatted(notice.year(), notice.number()));
        }
        if (notice.date().getYear() > notice.year()) {
            add("/date", "wrong-year", "Thông báo của năm %d không thể ban hành sau năm đó.".formatted(notice.year()));
        }
        if (notice.inWords().isEmpty()) {
            add(
                    "/swaps",
                    "required",
                    "Thông báo chưa có ngày nào: cần ít nhất một ngày hoán đổi, ngày nghỉ hoặc lịch nghỉ lễ.");
        }
        others.forEach(other -> other.swaps().forEach(swap -> {
            swapped.put(swap.off(), "thông báo số " + other.number());
            swapped.put(swap.worked(), "thông báo số " + other.number());
        }));
    }

    private void swaps() {
        for (int i = 0; i < notice.swaps().size(); i++) {
            Notice.Swap swap = notice.swaps().get(i);
            String at = "/swaps/" + i;
            if (mayBeSwapped(at + "/off", swap.off())) {
                without.reasonOff(swap.off())
                        .ifPresent(off -> add(
                                at + "/off",
                                "already-off",
                                "%s đã là ngày nghỉ (%s), không hoán đổi được."
                                        .formatted(sentence(swap.off()), off.name())));
            }
            if (mayBeSwapped(at + "/worked", swap.worked())) {
                var off = without.reasonOff(swap.worked());
                if (off.isEmpty()) {
                    add(at + "/worked", "already-worked", sentence(swap.worked()) + " vốn là ngày làm việc.");
                } else if (off.get().kind() != DayOff.Kind.WEEKLY) {
                    add(
                            at + "/worked",
                            "holiday",
                            "%s là ngày nghỉ lễ (%s), không làm bù vào ngày này."
                                    .formatted(
                                            sentence(swap.worked()), off.get().name()));
                }
            }
        }
    }

    private boolean mayBeSwapped(String at, LocalDate day) {
        if (!inYear(at, day)) {
            return false;
        }
        String before = swapped.putIfAbsent(day, "chính thông báo này");
        if (before != null) {
            add(at, "swapped-twice", "%s đã được hoán đổi ở %s.".formatted(sentence(day), before));
        }
        return before == null;
    }

    private void daysOff() {
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < notice.daysOff().size(); i++) {
            LocalDate day = notice.daysOff().get(i).date();
            String at = "/daysOff/" + i + "/date";
            if (!inYear(at, day)) {
                continue;
            }
            if (swapped.containsKey(day) || !seen.add(day)) {
                add(at, "swapped-twice", sentence(day) + " đã ghi ở một dòng hoặc thông báo khác.");
            } else {
                without.reasonOff(day)
                        .ifPresent(off -> add(
                                at,
                                "already-off",
                                "%s đã là ngày nghỉ (%s), không cần ghi.".formatted(sentence(day), off.name())));
            }
        }
    }

    private void splits(WorkingCalendar law) {
        Map<String, String> told = new HashMap<>();
        others.stream().filter(other -> other.year() == notice.year()).forEach(other -> other.splits()
                .forEach(split -> told.put(split.holiday(), "thông báo số " + other.number())));
        for (int i = 0; i < notice.splits().size(); i++) {
            Notice.Split split = notice.splits().get(i);
            String at = "/splits/" + i;
            int days = law.lengthOf(split.holiday(), notice.year());
            String before = told.putIfAbsent(split.holiday(), "chính thông báo này");
            if (days == 0) {
                add(
                        at + "/holiday",
                        "unknown",
                        "Năm %d không có ngày lễ “%s”.".formatted(notice.year(), split.holiday()));
            } else if (split.daysBefore() < 0 || split.daysBefore() >= days) {
                add(
                        at + "/daysBefore",
                        "out-of-range",
                        "%s nghỉ %d ngày: số ngày trước ngày chính từ 0 đến %d."
                                .formatted(split.holiday(), days, days - 1));
            } else if (before != null) {
                add(at + "/holiday", "repeated", "Lịch nghỉ %s đã ghi ở %s.".formatted(split.holiday(), before));
            }
        }
    }

    private boolean inYear(String at, LocalDate day) {
        if (day.getYear() == notice.year()) {
            return true;
        }
        add(at, "wrong-year", "%s không thuộc năm %d của thông báo.".formatted(sentence(day), notice.year()));
        return false;
    }

    private static String sentence(LocalDate day) {
        String words = DayWords.of(day);
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private void add(String pointer, String code, String message) {
        flaws.add(new NoticeFlaw(pointer, code, message));
    }
}

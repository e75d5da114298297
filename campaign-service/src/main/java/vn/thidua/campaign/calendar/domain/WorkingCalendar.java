package vn.thidua.campaign.calendar.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which days are worked (lịch ngày làm việc): weekly days off, public holidays with compensation (nghỉ bù; Bộ luật Lao động
 * 2019, Điều 111 khoản 3), and what the Government announced for a year (hoán đổi ngày làm việc). Immutable; a year is worked
 * out when it is first asked for.
 */
public final class WorkingCalendar {

    private final Set<DayOfWeek> weeklyDaysOff;
    private final List<HolidayRule> rules;
    private final Map<Integer, YearNotice> notices;
    private final Map<Integer, Map<LocalDate, DayOff>> years = new ConcurrentHashMap<>();

    public WorkingCalendar(Set<DayOfWeek> weeklyDaysOff, List<HolidayRule> rules, Collection<YearNotice> notices) {
        if (weeklyDaysOff.size() == DayOfWeek.values().length) {
            throw new IllegalArgumentException("A calendar needs a working day in the week");
        }
        this.weeklyDaysOff = Set.copyOf(weeklyDaysOff);
        this.rules = List.copyOf(rules);
        this.notices = notices.stream().collect(Collectors.toUnmodifiableMap(YearNotice::year, notice -> notice));
    }

    /** The calendar that ships with the product: national rules and the notices known when it was built. */
    public static WorkingCalendar standard() {
        return StandardCalendar.get();
    }

    /** The same calendar with another notice for that year, e.g. one entered by the administrator. */
    public WorkingCalendar with(YearNotice notice) {
        Map<Integer, YearNotice> changed = new HashMap<>(notices);
        changed.put(notice.year(), notice);
        return new WorkingCalendar(weeklyDaysOff, rules, changed.values());
    }

    /** The same rules with exactly these notices. */
    public WorkingCalendar withOnly(Collection<Notice> others) {
        return new WorkingCalendar(
                weeklyDaysOff,
                rules,
                others.stream().collect(Collectors.groupingBy(Notice::year)).values().stream()
                        .map(YearNotice::of)
                        .toList());
    }

    /** The notices that ship with the product (thông báo các năm trước). */
    public static List<Notice> shippedNotices() {
        return StandardCalendar.notices();
    }

    /** How many days a public holiday of that year has; 0 when there is none of that name. */
    public int lengthOf(String holiday, int year) {
        return rules.stream()
                .filter(rule -> rule.name().equals(holiday) && rule.holdsIn(year))
                .mapToInt(HolidayRule::days)
                .sum();
    }

    /** Names of the public holidays of more than one day, whose days a notice may split differently. */
    public List<String> splittable(int year) {
        return rules.stream()
                .filter(rule -> rule.holdsIn(year) && rule.days() > 1)
                .map(HolidayRule::name)
                .toList();
    }

    public boolean isWorkingDay(LocalDate date) {
        return reasonOff(date).isEmpty();
    }

    /** Why that day is not worked, or empty when it is. */
    public Optional<DayOff> reasonOff(LocalDate date) {
        DayOff special = year(date.getYear()).get(date);
        if (special != null) {
            return Optional.of(special);
        }
        boolean workedBySwap = noticeOf(date.getYear())
                .map(YearNotice::workdays)
                .orElse(Set.of())
                .contains(date);
        return isWeeklyDayOff(date) && !workedBySwap
                ? Optional.of(new DayOff(date, weeklyName(date), DayOff.Kind.WEEKLY))
                : Optional.empty();
    }

    /** The n-th working day after that date; the day itself does not count (Bộ luật Dân sự 2015, Điều 147). */
    public LocalDate plusWorkingDays(LocalDate date, int days) {
        return walk(date, days);
    }

    /** The n-th working day before that date. */
    public LocalDate minusWorkingDays(LocalDate date, int days) {
        return walk(date, Math.negateExact(days));
    }

    /** That day, or the first working day after it (Bộ luật Dân sự 2015, Điều 148 khoản 5). */
    public LocalDate sameOrNextWorkingDay(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Holidays, compensation and swapped days of the year, in order; weekly days off that are nothing else are left out. */
    public List<DayOff> daysOff(int year) {
        return List.copyOf(year(year).values());
    }

    /** Weekend days that are worked that year. */
    public Set<LocalDate> swappedWorkdays(int year) {
        return noticeOf(year).map(YearNotice::workdays).orElse(Set.of());
    }

    /** No notice of the Government is loaded for that year: swapped days and the split of Tết may still change. */
    public boolean isProvisional(int year) {
        return !notices.containsKey(year);
    }

    public Optional<YearNotice> noticeOf(int year) {
        return Optional.ofNullable(notices.get(year));
    }

    private LocalDate walk(LocalDate date, int days) {
        int step = Integer.signum(days);
        LocalDate day = date;
        for (int left = Math.abs(days); left > 0; left--) {
            do {
                day = day.plusDays(step);
            } while (!isWorkingDay(day));
        }
        return day;
    }

    private boolean isWeeklyDayOff(LocalDate date) {
        return weeklyDaysOff.contains(date.getDayOfWeek());
    }

    private Map<LocalDate, DayOff> year(int year) {
        Map<LocalDate, DayOff> known = years.get(year);
        return known != null ? known : years.computeIfAbsent(year, this::workOut);
    }

    private Map<LocalDate, DayOff> workOut(int year) {
        Map<LocalDate, DayOff> off = new TreeMap<>();
        // a Tết break or a compensation day may reach over the turn of the year
        for (int from = year - 1; from <= year + 1; from++) {
            holidaysAnchoredIn(from).forEach(day -> off.putIfAbsent(day.date(), day));
        }
        compensate(off);
        noticeOf(year).ifPresent(notice -> {
            notice.daysOff().forEach((date, name) -> off.putIfAbsent(date, new DayOff(date, name, DayOff.Kind.SWAP)));
            off.keySet().removeAll(notice.workdays());
        });
        off.keySet().removeIf(date -> date.getYear() != year);
        return off;
    }

    private List<DayOff> holidaysAnchoredIn(int year) {
        Map<String, Integer> shifts =
                noticeOf(year).map(YearNotice::daysBeforeMainDay).orElse(Map.of());
        return rules.stream()
                .filter(rule -> rule.holdsIn(year))
                .map(rule -> shifted(rule, shifts.get(rule.name())))
                .flatMap(rule ->
                        rule.daysIn(year).stream().map(day -> new DayOff(day, rule.name(), DayOff.Kind.HOLIDAY)))
                .toList();
    }

    private static HolidayRule shifted(HolidayRule rule, @Nullable Integer daysBefore) {
        return daysBefore == null
                ? rule
                : new HolidayRule(
                        rule.name(),
                        rule.lunar(),
                        rule.month(),
                        rule.day(),
                        daysBefore,
                        rule.days(),
                        rule.fromYear(),
                        rule.toYear(),
                        rule.source());
    }

    private void compensate(Map<LocalDate, DayOff> off) {
        Set<LocalDate> taken = new HashSet<>(off.keySet());
        for (DayOff holiday : List.copyOf(off.values())) {
            if (isWeeklyDayOff(holiday.date())) {
                LocalDate day = holiday.date().plusDays(1);
                while (isWeeklyDayOff(day) || taken.contains(day)) {
                    day = day.plusDays(1);
                }
                taken.add(day);
                off.put(day, new DayOff(day, "Nghỉ bù " + holiday.name(), DayOff.Kind.COMPENSATION));
            }
        }
    }

    private static String weeklyName(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SUNDAY
                ? "Chủ nhật"
                : "Thứ " + (date.getDayOfWeek().getValue() + 1);
    }
}

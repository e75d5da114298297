package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a move of milestones would do to a launched plan (lịch mới sau khi dời mốc): nothing has happened yet.
 *
 * @param plan   the plan as it would be
 * @param shifts every milestone whose day changes, in the order of the plan
 * @param flaws  why it cannot be done, pinned to the moves that were asked for
 */
public record Rescheduling(CampaignPlan plan, List<Shift> shifts, List<Flaw> flaws) {

    private static final int MOST_MOVES = 500;

    public Rescheduling {
        shifts = List.copyOf(shifts);
        flaws = List.copyOf(flaws);
    }

    /**
     * A milestone and its old and new day.
     *
     * @param asked    false when it only follows another one
     * @param dayOff   name of the holiday or weekly day off that the new day falls on
     * @param workDay  first working day from the new day on
     * @param problem  why this milestone cannot be on that day
     */
    public record Shift(
            Milestone milestone,
            LocalDate from,
            LocalDate to,
            boolean asked,
            @Nullable String dayOff,
            LocalDate workDay,
            @Nullable String problem) {}

    static Rescheduling of(CampaignPlan plan, List<MilestoneMove> moves, LocalDate today, WorkDays calendar) {
        Map<String, Integer> asked = asked(plan, moves);
        List<Milestone> wanted = plan.milestones().stream()
                .map(milestone -> {
                    Integer index = asked.get(milestone.id());
                    return index == null ? milestone : moved(milestone, moves.get(index));
                })
                .toList();
        Schedule schedule = new Schedule(wanted, plan.document().date());
        List<Flaw> wrong =
                schedule.flaws(i -> "/moves/" + asked.getOrDefault(wanted.get(i).id(), 0) + "/relation");
        if (!wrong.isEmpty()) {
            throw refused(wrong);
        }
        List<Milestone> settled = schedule.settled(calendar);
        List<Shift> shifts = new ArrayList<>();
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            Milestone milestone = settled.get(i);
            LocalDate from = plan.milestones().get(i).due();
            Integer index = index(schedule.chain(milestone.id()), asked);
            // what hangs on nothing that was asked for stays, even if the calendar has changed since
            if (index == null || from == null) {
                continue;
            }
            Flaw flaw = flaw(milestone, index, plan, today);
            LocalDate to = milestone.due();
            if (flaw != null && (to == null || !to.equals(from))) {
                flaws.add(flaw);
            }
            if (to == null || to.equals(from)) {
                continue;
            }
            shifts.add(new Shift(
                    milestone,
                    from,
                    to,
                    asked.containsKey(milestone.id()),
                    calendar.off(to).orElse(null),
                    calendar.sameOrNext(to),
                    flaw == null ? null : flaw.message()));
        }
        if (shifts.isEmpty() && flaws.isEmpty()) {
            throw refused(List.of(new Flaw("/moves/0/due", "unchanged", "Ngày mới trùng ngày đang ghi.")));
        }
        Set<String> changed = new HashSet<>(asked.keySet());
        shifts.forEach(shift -> changed.add(shift.milestone().id()));
        List<Milestone> next = new ArrayList<>();
        for (int i = 0; i < settled.size(); i++) {
            next.add(
                    changed.contains(settled.get(i).id())
                            ? settled.get(i)
                            : plan.milestones().get(i));
        }
        return new Rescheduling(plan.withMilestones(next), shifts, flaws);
    }

    private static Map<String, Integer> asked(CampaignPlan plan, List<MilestoneMove> moves) {
        Set<String> known = new HashSet<>();
        plan.milestones().forEach(milestone -> known.add(milestone.id()));
        Map<String, Integer> asked = new HashMap<>();
        List<Flaw> flaws = new ArrayList<>();
        if (moves.isEmpty()) {
            flaws.add(new Flaw("/moves", "required", "Chưa chọn mốc nào để dời."));
        }
        if (moves.size() > MOST_MOVES) {
            flaws.add(new Flaw("/moves", "too-many", "Mỗi lần dời nhiều nhất %d mốc.".formatted(MOST_MOVES)));
        }
        for (int i = 0; i < moves.size(); i++) {
            MilestoneMove move = moves.get(i);
            String at = "/moves/" + i;
            if (!known.contains(move.milestoneId())) {
                flaws.add(new Flaw(at + "/milestoneId", "unknown", "Phong trào không có mốc này."));
            } else if (asked.put(move.milestoneId(), i) != null) {
                flaws.add(new Flaw(at + "/milestoneId", "repeated", "Mốc này ghi hai lần."));
            }
            if (move.due() == null && move.relation() == null) {
                flaws.add(new Flaw(at + "/due", "required", "Cần có ngày mới."));
            } else if (move.due() != null && move.relation() != null) {
                flaws.add(new Flaw(
                        at + "/relation", "ambiguous", "Chọn ngày mới hoặc tính theo mốc khác, không cả hai."));
            }
        }
        if (!flaws.isEmpty()) {
            throw refused(flaws.subList(0, Math.min(flaws.size(), 100)));
        }
        return asked;
    }

    private static Milestone moved(Milestone milestone, MilestoneMove move) {
        return move.relation() == null ? milestone.standingOn(move.due()) : milestone.hangingOn(move.relation());
    }

    private static @Nullable Integer index(List<String> chain, Map<String, Integer> asked) {
        for (String id : chain) {
            Integer index = asked.get(id);
            if (index != null) {
                return index;
            }
        }
        return null;
    }

    private static @Nullable Flaw flaw(Milestone milestone, int index, CampaignPlan plan, LocalDate today) {
        String at = "/moves/" + index + "/due";
        LocalDate due = milestone.due();
        if (due == null) {
            return new Flaw(at, "required", "Mốc “%s” không còn ngày.".formatted(milestone.title()));
        }
        if (due.isBefore(today)) {
            return new Flaw(at, "past", "Mốc “%s” rơi vào ngày đã qua.".formatted(milestone.title()));
        }
        return Readiness.outsidePeriod(milestone, due, plan)
                ? new Flaw(at, "outside-period", "Mốc “%s” nằm ngoài thời gian thi đua.".formatted(milestone.title()))
                : null;
    }

    /** Refuses when one of the new days is impossible. */
    Rescheduling possible() {
        if (!flaws.isEmpty()) {
            throw refused(flaws);
        }
        return this;
    }

    private static CampaignRefused refused(List<Flaw> flaws) {
        return new CampaignRefused(
                CampaignRefused.Reason.MOVE_INVALID, flaws.getFirst().message(), flaws);
    }
}

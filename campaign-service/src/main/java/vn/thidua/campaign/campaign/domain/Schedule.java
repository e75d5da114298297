package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Works out the days of milestones that hang on others (lịch các mốc). */
final class Schedule {

    private final Map<String, Milestone> byId = new HashMap<>();
    private final List<Milestone> milestones;
    private final @Nullable LocalDate signed;

    Schedule(List<Milestone> milestones, @Nullable LocalDate signed) {
        this.milestones = milestones;
        this.signed = signed;
        milestones.forEach(milestone -> byId.putIfAbsent(milestone.id(), milestone));
    }

    /** The milestones with the days that their relations mean; one whose anchor has no day keeps none. */
    List<Milestone> settled(WorkDays calendar) {
        Map<String, Milestone> done = new HashMap<>();
        List<Milestone> settled = new ArrayList<>();
        for (Milestone milestone : milestones) {
            settled.add(settle(milestone, calendar, done, new HashSet<>()));
        }
        return List.copyOf(settled);
    }

    private Milestone settle(Milestone milestone, WorkDays calendar, Map<String, Milestone> done, Set<String> way) {
        Relation relation = milestone.relation();
        if (relation == null) {
            return milestone;
        }
        Milestone known = done.get(milestone.id());
        if (known != null) {
            return known;
        }
        LocalDate from = signed;
        if (relation.anchor() == Relation.Anchor.MILESTONE) {
            Milestone anchor = anchor(relation);
            // a loop has no day; it is refused elsewhere
            from = anchor == null || !way.add(milestone.id())
                    ? null
                    : settle(anchor, calendar, done, way).due();
        }
        Milestone settled = milestone.dueOn(from == null ? null : relation.from(from, calendar));
        done.put(milestone.id(), settled);
        return settled;
    }

    /** Places of relations that lead nowhere or back to themselves; {@code at} gives the pointer of the n-th milestone. */
    List<Flaw> flaws(Place at) {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < milestones.size(); i++) {
            Milestone milestone = milestones.get(i);
            Relation relation = milestone.relation();
            if (relation == null) {
                continue;
            }
            if (Math.abs(relation.days()) > Relation.FARTHEST) {
                flaws.add(new Flaw(
                        at.of(i) + "/days", "too-far", "Số ngày của “%s” quá lớn.".formatted(milestone.title())));
            }
            if (relation.anchor() == Relation.Anchor.MILESTONE && anchor(relation) == null) {
                flaws.add(new Flaw(
                        at.of(i) + "/milestoneId",
                        "unknown",
                        "“%s” tính theo một mốc không có trong kế hoạch.".formatted(milestone.title())));
            } else if (loops(milestone)) {
                flaws.add(new Flaw(
                        at.of(i),
                        "loop",
                        "“%s” tính vòng về chính nó, không ra được ngày.".formatted(milestone.title())));
            }
        }
        return flaws;
    }

    /** The milestones that this one hangs on, itself first. */
    List<String> chain(String id) {
        List<String> chain = new ArrayList<>();
        for (Milestone at = byId.get(id); at != null && !chain.contains(at.id()); at = next(at)) {
            chain.add(at.id());
        }
        return chain;
    }

    private boolean loops(Milestone start) {
        Set<String> way = new HashSet<>();
        for (Milestone at = start; at != null; at = next(at)) {
            if (!way.add(at.id())) {
                return at.id().equals(start.id());
            }
        }
        return false;
    }

    private @Nullable Milestone next(Milestone milestone) {
        Relation relation = milestone.relation();
        return relation == null ? null : anchor(relation);
    }

    private @Nullable Milestone anchor(Relation relation) {
        return relation.milestoneId() == null ? null : byId.get(relation.milestoneId());
    }

    /** Pointer of the relation of the n-th milestone. */
    interface Place {

        String of(int index);
    }
}

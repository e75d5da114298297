package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dated step of the campaign (mốc thời gian).
 *
 * @param id          stable within the plan
 * @param due         last day that is in time, in Vietnam; null while nobody has told it
 * @param dueText     how the document words the date, when that gives no single day
 * @param deliverable what is owed by then
 * @param relation    the day is counted from another one and follows it; null when it stands on its own
 */
public record Milestone(
        String id,
        MilestoneKind kind,
        String title,
        @Nullable LocalDate due,
        @Nullable String dueText,
        Deliverable deliverable,
        Audience audience,
        @Nullable Source source,
        @Nullable Relation relation) {

    public Milestone {
        id = Texts.clean(id);
        title = Texts.clean(title);
        dueText = Texts.orNull(dueText);
        deliverable = deliverable == null ? kind.usualDeliverable() : deliverable;
        audience = audience == null ? Audience.PARTICIPANTS : audience;
    }

    /** With the usual title, deliverable and audience of its kind. */
    public static Milestone of(String id, MilestoneKind kind, @Nullable LocalDate due) {
        return new Milestone(
                id, kind, kind.usualTitle(), due, null, kind.usualDeliverable(), Audience.PARTICIPANTS, null, null);
    }

    /** The same on that day, as its relation has it. */
    Milestone dueOn(@Nullable LocalDate day) {
        return new Milestone(id, kind, title, day, dueText, deliverable, audience, source, relation);
    }

    /** The same on a day of its own, whatever it hung on before. */
    Milestone standingOn(@Nullable LocalDate day) {
        return new Milestone(id, kind, title, day, dueText, deliverable, audience, source, null);
    }

    /** The same, counted from another day. */
    public Milestone hangingOn(Relation other) {
        return new Milestone(id, kind, title, due, dueText, deliverable, audience, source, other);
    }

    /** The same under its new id, hanging on the new id of what it hung on. */
    Milestone renamed(Map<String, String> ids) {
        String anchor = relation == null ? null : relation.milestoneId();
        Relation moved = relation == null || anchor == null
                ? relation
                : new Relation(
                        relation.anchor(), ids.getOrDefault(anchor, anchor), relation.days(), relation.counting());
        return new Milestone(ids.getOrDefault(id, id), kind, title, due, dueText, deliverable, audience, source, moved);
    }

    /** Units owe something by this day. */
    public boolean obliges() {
        return deliverable != Deliverable.NONE;
    }
}

package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A dated step of the campaign (mốc thời gian).
 *
 * @param id          stable within the plan
 * @param due         last day that is in time, in Vietnam; null while nobody has told it
 * @param dueText     how the document words the date, when that gives no single day
 * @param deliverable what is owed by then
 */
public record Milestone(
        String id,
        MilestoneKind kind,
        String title,
        @Nullable LocalDate due,
        @Nullable String dueText,
        Deliverable deliverable,
        Audience audience,
        @Nullable Source source) {

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
                id, kind, kind.usualTitle(), due, null, kind.usualDeliverable(), Audience.PARTICIPANTS, null);
    }

    /** Units owe something by this day. */
    public boolean obliges() {
        return deliverable != Deliverable.NONE;
    }
}

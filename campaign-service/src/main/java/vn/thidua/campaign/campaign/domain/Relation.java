package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day counted from another one (mốc tính theo mốc khác): 5 working days after the signing, 10 working days before the
 * province's date.
 *
 * @param anchor      what is counted from
 * @param milestoneId the milestone, when the anchor is one
 * @param days        so many after the anchor; negative: before it
 */
public record Relation(Anchor anchor, @Nullable String milestoneId, int days, Counting counting) {

    /** Further away than any real plan reaches. */
    static final int FARTHEST = 3_660;

    /** Tính từ ngày ký văn bản, hoặc từ một mốc khác. */
    public enum Anchor {
        SIGNING,
        MILESTONE
    }

    /** Ngày làm việc hay ngày thường. */
    public enum Counting {
        WORKING_DAYS,
        CALENDAR_DAYS
    }

    public Relation {
        anchor = anchor == null ? Anchor.MILESTONE : anchor;
        milestoneId = anchor == Anchor.SIGNING ? null : Texts.orNull(milestoneId);
        counting = counting == null ? Counting.WORKING_DAYS : counting;
    }

    /** The day that this means when the anchor falls on that day. */
    LocalDate from(LocalDate day, WorkDays calendar) {
        return counting == Counting.WORKING_DAYS ? calendar.plus(day, days) : day.plusDays(days);
    }
}

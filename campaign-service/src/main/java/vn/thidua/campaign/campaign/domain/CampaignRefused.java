package vn.thidua.campaign.campaign.domain;

import java.io.Serial;
import java.util.List;

/** A rule about campaigns says no; nothing has changed. */
public final class CampaignRefused extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** The step does not fit the state that the campaign is in. */
        WRONG_STATE,
        /** The plan lacks what a launch needs, or has dates that cannot be kept. */
        NOT_READY,
        /** The plan contradicts itself or is larger than any real plan. */
        PLAN_INVALID,
        /** A return without a reason. */
        REASON_MISSING,
        /** Milestones cannot go where they were asked to. */
        MOVE_INVALID,
        /** A change of a launched campaign without a reason. */
        CHANGE_REASON_MISSING,
        /** Another change of the same campaign is on its way. */
        ADDENDUM_OPEN,
        /** The campaign has changed since the addendum was begun. */
        ADDENDUM_BASE_CHANGED,
        /** The addendum changes nothing. */
        ADDENDUM_UNCHANGED,
        /** The unit is not among those that the campaign is for. */
        NOT_ADDRESSED
    }

    private final Reason reason;
    private final transient List<Flaw> flaws;

    public CampaignRefused(Reason reason, String detail, List<Flaw> flaws) {
        super(detail);
        this.reason = reason;
        this.flaws = List.copyOf(flaws);
    }

    public CampaignRefused(Reason reason, String detail) {
        this(reason, detail, List.of());
    }

    public Reason reason() {
        return reason;
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}

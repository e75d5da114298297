package vn.thidua.campaign.campaign.domain;

/** Who owes what a milestone asks for: each participating unit, or the body that runs the campaign. */
public enum Audience {
    PARTICIPANTS,
    OWNER
}

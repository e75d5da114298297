package vn.thidua.campaign.campaign.domain;

/** How far a unit or person is with the launch document: đã nhận, đã quán triệt. */
public enum AcknowledgementLevel {
    RECEIVED,
    BRIEFED;

    public boolean isBeyond(AcknowledgementLevel other) {
        return compareTo(other) > 0;
    }
}

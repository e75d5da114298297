package vn.thidua.award.engine.rule;

import java.util.List;

/**
 * How a council decides on an award (tỷ lệ phiếu), as dated data.
 *
 * @param percent         threshold in per cent of the base
 * @param more            true: more than the threshold; false: at least
 * @param quorumNumerator with the denominator, the share of all members who must be present, e.g. 2/3
 */
public record VoteRule(
        String id,
        List<String> awards,
        int percent,
        boolean more,
        Base base,
        int quorumNumerator,
        int quorumDenominator,
        boolean secretBallot,
        String article,
        Confidence confidence,
        String source) {

    /** Whom the percentage is of. */
    public enum Base {
        TOTAL_MEMBERS,
        PRESENT
    }

    public VoteRule {
        awards = List.copyOf(awards);
    }

    public boolean passes(int yes, int members, int present) {
        long of = base == Base.TOTAL_MEMBERS ? members : present;
        return more ? yes * 100L > percent * of : yes * 100L >= percent * of;
    }

    public boolean quorate(int members, int present) {
        return (long) present * quorumDenominator >= (long) members * quorumNumerator;
    }

    /** "trên 50% tổng số thành viên Hội đồng". */
    public String sentence() {
        return (more ? "trên " : "từ ")
                + percent
                + "%"
                + (more ? "" : " trở lên")
                + (base == Base.TOTAL_MEMBERS ? " tổng số thành viên Hội đồng" : " số thành viên có mặt");
    }
}

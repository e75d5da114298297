package vn.thidua.campaign.reading.model;

/** The eight things that Law 06/2022/QH15, Art. 17 cl. 1 asks of a campaign (tám nội dung của khoản 1 Điều 17). */
public record Article17(
        Presence objective,
        Presence scope,
        Presence participants,
        Presence content,
        Presence criteria,
        Presence time,
        Presence plan,
        Presence measures) {

    /** Có, không có. */
    public enum Presence {
        PRESENT,
        ABSENT;

        public static Presence of(boolean there) {
            return there ? PRESENT : ABSENT;
        }
    }
}

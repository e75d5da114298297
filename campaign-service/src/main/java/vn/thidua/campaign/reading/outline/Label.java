package vn.thidua.campaign.reading.outline;

/**
 * The label of a section or an item (ký hiệu đề mục): {@code printed} as it stands, {@code key} as used in paths, {@code ordinal}
 * its place in its list, {@code bodyStart} where the words begin.
 */
public record Label(Style style, char mark, String printed, String key, int ordinal, int start, int bodyStart) {

    /** Kinds of labels, from the outermost inwards. */
    public enum Style {
        PART,
        LETTER,
        ROMAN,
        ARTICLE,
        NUMBER,
        NESTED_NUMBER,
        SMALL_LETTER,
        BULLET;

        boolean isSection() {
            return this == PART || this == LETTER || this == ROMAN || this == ARTICLE;
        }
    }

    boolean continues(Label other) {
        return style == other.style && mark == other.mark;
    }
}

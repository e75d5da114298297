package vn.thidua.campaign.reading.text;

/** Characters that stand for others (ký tự gõ thay): Icelandic eth for đ, all widths of a space, marks that nobody sees. */
final class Typed {

    private Typed() {}

    /** The character that the writer meant. */
    static char meant(char c) {
        return switch (c) {
            case '\u00F0', '\u0256' -> 'đ';
            case '\u00D0', '\u0189' -> 'Đ';
            case '\u00A0', '\u202F', '\u205F', '\u3000' -> ' ';
            default -> c >= '\u2000' && c <= '\u200A' ? ' ' : c;
        };
    }

    /** Soft hyphens, marks without width and marks of direction stand inside words and are not seen. */
    static boolean isInvisible(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064';
    }
}

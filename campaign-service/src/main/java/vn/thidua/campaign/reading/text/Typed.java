package vn.thidua.campaign.reading.text;

/** Characters that stand for others (ký tự gõ thay): Icelandic eth for đ, Cyrillic and wide letters that look alike, all widths of a space, marks that nobody sees. */
final class Typed {

    /** The first and last of the letters and digits that are as wide as a Chinese character. */
    private static final char FULL_WIDTH = '\uFF01';

    private static final char LAST_FULL_WIDTH = '\uFF5E';

    /** Most letters of a text come before the first that stands for another. */
    private static final char FIRST_FOREIGN = '\u00A0';

    private Typed() {}

    /** The character that the writer meant. */
    static char meant(char c) {
        if (c < FIRST_FOREIGN) {
            return c;
        }
        return switch (c) {
            case '\u00F0', '\u0256' -> 'đ';
            case '\u00D0', '\u0189' -> 'Đ';
            case 'а' -> 'a';
            case 'е' -> 'e';
            case 'о' -> 'o';
            case 'р' -> 'p';
            case 'с' -> 'c';
            case 'х' -> 'x';
            case 'А' -> 'A';
            case 'В' -> 'B';
            case 'Е' -> 'E';
            case 'К' -> 'K';
            case 'М' -> 'M';
            case 'Н' -> 'H';
            case 'О' -> 'O';
            case 'Р' -> 'P';
            case 'С' -> 'C';
            case 'Т' -> 'T';
            case 'Х' -> 'X';
            case '\u00A0', '\u202F', '\u205F', '\u3000' -> ' ';
            default ->
                c >= '\u2000' && c <= '\u200A'
                        ? ' '
                        : c >= FULL_WIDTH && c <= LAST_FULL_WIDTH ? (char) (c - FULL_WIDTH + '!') : c;
        };
    }

    /** The same for a line. */
    static String meant(String words) {
        char[] meant = words.toCharArray();
        for (int i = 0; i < meant.length; i++) {
            meant[i] = meant(meant[i]);
        }
        return new String(meant);
    }

    /** Soft hyphens, marks without width and marks of direction stand inside words and are not seen. */
    static boolean isInvisible(char c) {
        return c >= FIRST_FOREIGN && isMark(c);
    }

    private static boolean isMark(char c) {
        return c == '\u00AD'
                || c == '\uFEFF'
                || c >= '\u200B' && c <= '\u200F'
                || c >= '\u202A' && c <= '\u202E'
                || c >= '\u2060' && c <= '\u2064';
    }
}

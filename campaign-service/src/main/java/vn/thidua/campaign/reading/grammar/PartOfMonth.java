package vn.thidua.campaign.reading.grammar;

/** Vague parts of a month (đầu tháng, giữa tháng, cuối tháng, tuần đầu …) as days; 31 stands for the last day. */
final class PartOfMonth {

    /** The last day, whichever it is. */
    static final int LAST = 31;

    /** Added to days that are counted from the end of the month: 32 is the last day, 33 the one before. */
    private static final int FROM_END = 31;

    private PartOfMonth() {}

    static int[] days(String foldedWords) {
        String words = foldedWords.replaceAll("\\s+", " ");
        return switch (words) {
            case "dau", "thuong tuan" -> new int[] {1, 10};
            case "giua", "trung tuan" -> new int[] {11, 20};
            case "cuoi", "ha tuan" -> new int[] {21, LAST};
            case "tuan dau", "tuan dau tien", "tuan thu nhat", "tuan 1" -> new int[] {1, 7};
            case "tuan thu hai", "tuan 2" -> new int[] {8, 14};
            case "tuan thu ba", "tuan 3" -> new int[] {15, 21};
            case "tuan thu tu", "tuan 4" -> new int[] {22, 28};
            case "nua dau" -> new int[] {1, 15};
            case "nua cuoi" -> new int[] {16, LAST};
            default -> isExact(words) ? counted(words) : new int[] {fromEnd(7), LAST};
        };
    }

    /** "10 ngày đầu tháng" leaves nothing open. */
    static boolean isExact(String words) {
        return Character.isDigit(words.charAt(0));
    }

    private static int fromEnd(int days) {
        return FROM_END + days;
    }

    /** The day of a month of that length. */
    static int dayOf(int day, int length) {
        return day > FROM_END ? length - (day - FROM_END) + 1 : Math.min(day, length);
    }

    private static int[] counted(String words) {
        int days = Math.clamp(Integer.parseInt(words.substring(0, words.indexOf(' '))), 1, 30);
        return words.endsWith("dau") ? new int[] {1, days} : new int[] {fromEnd(days), LAST};
    }
}

package vn.thidua.campaign.reading.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words that lost the space between them (chữ dính liền): "Nămhọc", "thiđua", "khenthưởng". */
final class RunTogether {

    private static final int SHORTEST = 4;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private RunTogether() {}

    /** The places where spaces are missing, in reading order. */
    static List<Integer> in(String words) {
        List<Integer> found = new ArrayList<>();
        for (int start = 0; start < words.length(); start++) {
            if (!Character.isLetter(words.charAt(start))) {
                continue;
            }
            int end = start;
            boolean marked = false;
            while (end < words.length() && Character.isLetter(words.charAt(end))) {
                marked |= words.charAt(end) > 0x7F;
                end++;
            }
            int parting = marked && end - start >= SHORTEST && end - start <= 2 * Syllables.LONGEST
                    ? parting(words, start, end)
                    : -1;
            if (parting > 0) {
                found.add(parting);
            }
            start = end;
        }
        return found;
    }

    /** Where the second syllable begins, or -1: only one place parts them, or elsewhere the text has the two words apart. */
    private static int parting(String words, int start, int end) {
        String letters = words.substring(start, end).toLowerCase(VIETNAMESE);
        if (Syllables.isOne(letters, false)) {
            return -1;
        }
        List<Integer> places = new ArrayList<>();
        for (int at = 1; at < letters.length(); at++) {
            if (Syllables.isOne(letters.substring(0, at), true) && Syllables.isOne(letters.substring(at), true)) {
                places.add(at);
            }
        }
        if (places.size() > 1) {
            String folded = Folding.fold(words);
            String run = Folding.fold(letters);
            places.removeIf(at -> !folded.contains(run.substring(0, at) + " " + run.substring(at)));
        }
        return places.size() == 1 ? start + places.getFirst() : -1;
    }

    /** "thưở" and "ng" on the next line are one word that a full line broke: together a syllable, and one half is none. */
    static boolean isBroken(String above, String below) {
        int from = above.length();
        while (from > 0 && Character.isLetter(above.charAt(from - 1))) {
            from--;
        }
        int to = 0;
        while (to < below.length() && Character.isLetter(below.charAt(to))) {
            to++;
        }
        if (from == above.length() || to == 0) {
            return false;
        }
        String first = above.substring(from).toLowerCase(VIETNAMESE);
        String second = below.substring(0, to).toLowerCase(VIETNAMESE);
        return Syllables.isOne(first + second, true)
                && (!Syllables.isOne(first, true) || !Syllables.isOne(second, true));
    }
}

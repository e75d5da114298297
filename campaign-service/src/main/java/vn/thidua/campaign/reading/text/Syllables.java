package vn.thidua.campaign.reading.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What may be a Vietnamese syllable (âm tiết): an initial, a rime, one tone at most. Tells words that ran together ("nămhọc") and words
 * that a line broke in two ("thưở", "ng") without any dictionary.
 */
final class Syllables {

    static final int LONGEST = 7;

    private static final List<String> INITIALS = List.of(
            "ngh", "ng", "nh", "gh", "gi", "kh", "ph", "qu", "th", "tr", "ch", "b", "c", "d", "đ", "g", "h", "k", "l",
            "m", "n", "p", "r", "s", "t", "v", "x", "");

    private static final Set<String> RIMES = Set.of(
            ("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo"
                            + " ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu o oa oac"
                            + " oach oai oan oang oanh oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong op ot ô ôc ôi"
                            + " ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi"
                            + " uôm uôn uông uôt uơ uy uya uych uyên uyêt uynh uyt uyu ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn"
                            + " ương ươp ươt ươu y yêm yên yêt yêu")
                    .split(" "));

    private static final char LEVEL = '-';
    private static final int LETTERS = 0x1F00;
    private static final char[] PLAIN = new char[LETTERS];
    private static final char[] TONES = new char[LETTERS];

    /** Those found so far; there are no more of them than the language has. */
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    static {
        for (char c : "aăâeêioôơuưy".toCharArray()) {
            for (char tone : "\u0300\u0301\u0303\u0309\u0323".toCharArray()) {
                char toned =
                        Normalizer.normalize("" + c + tone, Normalizer.Form.NFC).charAt(0);
                PLAIN[toned] = c;
                TONES[toned] = tone;
            }
        }
    }

    private Syllables() {}

    /** Letters in small, in normal form C. A stop at the end takes an acute or a dot, where {@code marked} text is read. */
    static boolean isOne(String letters, boolean marked) {
        if (letters.isEmpty() || letters.length() > LONGEST) {
            return false;
        }
        if (!marked && KNOWN.contains(letters)) {
            return true;
        }
        boolean one = isOneAnew(letters, marked);
        if (one && !marked) {
            KNOWN.add(letters);
        }
        return one;
    }

    private static boolean isOneAnew(String letters, boolean marked) {
        char tone = LEVEL;
        StringBuilder plain = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char c = letters.charAt(i);
            char own = c < LETTERS ? TONES[c] : 0;
            if (own != 0) {
                if (tone != LEVEL) {
                    return false;
                }
                tone = own;
            }
            plain.append(own == 0 ? c : PLAIN[c]);
        }
        return isPlain(plain.toString(), tone, marked);
    }

    private static boolean isPlain(String plain, char tone, boolean marked) {
        char last = plain.charAt(plain.length() - 1);
        boolean stops = last == 'c' || last == 'p' || last == 't' || plain.endsWith("ch");
        if (marked && stops && tone != '\u0301' && tone != '\u0323') {
            return false;
        }
        for (String initial : INITIALS) {
            if (plain.startsWith(initial) && RIMES.contains(plain.substring(initial.length()))) {
                return true;
            }
        }
        return false;
    }
}

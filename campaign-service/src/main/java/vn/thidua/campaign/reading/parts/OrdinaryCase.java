package vn.thidua.campaign.reading.parts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.text.Folding;

/** Names printed in capital letters, in the case they are written in running text (chữ thường đúng quy tắc viết hoa). */
final class OrdinaryCase {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    /** After these words a name of a place begins. */
    private static final Set<String> BEFORE_PLACE = Set.of("tinh", "xa", "phuong", "huyen", "quan", "ban", "thon");

    /** First words of places are names, these are not. */
    private static final Set<String> PLACE_KINDS = Set.of("tinh", "xa", "phuong", "huyen");

    /** "Sở Nội vụ", "Bộ Công an": the field of a department begins with a capital letter. */
    private static final Set<String> FIELD_FOLLOWS = Set.of("so", "bo");

    private static final Set<String> ABBREVIATIONS = Set.of(
            "ubnd", "hdnd", "mttq", "ptdt", "thpt", "thcs", "ubmttq", "ldld", "tp", "cnvc", "dtnt", "tdkt", "bqp",
            "bca", "gddt", "cdcs", "ptdtbt", "tnhh", "mtv", "ttyt", "xhcn");

    private OrdinaryCase() {}

    /** "ỦY BAN NHÂN DÂN TỈNH NẬM SƠN" becomes "Ủy ban nhân dân tỉnh Nậm Sơn"; mixed case stays as it is. */
    static String organisation(String printed) {
        if (!isShouted(printed)) {
            return WHITE.matcher(printed.strip()).replaceAll(" ");
        }
        StringBuilder name = new StringBuilder();
        boolean place = false;
        String previous = "";
        for (String word : WHITE.split(printed.strip())) {
            String folded = Folding.fold(word);
            boolean first = name.isEmpty();
            if (!first) {
                name.append(' ');
            }
            boolean kind = PLACE_KINDS.contains(folded);
            if (ABBREVIATIONS.contains(folded)) {
                name.append(word);
            } else if (first
                    || place && !kind
                    || previous.equals("-")
                    || FIELD_FOLLOWS.contains(previous)
                    || folded.equals("viet")
                    || previous.equals("viet") && folded.equals("nam")) {
                name.append(capital(word));
            } else {
                name.append(word.toLowerCase(VIETNAMESE));
            }
            if (BEFORE_PLACE.contains(folded) && !first && kind) {
                place = true;
            }
            previous = folded;
        }
        return name.toString();
    }

    /** "PHÓ CHỦ TỊCH" becomes "Phó Chủ tịch". */
    static String position(String printed) {
        if (!isShouted(printed)) {
            return WHITE.matcher(printed.strip()).replaceAll(" ");
        }
        String lower = WHITE.matcher(printed.strip()).replaceAll(" ").toLowerCase(VIETNAMESE);
        String name = capital(lower);
        if (Folding.fold(lower).startsWith("pho ") && lower.length() > 4) {
            return name.substring(0, 4) + capital(name.substring(4));
        }
        return name;
    }

    /** A person's name printed in capital letters. */
    static String person(String printed) {
        if (!isShouted(printed)) {
            return WHITE.matcher(printed.strip()).replaceAll(" ");
        }
        StringBuilder name = new StringBuilder();
        for (String word : WHITE.split(printed.strip())) {
            name.append(name.isEmpty() ? "" : " ").append(capital(word));
        }
        return name.toString();
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : word.substring(0, 1).toUpperCase(VIETNAMESE)
                        + word.substring(1).toLowerCase(VIETNAMESE);
    }

    private static boolean isShouted(String printed) {
        long letters = printed.chars().filter(Character::isLetter).count();
        return printed.chars().filter(Character::isUpperCase).count() * 10 >= letters * 8;
    }
}

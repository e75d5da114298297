package vn.thidua.campaign.reading.grammar;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in digits as they are written in Vietnamese: {@code .} between thousands, {@code ,} before decimals. Letters that
 * scanning leaves in place of digits (O, l, I, S, B) are read as those digits and reported as noise.
 */
public final class Digits {

    /** One digit or a letter that scanning makes of it, in folded text. */
    static final String NOISY = "[0-9olisb]";

    private Digits() {}

    /** A whole number, or null; {@code printed} is canonical text. */
    public static @Nullable Integer whole(String printed) {
        BigDecimal value = value(printed);
        return value == null || value.scale() > 0 || value.precision() > 9
                ? null
                : Integer.valueOf(value.intValueExact());
    }

    /** The value of a printed number, or null when it is none. */
    public static @Nullable BigDecimal value(String printed) {
        String clean = clean(printed);
        if (clean == null) {
            return null;
        }
        int comma = clean.indexOf(',');
        String whole = comma < 0 ? clean : clean.substring(0, comma);
        String decimals = comma < 0 ? "" : clean.substring(comma + 1);
        String[] groups = whole.split("\\.", -1);
        if (groups.length == 2 && groups[1].length() <= 2 && decimals.isEmpty()) {
            // 9.5: the dot of a foreign keyboard
            return new BigDecimal(groups[0] + "." + groups[1]);
        }
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return null;
            }
        }
        if (decimals.length() == 3 && groups.length == 1) {
            // 1,500: thousands of a foreign keyboard would be a guess
            return new BigDecimal(whole + "." + decimals);
        }
        return new BigDecimal(String.join("", groups) + (decimals.isEmpty() ? "" : "." + decimals));
    }

    /** Whether letters stand in place of digits. */
    public static boolean isNoisy(String printed) {
        return printed.chars().anyMatch(Character::isLetter);
    }

    /** Whether a sign stands in the place of a digit that cannot be read. */
    public static boolean isLost(String printed) {
        return printed.chars().anyMatch(Digits::isLost);
    }

    static boolean isLost(int c) {
        return c == '?' || c == '\u25A1' || c == '\uFFFD';
    }

    private static @Nullable String clean(String printed) {
        StringBuilder clean = new StringBuilder(printed.length());
        boolean digit = false;
        for (char c : printed.toCharArray()) {
            char read =
                    switch (c) {
                        case 'o', 'O' -> '0';
                        case 'l', 'I' -> '1';
                        case 'S' -> '5';
                        case 'B' -> '8';
                        default -> c;
                    };
            if (Character.isDigit(c)) {
                digit = true;
            }
            if ((read < '0' || read > '9') && read != '.' && read != ',') {
                return null;
            }
            clean.append(read);
        }
        String text = clean.toString();
        return digit && Character.isDigit(text.charAt(0)) && Character.isDigit(text.charAt(text.length() - 1))
                ? text
                : null;
    }
}

package vn.thidua.campaign.reading.text;

import java.text.Normalizer;

/**
 * Folds characters one to one (bỏ dấu, chữ thường): lower case, no diacritics, {@code đ} as {@code d}, one kind of dash, quote and
 * space, emphasis marks as spaces. Positions stay the same, so that what is found in folded text is found in the canonical text,
 * and words match with or without their diacritics.
 */
public final class Folding {

    private static final char[] TABLE = table();

    private Folding() {}

    public static String fold(String text) {
        char[] folded = text.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = TABLE[folded[i]];
        }
        for (int i = 1; i < folded.length; i++) {
            if (isLetter(folded[i - 1])) {
                folded[i] = scanned(text, folded, i);
            }
        }
        digits(text, folded);
        return new String(folded);
    }

    /** "2O27", "l5", "1OO": letters among digits are the digits that they look like. */
    private static void digits(String text, char[] folded) {
        for (int i = 0; i < folded.length; i++) {
            if (!isDigitOrLike(text.charAt(i)) || i > 0 && Character.isLetter(text.charAt(i - 1))) {
                continue;
            }
            int end = i;
            boolean digit = false;
            boolean letter = false;
            while (end < folded.length && isDigitOrLike(text.charAt(end))) {
                digit |= Character.isDigit(text.charAt(end));
                letter |= !Character.isDigit(text.charAt(end));
                end++;
            }
            if (digit && letter && (end == folded.length || !Character.isLetter(text.charAt(end)))) {
                for (int at = i; at < end; at++) {
                    char c = text.charAt(at);
                    folded[at] = c == 'O' || c == 'o' ? '0' : c == 'l' ? '1' : folded[at];
                }
            }
            i = end - 1;
        }
    }

    private static boolean isDigitOrLike(char c) {
        return c >= '0' && c <= '9' || c == 'O' || c == 'o' || c == 'l';
    }

    /** What a scan takes for another sign: no syllable has an l but in front, and none has digits within. */
    private static char scanned(String text, char[] folded, int at) {
        char c = text.charAt(at);
        if (c == 'l') {
            return 'i';
        }
        boolean within =
                at + 1 < folded.length && isLetter(folded[at + 1]) && Character.isLowerCase(text.charAt(at + 1));
        return within && c == '0' ? 'o' : within && c == '1' ? 'i' : folded[at];
    }

    private static boolean isLetter(char folded) {
        return folded >= 'a' && folded <= 'z';
    }

    public static char fold(char c) {
        return TABLE[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < table.length; i++) {
            table[i] = Character.toLowerCase(Typed.meant((char) i));
        }
        letters(table, 0x00C0, 0x024F);
        letters(table, 0x1E00, 0x1EFF);
        table['đ'] = 'd';
        table['Đ'] = 'd';
        // Eth and d with hook look like Đ and are typed in its place
        table['Ð'] = 'd';
        table['ð'] = 'd';
        table['\u0189'] = 'd';
        table['\u0256'] = 'd';
        all(table, '-', "\u2010\u2011\u2012\u2013\u2014\u2015\u2212");
        all(table, '"', "“”„‟«»″");
        all(table, '\'', "‘’‚‛′");
        all(
                table,
                ' ',
                "\t\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B\u202F\u3000\uFEFF\f*");
        return table;
    }

    private static void letters(char[] table, int from, int to) {
        for (int i = from; i <= to; i++) {
            char base = Normalizer.normalize(String.valueOf((char) i), Normalizer.Form.NFD)
                    .charAt(0);
            table[i] = Character.toLowerCase(base);
        }
    }

    private static void all(char[] table, char to, String from) {
        for (char c : from.toCharArray()) {
            table[c] = to;
        }
    }
}

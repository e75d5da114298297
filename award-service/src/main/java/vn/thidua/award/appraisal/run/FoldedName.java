package vn.thidua.award.appraisal.run;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as people type it when they search: without tones, in lower case. */
final class FoldedName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private FoldedName() {}

    static String of(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return plain.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }
}

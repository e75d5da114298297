package vn.thidua.award.appraisal.run;

import java.text.Normalizer;
import java.util.Locale;

/** A name as people type it when they search: without tones, in lower case. */
final class FoldedName {

    private FoldedName() {}

    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replace('đ', 'd').strip();
    }
}

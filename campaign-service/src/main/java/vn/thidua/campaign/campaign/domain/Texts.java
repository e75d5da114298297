package vn.thidua.campaign.campaign.domain;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** What people type is kept in NFC without blanks around it; nothing but blanks counts as absent. */
final class Texts {

    private Texts() {}

    static String clean(@Nullable String text) {
        // PostgreSQL keeps no NUL in text
        return text == null
                ? ""
                : Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFC)
                        .strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        String cleaned = clean(text);
        return cleaned.isEmpty() ? null : cleaned;
    }
}

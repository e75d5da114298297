package vn.thidua.campaign.reading.model;

import org.jspecify.annotations.Nullable;

/** Something that a person should look at (cảnh báo); without a span it is about the whole document. */
public record Warning(
        WarningCode code, @Nullable String text, @Nullable Span span) {

    public static Warning of(WarningCode code) {
        return new Warning(code, null, null);
    }
}

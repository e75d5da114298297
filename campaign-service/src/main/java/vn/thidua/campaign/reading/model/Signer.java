package vn.thidua.campaign.reading.model;

import org.jspecify.annotations.Nullable;

/** Who signed (người ký): the lines TM., KT. … as {@code authority}, position, name; the body when several sign. */
public record Signer(
        @Nullable String authority,
        @Nullable String position,
        String name,
        @Nullable String organisation,
        String text,
        Span span) {}

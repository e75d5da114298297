package vn.thidua.campaign.reading.model;

import org.jspecify.annotations.Nullable;

/** A top-level content of the campaign (nội dung thi đua). {@code path} is section.item, e.g. {@code III.2}. */
public record Content(
        String path, @Nullable String label, @Nullable String heading, String text, Span span) {}

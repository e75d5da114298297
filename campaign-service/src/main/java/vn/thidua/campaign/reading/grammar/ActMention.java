package vn.thidua.campaign.reading.grammar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.Span;

/** An act named in running text (văn bản được viện dẫn). */
public record ActMention(
        DocumentType type,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        boolean noisy,
        Span span) {}

package vn.thidua.campaign.reading.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An act that the document names (căn cứ). */
public record LegalBasis(
        DocumentType type,
        @Nullable String number,
        @Nullable LocalDate date,
        @Nullable String issuer,
        @Nullable IssuerFrom issuerFrom,
        Role role,
        String text,
        Span span) {

    /** What the act is to this document. */
    public enum Role {
        /** Căn cứ ban hành. */
        BASIS,
        /** The launch of a higher level that this document carries out (văn bản phát động của cấp trên). */
        PARENT_CAMPAIGN,
        /** Only mentioned (được nhắc tới). */
        REFERENCE
    }
}

package vn.thidua.campaign.reading.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of the document (thể thức phần đầu): type, number, issuer, parent body (cơ quan chủ quản), place and date,
 * abstract (trích yếu). What is not printed is null.
 */
public record DocumentHead(
        @Nullable DocumentType type,
        @Nullable String typePrinted,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable IssuerFrom issuerFrom,
        @Nullable String parentBody,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable Passage placeDate,
        @Nullable Passage numberPrinted,
        @Nullable Passage abstractText) {}

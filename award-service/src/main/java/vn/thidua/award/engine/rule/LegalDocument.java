package vn.thidua.award.engine.rule;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A document that rules rest on (văn bản), with the days between which it is in force. */
public record LegalDocument(
        String key,
        @Nullable String number,
        String title,
        LocalDate from,
        @Nullable LocalDate to) {}

package vn.thidua.award.engine.fact;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One recorded fact (dữ kiện), as exchanged: the columns of {@code history.csv}.
 *
 * @param year        year of achievement, not of the decision
 * @param usedFor     records that an initiative was used for
 * @param workingDays working days of a leave, where they were recorded or can be counted
 */
public record FactRow(
        String recordId,
        FactType type,
        String code,
        int year,
        @Nullable String title,
        @Nullable String decisionNo,
        @Nullable LocalDate decisionDate,
        @Nullable String decidedBy,
        @Nullable String basis,
        List<String> usedFor,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Integer workingDays,
        FactStatus status,
        @Nullable String note) {

    public FactRow {
        usedFor = List.copyOf(usedFor);
    }

    /** The same fact with other uses. */
    public FactRow usedBy(List<String> uses) {
        return new FactRow(
                recordId,
                type,
                code,
                year,
                title,
                decisionNo,
                decisionDate,
                decidedBy,
                basis,
                uses,
                from,
                to,
                workingDays,
                status,
                note);
    }

    /** The same fact under this record id. */
    public FactRow named(String id) {
        return new FactRow(
                id,
                type,
                code,
                year,
                title,
                decisionNo,
                decisionDate,
                decidedBy,
                basis,
                usedFor,
                from,
                to,
                workingDays,
                status,
                note);
    }

    /** The same leave with its number of working days. */
    public FactRow lasting(int days) {
        return new FactRow(
                recordId,
                type,
                code,
                year,
                title,
                decisionNo,
                decisionDate,
                decidedBy,
                basis,
                usedFor,
                from,
                to,
                days,
                status,
                note);
    }

    /** A title, a form or an initiative counts only by a decision in force. */
    public boolean counts() {
        return status == FactStatus.VALID && decisionNo != null && !decisionNo.isBlank();
    }

    /** Given for something else than merit in regular work (không phải theo công trạng), as its basis says. */
    public boolean forOtherThanMerit() {
        return CommendationType.of(basis)
                .filter(type -> type != CommendationType.CONG_TRANG)
                .isPresent();
    }

    /** "Quyết định số 208/QĐ-TCT ngày 15/12/2025", or that there is none. */
    public String decisionWords() {
        if (decisionNo == null) {
            return "không có quyết định";
        }
        return "Quyết định số " + decisionNo + (decisionDate == null ? "" : " ngày " + Words.day(decisionDate));
    }
}

package vn.thidua.campaign.calendar;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.DayChange;
import vn.thidua.campaign.calendar.domain.Notice;

/** What goes in and out about notices. */
final class NoticeView {

    private NoticeView() {}

    /** A notice as it is entered. */
    @Schema(
            name = "CalendarNoticeInput",
            examples = "{\"year\":2027,\"number\":\"9105/TB-BNV\",\"date\":\"2026-11-20\",\"swaps\":"
                    + "[{\"off\":\"2027-09-03\",\"worked\":\"2027-08-28\",\"name\":\"Nghỉ hoán đổi dịp Quốc khánh\"}],"
                    + "\"daysOff\":[],\"splits\":[{\"holiday\":\"Tết Âm lịch\",\"daysBefore\":2}]}")
    record Input(
            @NotNull(message = "Cần có năm") Integer year,

            @NotBlank(message = "Cần có số, ký hiệu của thông báo") @Size(max = 300, message = "Dài quá 300 ký tự")
            String number,

            @NotNull(message = "Cần có ngày ban hành") LocalDate date,

            @Size(max = 60, message = "Quá nhiều ngày") @Nullable
            List<@Valid @NotNull SwapInput> swaps,

            @Size(max = 60, message = "Quá nhiều ngày") @Nullable
            List<@Valid @NotNull FreeDayInput> daysOff,

            @Size(max = 20, message = "Quá nhiều dòng") @Nullable
            List<@Valid @NotNull SplitInput> splits) {

        Notice notice() {
            return new Notice(
                    year,
                    number.strip(),
                    date,
                    swaps == null
                            ? List.of()
                            : swaps.stream().map(SwapInput::swap).toList(),
                    daysOff == null
                            ? List.of()
                            : daysOff.stream().map(FreeDayInput::free).toList(),
                    splits == null
                            ? List.of()
                            : splits.stream().map(SplitInput::split).toList());
        }
    }

    /** Hoán đổi: nghỉ một ngày làm việc, làm bù một ngày cuối tuần. */
    @Schema(name = "CalendarSwap")
    record SwapInput(
            @NotNull(message = "Cần có ngày nghỉ") LocalDate off,
            @NotNull(message = "Cần có ngày làm bù") LocalDate worked,

            @NotBlank(message = "Cần ghi dịp nghỉ") @Size(max = 300, message = "Dài quá 300 ký tự")
            String name) {

        Notice.Swap swap() {
            return new Notice.Swap(off, worked, name.strip());
        }
    }

    /** Nghỉ thêm, không làm bù. */
    @Schema(name = "CalendarFreeDay")
    record FreeDayInput(
            @NotNull(message = "Cần có ngày nghỉ") LocalDate date,

            @NotBlank(message = "Cần ghi dịp nghỉ") @Size(max = 300, message = "Dài quá 300 ký tự")
            String name) {

        Notice.FreeDay free() {
            return new Notice.FreeDay(date, name.strip());
        }
    }

    /** Lịch nghỉ lễ: bao nhiêu ngày trước ngày chính. */
    @Schema(name = "CalendarSplit")
    record SplitInput(
            @NotBlank(message = "Cần chọn ngày lễ") String holiday,
            @NotNull(message = "Cần có số ngày") Integer daysBefore) {

        Notice.Split split() {
            return new Notice.Split(holiday.strip(), daysBefore);
        }
    }

    /**
     * A notice that holds.
     *
     * @param words   what it says, a sentence each
     * @param shipped came with the product, nobody has looked at it yet
     */
    @Schema(name = "CalendarNotice")
    record Held(
            UUID id,
            long version,
            int year,
            String number,
            LocalDate date,
            List<SwapInput> swaps,
            List<FreeDayInput> daysOff,
            List<SplitInput> splits,
            List<String> words,
            boolean shipped,
            String recordedBy,
            Instant recordedAt) {}

    /** All that hold, the latest year first; {@code splittable}: holidays whose days a notice may split. */
    @Schema(name = "CalendarNotices")
    record All(List<Held> items, List<String> splittable, List<String> allowedActions) {}

    /**
     * What a change of the notices does.
     *
     * @param days  each day that was worked and is off now, or the other way round, in words
     * @param dates due dates of running campaigns that would be others now; nothing moves by itself
     */
    @Schema(name = "CalendarEffect")
    record Effect(List<Change> days, List<AffectedDate> dates) {}

    /** One day. */
    @Schema(name = "CalendarDayChange")
    record Change(LocalDate date, boolean worked, String name, String words) {

        static Change of(DayChange change) {
            return new Change(change.date(), change.worked(), change.name(), change.inWords());
        }
    }

    /** A notice with what it changed. */
    @Schema(name = "CalendarNoticeSaved")
    record Saved(Held notice, Effect effect) {}

    /** The notices of a file with what they changed together. */
    @Schema(name = "CalendarNoticesImported")
    record Imported(List<Held> notices, Effect effect) {}

    static Held of(NoticeRow row, Notice notice, String recordedBy) {
        return new Held(
                row.noticeId,
                row.version,
                notice.year(),
                notice.number(),
                notice.date(),
                notice.swaps().stream()
                        .map(swap -> new SwapInput(swap.off(), swap.worked(), swap.name()))
                        .toList(),
                notice.daysOff().stream()
                        .map(free -> new FreeDayInput(free.date(), free.name()))
                        .toList(),
                notice.splits().stream()
                        .map(split -> new SplitInput(split.holiday(), split.daysBefore()))
                        .toList(),
                notice.inWords(),
                row.actor.equals(NoticeRow.SHIPPED),
                recordedBy,
                row.recordedAt);
    }
}

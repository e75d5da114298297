package vn.thidua.campaign.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.CampaignView.UnitName;
import vn.thidua.campaign.campaign.domain.Audience;
import vn.thidua.campaign.campaign.domain.Rescheduling;

/**
 * What a move of milestones would do (xem trước khi dời mốc).
 *
 * @param version  of the campaign that was looked at; the move names it in If-Match
 * @param possible nothing stands in the way
 * @param rows     every date that would change
 * @param units    units that owe something by one of those dates
 */
@Schema(name = "MovePreview")
record MovePreview(long version, boolean possible, List<Row> rows, List<UnitName> units) {

    /**
     * One date that changes.
     *
     * @param asked       false: it only follows another milestone
     * @param dayOff      the new day is not worked, and why
     * @param nextWorkDay offered instead of a day off
     * @param units       how many units owe something by then
     * @param problem     why it cannot be that day
     */
    @Schema(name = "MovePreviewRow")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            String milestoneId,
            String title,
            LocalDate from,
            LocalDate to,
            boolean asked,
            @Nullable String dayOff,
            @Nullable LocalDate nextWorkDay,
            int units,
            @Nullable String problem) {}

    static MovePreview of(long version, Rescheduling next, UnitName owner, List<UnitName> participants) {
        List<Rescheduling.Shift> owing = next.shifts().stream()
                .filter(shift -> shift.milestone().obliges())
                .toList();
        boolean all = owing.stream().anyMatch(shift -> shift.milestone().audience() == Audience.PARTICIPANTS);
        return new MovePreview(
                version,
                next.flaws().isEmpty(),
                next.shifts().stream()
                        .map(shift -> row(shift, participants.size()))
                        .toList(),
                all ? participants : owing.isEmpty() ? List.of() : List.of(owner));
    }

    private static Row row(Rescheduling.Shift shift, int participants) {
        var milestone = shift.milestone();
        return new Row(
                milestone.id(),
                milestone.title(),
                shift.from(),
                shift.to(),
                shift.asked(),
                shift.dayOff(),
                shift.dayOff() == null ? null : shift.workDay(),
                !milestone.obliges() ? 0 : milestone.audience() == Audience.OWNER ? 1 : participants,
                shift.problem());
    }
}

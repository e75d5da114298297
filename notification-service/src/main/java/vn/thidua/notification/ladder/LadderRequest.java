package vn.thidua.notification.ladder;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.plan.domain.Ladder;
import vn.thidua.notification.plan.domain.Rung;

/** A ladder as an officer writes it (bậc thang nhắc việc). */
public record LadderRequest(
        @NotNull(message = "Cần các bậc nhắc việc") @Size(min = 1, max = 20, message = "Bậc thang có từ 1 đến 20 bậc")
        List<@Valid @NotNull StepRequest> steps) {

    /**
     * One step.
     *
     * @param offset working days after the due day, negative before it
     */
    public record StepRequest(
            @Min(value = -60, message = "Sớm nhất là 60 ngày làm việc trước hạn")
            @Max(value = 30, message = "Muộn nhất là 30 ngày làm việc sau hạn")
            int offset,

            @NotEmpty(message = "Cần chọn người nhận của bậc này")
            Set<Rung> rungs) {}

    /** The ladder, or a refusal that names the step. */
    public Ladder checked() {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (!seen.add(steps.get(i).offset())) {
                throw refused("Hai bậc trùng ngày nhắc.", "/steps/" + i + "/offset", "double");
            }
        }
        boolean remindsInTime = steps.stream()
                .anyMatch(step -> step.offset() <= 0 && step.rungs().contains(Rung.OWNER));
        if (!remindsInTime) {
            throw refused("Người thực hiện phải được nhắc ít nhất một lần trước hoặc đúng hạn.", "/steps", "owner");
        }
        return new Ladder(steps.stream()
                .map(step -> new Ladder.Step(step.offset(), step.rungs()))
                .toList());
    }

    private static Refusal refused(String why, String pointer, String code) {
        return Refusal.at(LadderReason.LADDER_NOT_POSSIBLE, why, new FieldError(pointer, code, why));
    }
}

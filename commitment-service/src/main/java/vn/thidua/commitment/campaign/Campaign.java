package vn.thidua.commitment.campaign;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.Refusal;

/** A launched campaign (phong trào thi đua) as this service knows it. */
public record Campaign(
        UUID id,
        String ownerUnit,
        String title,
        @Nullable String documentNumber,
        LocalDate periodFrom,
        LocalDate periodTo,
        Details details) {

    /** The parts that are read as a whole. */
    public record Details(
            List<String> participants,
            List<CampaignLaunched.Content> contents,
            List<CampaignLaunched.Indicator> indicators,
            List<CampaignLaunched.Reward> rewards,
            @Nullable String scope,
            CampaignLaunched.@Nullable Scoring scoring) {}

    /** Year that the titles are registered for. */
    public int year() {
        return periodTo.getYear();
    }

    /** Launched for the members of a bloc (cụm, khối thi đua). */
    public boolean ofBloc() {
        return "CUM_KHOI".equals(details.scope());
    }

    public boolean concerns(String unit) {
        return ownerUnit.equals(unit) || details.participants().contains(unit);
    }

    /** Promises and registrations are for a time that is not over; reports of it may still come, late. */
    public void requireRunning(LocalDate today) {
        if (today.isAfter(periodTo)) {
            throw new Refusal(
                    CampaignReason.PERIOD_CLOSED,
                    "“" + title + "” đã kết thúc ngày "
                            + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(periodTo)
                            + "; không đăng ký hay cam kết thêm được. Báo cáo còn thiếu vẫn nộp được.");
        }
    }
}

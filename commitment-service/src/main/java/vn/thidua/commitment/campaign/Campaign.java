package vn.thidua.commitment.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
}

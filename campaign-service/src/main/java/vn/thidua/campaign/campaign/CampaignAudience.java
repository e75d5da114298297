package vn.thidua.campaign.campaign;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down whom a launched campaign is for; an addendum writes it anew. */
final class CampaignAudience {

    private CampaignAudience() {}

    static void address(UUID campaign, CampaignLaunched event) {
        AudienceRow.delete("campaignId", campaign);
        event.participants().forEach(unit -> add(campaign, AudienceRow.Part.PARTICIPANT, unit, null, null, null));
        event.recipients().stream()
                .distinct()
                .forEach(to ->
                        add(campaign, AudienceRow.Part.RECIPIENT, to.unitCode(), to.personId(), to.text(), to.email()));
    }

    private static void add(
            UUID campaign,
            AudienceRow.Part part,
            @Nullable String unit,
            @Nullable String person,
            @Nullable String text,
            @Nullable String email) {
        AudienceRow row = new AudienceRow();
        row.campaignId = campaign;
        row.part = part;
        row.unitCode = unit;
        row.personId = person;
        row.text = text;
        row.email = email;
        row.persist();
    }
}

package vn.thidua.commitment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.CampaignLaunched;
import vn.thidua.commitment.campaign.Campaigns;
import vn.thidua.commitment.registration.domain.Cap;
import vn.thidua.commitment.registration.domain.Line;
import vn.thidua.commitment.registration.domain.Line.SubjectKind;
import vn.thidua.commitment.registration.domain.Registration;
import vn.thidua.commitment.registration.domain.Title;

/** The caps that a campaign's rewards set, with the numbers of this moment. */
@ApplicationScoped
class CampaignCaps {

    private final Campaigns campaigns;
    private final PostgresRegistrations registrations;
    private final CapsConfig config;

    CampaignCaps(Campaigns campaigns, PostgresRegistrations registrations, CapsConfig config) {
        this.campaigns = campaigns;
        this.registrations = registrations;
        this.config = config;
    }

    List<Cap.Use> of(Registration registration) {
        Registration.Sheet sheet = registration.sheet();
        return of(campaigns.get(sheet.campaignId()), registration.lines(), registrations.linesOfOthers(sheet));
    }

    /** As they would be with these lines. */
    List<Cap.Use> of(Campaign campaign, List<Line> own, List<Line> others) {
        return campaign.details().rewards().stream()
                .map(this::cap)
                .flatMap(Optional::stream)
                .map(cap -> cap.use(own, others))
                .toList();
    }

    private Optional<Cap> cap(CampaignLaunched.Reward reward) {
        boolean limited = reward.max() != null || reward.maxPercent() != null;
        return limited
                ? Title.of(reward.code())
                        .map(title -> new Cap(
                                title,
                                kind(reward.subject()),
                                reward.max(),
                                reward.maxPercent(),
                                base(reward),
                                config.capRounding()))
                : Optional.empty();
    }

    private static @Nullable SubjectKind kind(@Nullable String subject) {
        return switch (subject == null ? "" : subject.toUpperCase(Locale.ROOT)) {
            case "PERSON", "CA_NHAN", "INDIVIDUAL" -> SubjectKind.PERSON;
            case "UNIT", "TAP_THE", "COLLECTIVE" -> SubjectKind.UNIT;
            default -> null;
        };
    }

    /** The launch document speaks of {@code LDTT_COUNT}; a percentage without a base is one of the configured title. */
    private @Nullable Title base(CampaignLaunched.Reward reward) {
        if (reward.maxPercent() == null) {
            return null;
        }
        String code = reward.base() == null ? config.capBase() : reward.base().replace("_COUNT", "");
        return Title.of(code).orElse(Title.LDTT);
    }
}

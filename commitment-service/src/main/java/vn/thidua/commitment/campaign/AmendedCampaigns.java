package vn.thidua.commitment.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Campaigns as their addenda have them. */
@ApplicationScoped
class AmendedCampaigns implements Projection {

    private final Campaigns campaigns;

    AmendedCampaigns(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String topic() {
        return campaigns.topic();
    }

    @Override
    public String type() {
        return CampaignAmended.TYPE;
    }

    @Override
    public void clear() {
        campaigns.clear();
    }

    @Override
    public void handle(EventEnvelope event) {
        campaigns.keep(
                event.data(CampaignLaunched.class),
                event.data(CampaignAmended.class).version());
    }
}

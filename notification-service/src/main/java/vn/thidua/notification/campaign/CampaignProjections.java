package vn.thidua.notification.campaign;

import jakarta.inject.Singleton;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Keeps what a campaign says since its launch or its last addendum; each event carries all of it. */
abstract sealed class CampaignProjections implements Projection {

    private final Campaigns campaigns;
    private final String type;

    CampaignProjections(Campaigns campaigns, String type) {
        this.campaigns = campaigns;
        this.type = type;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String topic() {
        return "thidua.campaign";
    }

    @Override
    public void clear() {
        campaigns.clear();
    }

    @Override
    public void handle(EventEnvelope event) {
        campaigns.keep(event.data(Campaign.class));
    }

    @Singleton
    static final class Launched extends CampaignProjections {

        Launched(Campaigns campaigns) {
            super(campaigns, "vn.thidua.campaign.launched.v1");
        }
    }

    @Singleton
    static final class Amended extends CampaignProjections {

        Amended(Campaigns campaigns) {
            super(campaigns, "vn.thidua.campaign.amended.v1");
        }
    }
}

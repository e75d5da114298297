package vn.thidua.notification.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Keeps what a launched campaign says since an addendum; the event holds all of it. */
@ApplicationScoped
class AmendmentProjection implements Projection {

    private final Campaigns campaigns;

    AmendmentProjection(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String type() {
        return "vn.thidua.campaign.amended.v1";
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
}

package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;

/** Units and receivers that an addendum brings in hear of the campaign as at a launch (báo đơn vị mới); others not again. */
@ApplicationScoped
class AnnounceAmended implements EventHandler {

    private final AnnounceLaunch launch;

    AnnounceAmended(AnnounceLaunch launch) {
        this.launch = launch;
    }

    @Override
    public String type() {
        return "vn.thidua.campaign.amended.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        launch.handle(event);
    }
}

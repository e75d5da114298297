package vn.thidua.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventHandler;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Links;

/** Tells every party of a pledge that all have signed (giao ước đủ chữ ký). */
@ApplicationScoped
class TellSealed implements EventHandler {

    record Sealed(String campaignId, List<String> parties) {}

    /** What the mail keeps. */
    record Facts(int parties, String link) {}

    private final Notices notices;

    TellSealed(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String type() {
        return "vn.thidua.commitment.pledge-sealed.v1";
    }

    @Override
    public void handle(EventEnvelope event) {
        Sealed pledge = event.data(Sealed.class);
        pledge.parties().forEach(unit -> tell(event, pledge, unit));
    }

    private void tell(EventEnvelope event, Sealed pledge, String unit) {
        notices.add(new Notice(
                Delivery.Kind.SEALED,
                event.subject(),
                "SEALED/" + event.id() + "/" + unit,
                Delivery.Role.HEAD,
                unit,
                null,
                null,
                pledge.campaignId(),
                null,
                "Giao ước thi đua đã đủ chữ ký",
                new Facts(pledge.parties().size(), Links.pledge(pledge.campaignId())),
                "Giao ước thi đua đã đủ chữ ký",
                pledge.parties().size() + " đơn vị đã ký; bản giao ước được niêm phong và in được",
                Links.pledge(pledge.campaignId())));
    }
}

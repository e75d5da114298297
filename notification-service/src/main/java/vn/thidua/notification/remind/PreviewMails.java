package vn.thidua.notification.remind;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;
import vn.thidua.notification.plan.Plans;
import vn.thidua.notification.rehearse.Forecast;
import vn.thidua.notification.rehearse.MailBook;
import vn.thidua.notification.rehearse.MailBook.PlannedMail;

/** Every mail that a campaign will still send, to whom and when, as things stand now (lịch thư dự kiến). */
@ApplicationScoped
class PreviewMails {

    private static final int MOST = 400;

    /**
     * @param more    mails beyond those listed
     * @param nobody  reminders of which nobody would hear, because nobody is entered
     */
    record Timeline(List<PlannedMail> mails, int more, int nobody) {}

    private final Campaigns campaigns;
    private final Obligations obligations;
    private final Plans plans;
    private final Forecast forecast;
    private final UnitScope scope;

    PreviewMails(Campaigns campaigns, Obligations obligations, Plans plans, Forecast forecast, UnitScope scope) {
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.plans = plans;
        this.forecast = forecast;
        this.scope = scope;
    }

    @Transactional
    Timeline of(String campaignId) {
        Campaign campaign = campaigns
                .find(campaignId)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này."));
        scope.require(campaign.ownerUnit());
        List<Obligation> owed = obligations.ofCampaign(campaignId, scope.visibleUnits(), null, null).stream()
                .filter(Obligation::isOwed)
                .toList();
        MailBook book = forecast.of(owed, plans.toCome(owed));
        List<PlannedMail> listed = book.first(MOST);
        return new Timeline(listed, book.size() - listed.size(), book.nobody());
    }
}

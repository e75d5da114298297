package vn.thidua.notification.template;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.campaign.Campaign;
import vn.thidua.notification.campaign.Campaigns;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.OutgoingMail;
import vn.thidua.notification.mail.Postman;
import vn.thidua.notification.mail.TemplateStore;
import vn.thidua.notification.mail.TemplateStore.Body;
import vn.thidua.notification.mail.TemplateStore.Part;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/** Changing, looking at and trying out templates (mẫu thư). Nothing that was refused is ever rendered or sent. */
@ApplicationScoped
class ChangeTemplates {

    private static final int LINES = 3;

    private final TemplateStore store;
    private final MailTemplates templates;
    private final Previews previews;
    private final CheckTemplate check;
    private final Samples samples;
    private final Campaigns campaigns;
    private final Obligations obligations;
    private final Postman postman;
    private final UnitScope scope;
    private final AuditLog audit;
    private final Clock clock;

    ChangeTemplates(
            TemplateStore store,
            MailTemplates templates,
            Previews previews,
            CheckTemplate check,
            Samples samples,
            Campaigns campaigns,
            Obligations obligations,
            Postman postman,
            UnitScope scope,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.templates = templates;
        this.previews = previews;
        this.check = check;
        this.samples = samples;
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.postman = postman;
        this.scope = scope;
        this.audit = audit;
        this.clock = clock;
    }

    List<TemplatesResource.TemplateView> all() {
        return TemplateStore.NAMES.stream().map(this::view).toList();
    }

    String originalSubject(String name) {
        known(name);
        return store.original(name).subject();
    }

    TemplatesResource.TemplateView put(String name, @Nullable String ifMatch, @Nullable Body body) {
        known(name);
        IfMatch.require(ifMatch, store.own(name).version());
        if (body != null) {
            check.check(name, body);
        }
        store.put(name, body);
        audit.record(new AuditEntry("mail-template", name, body == null ? "original" : "change", null, null, null));
        return view(name);
    }

    TemplatesResource.PreviewView preview(String name, Body body, @Nullable String campaignId) {
        known(name);
        check.check(name, body);
        Seen seen = render(name, body, campaignId == null ? samples.of(name, true) : real(name, campaignId));
        return new TemplatesResource.PreviewView(
                seen.subject(), seen.text(), seen.html(), TemplatesResource.PREVIEWS + previews.keep(seen.html()));
    }

    TemplatesResource.TestView test(String name, Body body, String address) {
        known(name);
        check.check(name, body);
        Seen seen = render(name, body, samples.of(name, true));
        var mail = new OutgoingMail("Thư thử: " + seen.subject(), seen.text(), seen.html(), "thu-mau", null);
        var outcome = postman.send(trial(name), mail, address);
        audit.record(new AuditEntry("mail-template", name, "test-send", null, null, null));
        return switch (outcome) {
            case Postman.Outcome.Sent _ -> new TemplatesResource.TestView(true, "Máy chủ thư đã nhận thư.");
            case Postman.Outcome.Later later -> new TemplatesResource.TestView(false, later.reason());
            case Postman.Outcome.Away away -> new TemplatesResource.TestView(false, away.reason());
            case Postman.Outcome.Refused refused ->
                throw Refusal.at(
                        TemplateReason.ADDRESS_REFUSED,
                        refused.reason(),
                        new FieldError("/address", "refused", refused.reason()));
        };
    }

    private record Seen(String subject, String text, String html) {}

    /** A whole mail; head and foot are seen around a reminder. */
    private Seen render(String name, Body body, Map<String, Object> data) {
        return new Seen(
                render(name, Part.SUBJECT, body, data),
                render(name, Part.TEXT, body, data),
                render(name, Part.HTML, body, data));
    }

    private String render(String name, Part part, Body body, Map<String, Object> data) {
        Language language = TemplateStore.language(name);
        if (!TemplateStore.isFragment(name)) {
            return templates.render(store.parse(name, part, body.of(part)), language, part, data, Map.of());
        }
        String reminder = "reminder" + language.suffix();
        Map<String, String> fragments = part == Part.SUBJECT
                ? Map.of()
                : Map.of(TemplateStore.base(name), templates.plain(store.parse(name, part, body.of(part)), data));
        Body around = store.own(reminder).body();
        return templates.render(
                store.parse(reminder, part, (around == null ? store.original(reminder) : around).of(part)),
                language,
                part,
                data,
                fragments);
    }

    private Map<String, Object> real(String name, String campaignId) {
        Campaign campaign = campaigns
                .find(campaignId)
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có phong trào này."));
        scope.require(campaign.ownerUnit());
        List<Obligation> owed = obligations.ofCampaign(campaignId, scope.visibleUnits(), null, null).stream()
                .filter(Obligation::isOwed)
                .limit(LINES)
                .toList();
        return samples.of(name, campaign, owed);
    }

    private static void known(String name) {
        if (!TemplateStore.NAMES.contains(name)) {
            throw new Refusal(CommonReason.NOT_FOUND, "Không có mẫu thư này.");
        }
    }

    private TemplatesResource.TemplateView view(String name) {
        TemplateStore.Own own = store.own(name);
        Body original = store.original(name);
        Body now = own.body() == null ? original : own.body();
        return new TemplatesResource.TemplateView(
                name,
                TemplateStore.base(name),
                TemplateStore.language(name),
                own.body() != null,
                own.version(),
                now.subject(),
                now.text(),
                now.html(),
                original.subject(),
                original.text(),
                original.html(),
                List.copyOf(check.fields(name)));
    }

    /** Stands in no ledger: nobody's duty depends on it. */
    private Delivery trial(String name) {
        Instant now = clock.instant();
        String id = UUID.randomUUID().toString();
        return new Delivery(
                UUID.fromString(id),
                Delivery.Kind.ANSWERED,
                "template:" + name,
                "TEST",
                null,
                Delivery.Role.OWNER.name(),
                "",
                null,
                null,
                name,
                JsonNodeFactory.instance.objectNode(),
                Delivery.State.QUEUED,
                null,
                null,
                id,
                now,
                now,
                0,
                null,
                null,
                null);
    }
}

package vn.thidua.notification.preference;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.audit.AuditEntry;
import vn.thidua.kit.audit.AuditLog;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.caller.UnitScope;
import vn.thidua.kit.http.IfMatch;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.notification.delivery.Delivery;
import vn.thidua.notification.mail.Language;
import vn.thidua.notification.plan.domain.MailTimes;

/** When the caller, or a body, gets the morning mail, and which optional mails the caller wants. */
@Path("/api/v1/reminders/preferences")
@RunOnVirtualThread
@RolesAllowed({
    Role.EMULATION_OFFICER,
    Role.UNIT_HEAD,
    Role.MEMBER,
    Role.COUNCIL_SECRETARY,
    Role.COUNCIL_MEMBER,
    Role.PRINCIPAL
})
@Tag(name = "reminders")
class PreferencesResource {

    private static final LocalTime EARLIEST = LocalTime.of(5, 0);
    private static final LocalTime LATEST = LocalTime.of(12, 0);
    private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    /**
     * Local times of Vietnam, "07:30".
     *
     * @param quietFrom nothing that can wait is sent from here …
     * @param quietTo   … to here; both or none
     */
    record TimesView(
            @NotNull(message = "Cần giờ nhận thư buổi sáng") @Pattern(regexp = TIME, message = "Giờ có dạng 07:30")
            String morning,

            @Nullable @Pattern(regexp = TIME, message = "Giờ có dạng 20:00")
            String quietFrom,

            @Nullable @Pattern(regexp = TIME, message = "Giờ có dạng 06:00")
            String quietTo) {

        static TimesView of(MailTimes times) {
            return new TimesView(times.morning().toString(), text(times.quietFrom()), text(times.quietTo()));
        }

        private static @Nullable String text(@Nullable LocalTime time) {
            return time == null ? null : time.toString();
        }

        MailTimes checked() {
            MailTimes times = new MailTimes(LocalTime.parse(morning), parse(quietFrom), parse(quietTo));
            if (times.morning().isBefore(EARLIEST) || times.morning().isAfter(LATEST)) {
                throw refused("Thư buổi sáng gửi được trong khoảng 05:00 đến 12:00.", "/morning", "range");
            }
            if ((quietFrom == null) != (quietTo == null)) {
                throw refused(
                        "Cần cả giờ bắt đầu và giờ kết thúc của khoảng không nhận thư.",
                        quietFrom == null ? "/quietFrom" : "/quietTo",
                        "required");
            }
            if (times.isQuiet(times.morning())) {
                throw refused("Giờ nhận thư buổi sáng nằm trong khoảng không nhận thư.", "/morning", "quiet");
            }
            return times;
        }

        private static @Nullable LocalTime parse(@Nullable String text) {
            return text == null ? null : LocalTime.parse(text);
        }

        private static Refusal refused(String why, String pointer, String code) {
            return Refusal.at(PreferenceReason.MORNING_NOT_POSSIBLE, why, new FieldError(pointer, code, why));
        }
    }

    /** Whether the caller wants an optional kind of mail. */
    record OptionalMail(Delivery.Kind kind, boolean wanted) {}

    /** Times and language of a body, for who may change them. */
    record UnitTimes(String unitCode, String unitName, long version, TimesView times, Language language) {}

    /**
     * @param own   true when the person chose the times, false when they are the body's
     * @param version of the own times, for If-Match; 0 while nothing was chosen
     * @param language    of the caller's mails
     * @param ownLanguage null while the body's holds
     * @param units bodies whose times the caller may change
     */
    record PreferencesView(
            TimesView times,
            boolean own,
            long version,
            Language language,
            @Nullable Language ownLanguage,
            List<OptionalMail> optional,
            List<UnitTimes> units) {}

    /**
     * In which language mails are written.
     *
     * @param language null = that of the body above
     */
    record LanguageChoice(@Nullable Language language) {}

    record Wish(@NotNull(message = "Cần chọn có hay không") Boolean wanted) {}

    private final Preferences preferences;
    private final Organisation organisation;
    private final Caller caller;
    private final UnitScope scope;
    private final AuditLog audit;

    PreferencesResource(
            Preferences preferences, Organisation organisation, Caller caller, UnitScope scope, AuditLog audit) {
        this.preferences = preferences;
        this.organisation = organisation;
        this.caller = caller;
        this.scope = scope;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(summary = "When the caller gets mails and which optional ones")
    public PreferencesView read() {
        Person me = me();
        boolean own = preferences.own(me.personId()).isPresent();
        List<String> off = preferences.optouts(me.personId());
        List<UnitTimes> units = caller.hasAny(Role.EMULATION_OFFICER, Role.PRINCIPAL)
                ? organisation.units(caller.unitRoots()).stream()
                        .map(unit -> new UnitTimes(
                                unit.code(),
                                unit.name(),
                                preferences.versionOfUnit(unit.code()),
                                TimesView.of(preferences.ofUnit(unit.code())),
                                preferences.languageOfUnit(unit.code())))
                        .toList()
                : List.of();
        return new PreferencesView(
                TimesView.of(preferences.of(me)),
                own,
                preferences.versionOfPerson(me.personId()),
                preferences.languageOf(me),
                preferences.ownLanguage(me.personId()).orElse(null),
                Arrays.stream(Delivery.Kind.values())
                        .filter(Delivery.Kind::isOptional)
                        .map(kind -> new OptionalMail(kind, !off.contains(kind.name())))
                        .toList(),
                units);
    }

    @PUT
    @Path("/mine")
    @Transactional
    @Operation(summary = "Choose own times")
    public PreferencesView putMine(
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid TimesView times) {
        IfMatch.require(ifMatch, preferences.versionOfPerson(me().personId()));
        preferences.putOwn(me().personId(), times.checked());
        audit.record(new AuditEntry("mail-times", me().personId(), "choose", null, times.toString(), null));
        return read();
    }

    @DELETE
    @Path("/mine")
    @Transactional
    @Operation(summary = "Go back to the times of the body")
    public PreferencesView forgetMine() {
        preferences.forgetOwn(me().personId());
        audit.record(new AuditEntry("mail-times", me().personId(), "forget", null, null, null));
        return read();
    }

    @PUT
    @Path("/units/{unitCode}")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Transactional
    @Operation(summary = "Choose the times of a body, for all who chose none")
    public PreferencesView putUnit(
            @RestPath String unitCode,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TimesView times) {
        scope.require(unitCode);
        IfMatch.require(ifMatch, preferences.versionOfUnit(unitCode));
        preferences.putUnit(unitCode, times.checked());
        audit.record(new AuditEntry("mail-times", unitCode, "choose", null, times.toString(), null));
        return read();
    }

    @PUT
    @Path("/language")
    @Transactional
    @Operation(summary = "Choose the language of own mails; without one that of the body holds")
    public PreferencesView putLanguage(@NotNull @Valid LanguageChoice choice) {
        preferences.putOwnLanguage(me().personId(), choice.language());
        audit.record(new AuditEntry("mail-language", me().personId(), "choose", null, choice.toString(), null));
        return read();
    }

    @PUT
    @Path("/units/{unitCode}/language")
    @RolesAllowed({Role.EMULATION_OFFICER, Role.PRINCIPAL})
    @Transactional
    @Operation(summary = "Choose the language of a body's mails, for all who chose none")
    public PreferencesView putUnitLanguage(@RestPath String unitCode, @NotNull @Valid LanguageChoice choice) {
        scope.require(unitCode);
        preferences.putUnitLanguage(unitCode, choice.language());
        audit.record(new AuditEntry("mail-language", unitCode, "choose", null, choice.toString(), null));
        return read();
    }

    @PUT
    @Path("/optional/{kind}")
    @Transactional
    @Operation(summary = "Turn an optional kind of mail on or off; mails about duties cannot be turned off")
    public PreferencesView putOptional(@RestPath Delivery.Kind kind, @NotNull @Valid Wish wish) {
        if (!kind.isOptional()) {
            throw new Refusal(
                    PreferenceReason.NOT_OPTIONAL,
                    "Thư về công việc phải làm có thể gộp vào một thư buổi sáng nhưng không tắt được.");
        }
        String me = me().personId();
        boolean changed = wish.wanted() ? preferences.optIn(me, kind.name()) : preferences.optOut(me, kind.name());
        if (changed) {
            audit.record(new AuditEntry("mail-optout", me, wish.wanted() ? "on" : "off", null, kind.name(), null));
        }
        return read();
    }

    private Person me() {
        return organisation
                .person(caller.requirePersonId())
                .orElseThrow(() -> new Refusal(CommonReason.NOT_FOUND, "Không có cán bộ này trong danh sách nhân sự."));
    }
}

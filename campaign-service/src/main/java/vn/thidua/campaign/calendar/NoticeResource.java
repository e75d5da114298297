package vn.thidua.campaign.calendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.kit.caller.Caller;
import vn.thidua.kit.caller.Role;
import vn.thidua.kit.idempotency.Idempotent;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Notices about the days of a year (thông báo lịch nghỉ, hoán đổi ngày làm việc). */
@Path("/api/v1/calendar/notices")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "calendar")
class NoticeResource {

    private static final long LARGEST_FILE = 200_000;

    private final Notices notices;
    private final ChangeNotices change;
    private final Organisation organisation;
    private final Caller caller;
    private final Clock clock;

    NoticeResource(Notices notices, ChangeNotices change, Organisation organisation, Caller caller, Clock clock) {
        this.notices = notices;
        this.change = change;
        this.organisation = organisation;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({
        Role.EMULATION_OFFICER,
        Role.UNIT_HEAD,
        Role.MEMBER,
        Role.COUNCIL_SECRETARY,
        Role.COUNCIL_MEMBER,
        Role.PRINCIPAL,
        Role.BLOC_HEAD,
        Role.PROVINCE_OFFICER,
        Role.AUDITOR,
        Role.ADMIN
    })
    @Operation(summary = "The notices that hold, each with its source and what it says in words")
    public NoticeView.All all() {
        return new NoticeView.All(
                held(notices.current()),
                WorkingCalendar.standard().splittable(Days.of(clock.instant()).getYear()),
                caller.has(Role.ADMIN) ? List.of("add", "edit", "withdraw", "import") : List.of());
    }

    @POST
    @Path("/preview")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "What a notice would change; writes nothing",
            description = "Each day that would be off or worked, in words, and the due dates of running campaigns that"
                    + " would be others by it. Those do not move by themselves.")
    @APIResponseSchema(value = NoticeView.Effect.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "The notice to be replaced is not there")
    @APIResponse(
            responseCode = "422",
            description = "It contradicts the law's days or another notice; errors[] says where")
    public NoticeView.Effect preview(@RestQuery @Nullable UUID replaces, @Valid @NotNull NoticeView.Input notice) {
        return change.preview(notice.notice(), replaces);
    }

    @POST
    @Idempotent
    @ResponseStatus(201)
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Enter a notice; the other services are told the changed years")
    @APIResponseSchema(value = NoticeView.Saved.class, responseCode = "201", responseDescription = "Entered")
    @APIResponse(
            responseCode = "422",
            description = "It contradicts the law's days or another notice; errors[] says where")
    public NoticeView.Saved add(@Valid @NotNull NoticeView.Input notice) {
        return saved(change.add(notice.notice()));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Correct a notice; If-Match names the version that was edited, which is kept")
    @APIResponseSchema(value = NoticeView.Saved.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such notice, or withdrawn")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it meanwhile")
    @APIResponse(
            responseCode = "422",
            description = "It contradicts the law's days or another notice; errors[] says where")
    public NoticeView.Saved edit(
            @RestPath UUID id,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @Valid @NotNull NoticeView.Input notice) {
        return saved(change.edit(id, ifMatch, notice.notice()));
    }

    @POST
    @Path("/{id}/withdraw")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "Withdraw a notice: its days are again as the law and the other notices have them")
    @APIResponseSchema(value = NoticeView.Saved.class, responseCode = "200")
    @APIResponse(responseCode = "404", description = "No such notice, or withdrawn before")
    @APIResponse(responseCode = "412", description = "Somebody else has changed it meanwhile")
    public NoticeView.Saved withdraw(@RestPath UUID id, @RestHeader("If-Match") @Nullable String ifMatch) {
        return saved(change.withdraw(id, ifMatch));
    }

    @POST
    @Path("/import")
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Enter the notices of a file, all or none",
            description = "CSV, UTF-8, header year,document_number,document_date,kind,day,worked_day,days_before,name;"
                    + " kind SWAP, OFF or BEFORE. Errors name line and column: /7/day.")
    @APIResponseSchema(value = NoticeView.Imported.class, responseCode = "200")
    @APIResponse(responseCode = "422", description = "Lines or notices that cannot be taken over; nothing was written")
    public NoticeView.Imported importFile(@RestForm("file") @Nullable FileUpload file) throws IOException {
        ChangeNotices.Done done = change.take(text(file));
        return new NoticeView.Imported(held(done.rows()), done.effect());
    }

    private static String text(@Nullable FileUpload file) throws IOException {
        if (file == null) {
            throw wrong("required", "Chưa chọn tệp thông báo.");
        }
        if (file.size() > LARGEST_FILE) {
            throw wrong("too-large", "Tệp lớn quá 200 kB.");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file.uploadedFile())))
                    .toString();
            return Normalizer.normalize(text.replace("\0", ""), Normalizer.Form.NFC);
        } catch (CharacterCodingException e) {
            throw wrong("unreadable", "Tệp không phải văn bản UTF-8.");
        }
    }

    private static Refusal wrong(String code, String message) {
        return Refusal.at(CalendarReason.FILE_INVALID, message, new FieldError("/file", code, message));
    }

    private NoticeView.Saved saved(ChangeNotices.Done done) {
        return new NoticeView.Saved(held(done.rows()).getFirst(), done.effect());
    }

    private List<NoticeView.Held> held(List<NoticeRow> rows) {
        Map<String, String> names =
                organisation
                        .people(rows.stream().map(row -> row.actor).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Person::personId, Person::fullName));
        return rows.stream()
                .map(row -> NoticeView.of(row, notices.notice(row), names.getOrDefault(row.actor, row.actor)))
                .toList();
    }
}

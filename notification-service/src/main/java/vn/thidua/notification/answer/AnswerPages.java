package vn.thidua.notification.answer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.notification.mail.DueWords;
import vn.thidua.notification.mail.Links;
import vn.thidua.notification.mail.MailTemplates;
import vn.thidua.notification.mail.SignedLinks;
import vn.thidua.notification.mail.SignedLinks.Claim;
import vn.thidua.notification.mail.SignedLinks.Purpose;
import vn.thidua.notification.mail.VietnameseDates;
import vn.thidua.notification.obligation.Obligation;
import vn.thidua.notification.obligation.Obligations;

/**
 * The page that a mail's answer links open (trang trả lời), without a session. Looking at it changes nothing, whatever
 * scanner or preview looks; only what is posted from it acts.
 */
@Path("/public/answers/{token}")
@RunOnVirtualThread
@PermitAll
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class AnswerPages {

    private static final int LONGEST_REASON = 1000;

    /** A choice of the form. */
    record Choice(String value, String words, boolean chosen) {}

    private final SignedLinks links;
    private final Obligations obligations;
    private final Organisation organisation;
    private final RecordAnswer answers;
    private final MailTemplates templates;
    private final DueWords dueWords;

    AnswerPages(
            SignedLinks links,
            Obligations obligations,
            Organisation organisation,
            RecordAnswer answers,
            MailTemplates templates,
            DueWords dueWords) {
        this.links = links;
        this.obligations = obligations;
        this.organisation = organisation;
        this.answers = answers;
        this.templates = templates;
        this.dueWords = dueWords;
    }

    private record Asked(Obligation obligation, Person person) {}

    @GET
    @Transactional
    @Operation(hidden = true)
    public Response show(@RestPath String token, @QueryParam("answer") @Nullable String preset) {
        return asked(token)
                .map(asked -> page(200, asked, kind(preset).orElse(null), "", "", ""))
                .orElseGet(this::over);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Transactional
    @Operation(hidden = true)
    public Response answer(
            @RestPath String token,
            @FormParam("answer") @Nullable String answer,
            @FormParam("day") @Nullable String day,
            @FormParam("reason") @Nullable String reason) {
        Optional<Asked> found = asked(token);
        if (found.isEmpty()) {
            return over();
        }
        Asked asked = found.get();
        String why = reason == null ? "" : reason.strip();
        String wished = day == null ? "" : day.strip();
        Optional<Answer.Kind> kind = kind(answer);
        if (!asked.obligation().isOwed()) {
            return page(409, asked, null, "", "", "");
        }
        if (kind.isEmpty()) {
            return page(400, asked, null, wished, why, "Xin chọn một câu trả lời.");
        }
        if (why.length() > LONGEST_REASON) {
            return page(400, asked, kind.get(), wished, why, "Lý do dài quá 1000 chữ cái.");
        }
        LocalDate wishedDay = null;
        if (kind.get() == Answer.Kind.EXTENSION) {
            if (why.isEmpty()) {
                return page(400, asked, kind.get(), wished, why, "Xin ghi lý do xin gia hạn.");
            }
            if (wished.isEmpty()) {
                return page(400, asked, kind.get(), "", why, "Xin chọn ngày muốn lùi đến.");
            }
            try {
                wishedDay = LocalDate.parse(wished);
            } catch (DateTimeParseException e) {
                return page(400, asked, kind.get(), "", why, "Ngày muốn lùi đến chưa đúng.");
            }
            if (!wishedDay.isAfter(asked.obligation().dueDay())) {
                return page(400, asked, kind.get(), wished, why, "Ngày muốn lùi đến phải sau hạn hiện nay.");
            }
        }
        answers.record(asked.obligation(), asked.person().personId(), kind.get(), wishedDay, why);
        return page(200, asked, null, "", "", "");
    }

    private static Optional<Answer.Kind> kind(@Nullable String name) {
        return Arrays.stream(Answer.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    private Optional<Asked> asked(String token) {
        Optional<Claim> claim = links.read(Purpose.ANSWER, token);
        return claim.flatMap(said -> obligations.find(said.subject()).flatMap(obligation -> organisation
                .person(said.personId())
                .map(person -> new Asked(obligation, person))));
    }

    private Response page(
            int status, Asked asked, Answer.@Nullable Kind chosen, String day, String reason, String error) {
        Obligation obligation = asked.obligation();
        Optional<Answer> last = answers.last(obligation, asked.person().personId());
        Map<String, Object> data = new HashMap<>();
        data.put("name", asked.person().fullName());
        data.put("title", obligation.title());
        data.put("due", VietnameseDates.due(obligation.dueAt()));
        data.put("remaining", dueWords.remaining(obligation));
        data.put("unit", organisation.unitName(obligation.unitCode()));
        data.put("campaign", obligation.campaignTitle());
        data.put("owed", obligation.isOwed());
        data.put(
                "last",
                last.map(answer -> answer.kind().words() + ", " + VietnameseDates.dayAndTime(answer.at()))
                        .orElse(""));
        data.put("choices", choices(chosen));
        data.put("day", day);
        data.put("reason", reason);
        data.put("error", error);
        data.put("url", templates.url(Links.obligation(obligation.obligationId())));
        return answer(status, templates.page("answer", data));
    }

    private static List<Choice> choices(Answer.@Nullable Kind chosen) {
        return Arrays.stream(Answer.Kind.values())
                .map(kind -> new Choice(kind.name(), kind.words(), kind == chosen))
                .toList();
    }

    private Response over() {
        return answer(404, templates.page("over", Map.of("url", templates.url("/"))));
    }

    private static Response answer(int status, String page) {
        return Response.status(status)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }
}

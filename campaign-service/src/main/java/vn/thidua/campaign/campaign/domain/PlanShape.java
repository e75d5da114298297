package vn.thidua.campaign.campaign.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What even an unfinished plan must keep: sizes that a real plan never reaches, ids that name one thing each. */
final class PlanShape {

    private static final int MOST_ITEMS = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 1_000;
    private static final int LONGEST_ADDRESS = 254;

    /** One address; what a header of a mail could be forged with does not pass. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+\\.[^\\s@<>,;\"]+");

    private static final Set<String> OPERATORS = Set.of("=", ">=", ">", "<=", "<", "BETWEEN");
    private static final Set<String> PLACES = Set.of(
            "title",
            "form",
            "scope",
            "theme",
            "slogan",
            "periodFrom",
            "periodTo",
            "document",
            "legalBases",
            "objectives",
            "contents",
            "criteria",
            "indicators",
            "milestones",
            "participants",
            "audience",
            "rewards",
            "scoring",
            "duties",
            "recipients",
            "signers");

    private PlanShape() {}

    static boolean isPlace(String pointer) {
        return pointer.startsWith("/") && PLACES.contains(pointer.substring(1).split("/", 2)[0]);
    }

    static void require(CampaignPlan plan) {
        List<Flaw> flaws = flaws(plan);
        if (!flaws.isEmpty()) {
            throw new CampaignRefused(
                    CampaignRefused.Reason.PLAN_INVALID,
                    flaws.getFirst().message(),
                    flaws.subList(0, Math.min(flaws.size(), 100)));
        }
    }

    private static List<Flaw> flaws(CampaignPlan plan) {
        List<Flaw> flaws = new ArrayList<>();
        size(flaws, "contents", plan.contents());
        size(flaws, "indicators", plan.indicators());
        size(flaws, "milestones", plan.milestones());
        size(flaws, "participants", plan.participants());
        size(flaws, "recipients", plan.recipients());
        size(flaws, "rewards", plan.rewards());
        size(flaws, "objectives", plan.objectives());
        size(flaws, "criteria", plan.criteria());
        size(flaws, "duties", plan.duties());
        size(flaws, "legalBases", plan.legalBases());
        size(flaws, "signers", plan.signers());
        size(flaws, "audience", plan.audience());
        length(flaws, "/title", plan.title(), LONGEST_TITLE);
        if (plan.theme() != null) {
            length(flaws, "/theme", plan.theme().text(), LONGEST_TITLE);
        }
        if (plan.slogan() != null) {
            length(flaws, "/slogan", plan.slogan().text(), LONGEST_TEXT);
        }
        for (int i = 0; i < plan.contents().size(); i++) {
            length(flaws, "/contents/" + i + "/text", plan.contents().get(i).text(), LONGEST_TEXT);
        }
        texts(flaws, "objectives", plan.objectives(), "text", CampaignPlan.Passage::text);
        texts(flaws, "contents", plan.contents(), "heading", CampaignPlan.Content::heading);
        texts(flaws, "criteria", plan.criteria(), "text", CampaignPlan.Passage::text);
        texts(flaws, "indicators", plan.indicators(), "unit", Indicator::unit);
        texts(flaws, "indicators", plan.indicators(), "evidence", Indicator::evidence);
        texts(flaws, "duties", plan.duties(), "body", CampaignPlan.Duty::body);
        texts(flaws, "duties", plan.duties(), "text", CampaignPlan.Duty::text);
        texts(flaws, "recipients", plan.recipients(), "text", Recipient::text);
        texts(flaws, "signers", plan.signers(), "name", CampaignPlan.Signer::name);
        texts(flaws, "signers", plan.signers(), "position", CampaignPlan.Signer::position);
        texts(flaws, "legalBases", plan.legalBases(), "text", CampaignPlan.LegalBasis::text);
        texts(flaws, "legalBases", plan.legalBases(), "number", CampaignPlan.LegalBasis::number);
        head(flaws, plan.document());
        for (int i = 0; i < plan.milestones().size(); i++) {
            length(
                    flaws,
                    "/milestones/" + i + "/title",
                    plan.milestones().get(i).title(),
                    LONGEST_TITLE);
        }
        for (int i = 0; i < plan.recipients().size(); i++) {
            String email = plan.recipients().get(i).email();
            if (email != null
                    && (email.length() > LONGEST_ADDRESS
                            || !EMAIL.matcher(email).matches())) {
                flaws.add(new Flaw(
                        "/recipients/" + i + "/email", "invalid", "“" + email + "” không phải địa chỉ thư điện tử."));
            }
        }
        once(flaws, "contents", "ref", plan.contents(), CampaignPlan.Content::ref);
        once(flaws, "milestones", "id", plan.milestones(), Milestone::id);
        once(flaws, "indicators", "id", plan.indicators(), Indicator::id);
        once(flaws, "participants", "", plan.participants(), Function.identity());
        indicators(flaws, plan);
        flaws.addAll(
                new Schedule(plan.milestones(), plan.document().date()).flaws(i -> "/milestones/" + i + "/relation"));
        return flaws;
    }

    private static void head(List<Flaw> flaws, DocumentHead head) {
        length(flaws, "/document/number", head.number(), LONGEST_TITLE);
        length(flaws, "/document/issuer", head.issuer(), LONGEST_TEXT);
        length(flaws, "/document/abstractText", head.abstractText(), LONGEST_TEXT);
    }

    private static <T> void texts(
            List<Flaw> flaws, String list, List<T> items, String field, Function<T, @Nullable String> text) {
        for (int i = 0; i < items.size(); i++) {
            length(flaws, "/" + list + "/" + i + "/" + field, text.apply(items.get(i)), LONGEST_TEXT);
        }
    }

    private static void indicators(List<Flaw> flaws, CampaignPlan plan) {
        for (int i = 0; i < plan.indicators().size(); i++) {
            Indicator indicator = plan.indicators().get(i);
            String at = "/indicators/" + i;
            length(flaws, at + "/name", indicator.name(), LONGEST_TITLE);
            if (!OPERATORS.contains(indicator.op())) {
                flaws.add(new Flaw(at + "/op", "unknown", "Phép so sánh của chỉ tiêu chưa đúng."));
            }
            if (indicator.value() == null) {
                flaws.add(new Flaw(at + "/value", "required", "Chỉ tiêu cần có con số."));
            } else if (indicator.op().equals("BETWEEN")
                    && (indicator.max() == null || indicator.max().compareTo(indicator.value()) < 0)) {
                flaws.add(new Flaw(at + "/max", "below-min", "Mức cao của chỉ tiêu phải từ mức thấp trở lên."));
            }
        }
    }

    private static void size(List<Flaw> flaws, String field, List<?> items) {
        if (items.size() > MOST_ITEMS) {
            flaws.add(new Flaw("/" + field, "too-many", "Mục này có quá %d dòng.".formatted(MOST_ITEMS)));
        }
    }

    private static void length(List<Flaw> flaws, String pointer, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            flaws.add(new Flaw(pointer, "too-long", "Nội dung dài quá %d ký tự.".formatted(longest)));
        }
    }

    private static <T> void once(List<Flaw> flaws, String list, String field, List<T> items, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            String value = key.apply(items.get(i));
            String pointer = "/" + list + "/" + i + (field.isEmpty() ? "" : "/" + field);
            if (value.isEmpty()) {
                flaws.add(new Flaw(pointer, "required", "Mục này thiếu mã."));
            } else if (!seen.add(value)) {
                flaws.add(new Flaw(pointer, "repeated", "Mã “" + value + "” dùng hai lần."));
            }
        }
    }
}

package vn.thidua.campaign.campaign.domain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One place in which two plans differ (chỗ thay đổi).
 *
 * @param section part of the plan, {@code milestones}
 * @param what    the thing that changed, by the name that people know it by
 * @param before  in words; null when it was not there
 * @param after   in words; null when it is no longer there
 */
public record PlanDifference(
        String section,
        String what,
        @Nullable String before,
        @Nullable String after) {

    private static final DecimalFormatSymbols VIETNAMESE = DecimalFormatSymbols.getInstance(Locale.of("vi", "VN"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** Everything that differs, in the order of a plan. */
    public static List<PlanDifference> between(CampaignPlan old, CampaignPlan next) {
        List<PlanDifference> found = new ArrayList<>();
        one(found, "title", "Tên phong trào", old.title(), next.title());
        one(found, "theme", "Chủ đề", text(old.theme()), text(next.theme()));
        one(found, "slogan", "Khẩu hiệu", text(old.slogan()), text(next.slogan()));
        one(found, "form", "Hình thức", name(old.form()), name(next.form()));
        one(found, "scope", "Phạm vi", name(old.scope()), name(next.scope()));
        one(found, "periodFrom", "Ngày bắt đầu", day(old.periodFrom()), day(next.periodFrom()));
        one(found, "periodTo", "Ngày kết thúc", day(old.periodTo()), day(next.periodTo()));
        many(
                found,
                "objectives",
                old.objectives(),
                next.objectives(),
                CampaignPlan.Passage::text,
                _ -> "Mục tiêu",
                CampaignPlan.Passage::text);
        many(
                found,
                "contents",
                old.contents(),
                next.contents(),
                CampaignPlan.Content::ref,
                content -> "Nội dung " + content.ref(),
                PlanDifference::content);
        many(
                found,
                "criteria",
                old.criteria(),
                next.criteria(),
                CampaignPlan.Passage::text,
                _ -> "Tiêu chí",
                CampaignPlan.Passage::text);
        many(
                found,
                "indicators",
                old.indicators(),
                next.indicators(),
                Indicator::id,
                Indicator::name,
                PlanDifference::indicator);
        many(
                found,
                "milestones",
                old.milestones(),
                next.milestones(),
                Milestone::id,
                Milestone::title,
                PlanDifference::milestone);
        many(
                found,
                "participants",
                old.participants(),
                next.participants(),
                Function.identity(),
                Function.identity(),
                Function.identity());
        many(
                found,
                "rewards",
                old.rewards(),
                next.rewards(),
                reward -> reward.code() + " " + reward.subject() + " " + reward.stage(),
                Reward::code,
                PlanDifference::reward);
        one(found, "scoring", "Thang điểm", scoring(old.scoring()), scoring(next.scoring()));
        many(
                found,
                "duties",
                old.duties(),
                next.duties(),
                duty -> duty.body() + " " + duty.text(),
                CampaignPlan.Duty::body,
                CampaignPlan.Duty::text);
        many(
                found,
                "recipients",
                old.recipients(),
                next.recipients(),
                Recipient::text,
                Recipient::text,
                PlanDifference::recipient);
        many(
                found,
                "legalBases",
                old.legalBases(),
                next.legalBases(),
                CampaignPlan.LegalBasis::text,
                _ -> "Căn cứ",
                CampaignPlan.LegalBasis::text);
        many(
                found,
                "signers",
                old.signers(),
                next.signers(),
                CampaignPlan.Signer::name,
                _ -> "Người ký",
                signer -> signer.position() == null ? signer.name() : signer.name() + ", " + signer.position());
        one(
                found,
                "document",
                "Cơ quan ban hành",
                old.document().issuer(),
                next.document().issuer());
        one(
                found,
                "document",
                "Số, ký hiệu văn bản",
                old.document().number(),
                next.document().number());
        one(
                found,
                "document",
                "Ngày văn bản",
                day(old.document().date()),
                day(next.document().date()));
        return List.copyOf(found);
    }

    private static void one(
            List<PlanDifference> found, String section, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            found.add(new PlanDifference(section, what, before, after));
        }
    }

    private static <T> void many(
            List<PlanDifference> found,
            String section,
            List<T> old,
            List<T> next,
            Function<T, String> key,
            Function<T, String> name,
            Function<T, String> words) {
        Map<String, T> before = new LinkedHashMap<>();
        old.forEach(item -> before.putIfAbsent(key.apply(item), item));
        for (T item : next) {
            T same = before.remove(key.apply(item));
            one(found, section, name.apply(item), same == null ? null : words.apply(same), words.apply(item));
        }
        before.values().forEach(gone -> one(found, section, name.apply(gone), words.apply(gone), null));
    }

    private static @Nullable String text(CampaignPlan.@Nullable Passage passage) {
        return passage == null ? null : passage.text();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    private static String content(CampaignPlan.Content content) {
        return content.heading() == null ? content.text() : content.heading() + ": " + content.text();
    }

    /** As people write it: 1.234,5. */
    private static String number(@Nullable BigDecimal value) {
        return value == null ? "" : new DecimalFormat("#,##0.###", VIETNAMESE).format(value);
    }

    private static String indicator(Indicator indicator) {
        StringBuilder words = new StringBuilder(indicator.name());
        String sign =
                switch (indicator.op()) {
                    case ">=" -> "≥ ";
                    case "<=" -> "≤ ";
                    case ">", "<" -> indicator.op() + " ";
                    default -> "";
                };
        words.append(": ").append(sign).append(number(indicator.value()));
        if (indicator.max() != null) {
            words.append(" – ").append(number(indicator.max()));
        }
        if (indicator.unit() != null) {
            words.append(indicator.unit().equals("%") ? "" : " ").append(indicator.unit());
        }
        if (indicator.due() != null) {
            words.append(", đến ").append(DAY.format(indicator.due()));
        }
        return words.toString();
    }

    private static String milestone(Milestone milestone) {
        String due = milestone.due() == null ? "chưa có ngày" : DAY.format(milestone.due());
        String who = milestone.audience() == Audience.OWNER ? "đơn vị phát động" : "các đơn vị tham gia";
        return milestone.obliges()
                ? "%s, %s, %s: %s"
                        .formatted(
                                milestone.title(),
                                due,
                                who,
                                milestone.deliverable().vietnamese())
                : milestone.title() + ", " + due;
    }

    private static String reward(Reward reward) {
        StringBuilder words = new StringBuilder(reward.code());
        if (reward.max() != null) {
            words.append(", tối đa ").append(number(reward.max()));
        }
        if (reward.maxPercent() != null) {
            words.append(", tối đa ").append(number(reward.maxPercent())).append("%");
        }
        return words.toString();
    }

    private static @Nullable String scoring(@Nullable Scoring scoring) {
        return scoring == null
                ? null
                : "tổng %s, %d phần, %d mức"
                        .formatted(
                                number(scoring.total()),
                                scoring.parts().size(),
                                scoring.grades().size());
    }

    private static String recipient(Recipient recipient) {
        List<String> to = new ArrayList<>(recipient.unitCodes());
        to.addAll(recipient.personIds());
        if (recipient.email() != null) {
            to.add(recipient.email());
        }
        return to.isEmpty() ? recipient.text() : recipient.text() + " (" + String.join(", ", to) + ")";
    }
}

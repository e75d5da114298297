package vn.thidua.campaign.campaign.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a plan needs before it can be launched (điều kiện phát động). */
public final class Readiness {

    /** What is announced to everybody must fit into one message of 1 MB, three bytes a character. */
    private static final int LONGEST_PLAN = 250_000;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Readiness() {}

    /** Everything that stands in the way of a launch on that day; empty when the plan is ready. */
    public static List<Flaw> flaws(CampaignPlan plan, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>();
        if (plan.title().isEmpty()) {
            flaws.add(new Flaw("/title", "required", "Chưa có tên phong trào."));
        }
        if (plan.contents().isEmpty()) {
            flaws.add(new Flaw("/contents", "required", "Chưa có nội dung thi đua."));
        }
        for (int i = 0; i < plan.contents().size(); i++) {
            CampaignPlan.Content content = plan.contents().get(i);
            if (content.text().isEmpty() && content.heading() == null) {
                flaws.add(new Flaw("/contents/" + i + "/text", "required", "Nội dung này còn để trống."));
            }
        }
        if (characters(plan) > LONGEST_PLAN) {
            flaws.add(new Flaw(
                    "/contents",
                    "too-long",
                    "Kế hoạch dài quá 250.000 ký tự nên không gửi được cho các đơn vị; xin rút gọn nội dung."));
        }
        if (plan.participants().isEmpty()) {
            flaws.add(new Flaw("/participants", "required", "Chưa chọn đơn vị tham gia."));
        }
        period(flaws, plan.periodFrom(), plan.periodTo(), today);
        indicators(flaws, plan);
        rewards(flaws, plan);
        for (int i = 0; i < plan.milestones().size(); i++) {
            milestone(flaws, "/milestones/" + i, plan.milestones().get(i), plan, today);
        }
        return flaws;
    }

    private static long characters(CampaignPlan plan) {
        return plan.contents().stream()
                        .mapToLong(content -> content.text().length() + length(content.heading()))
                        .sum()
                + plan.indicators().stream()
                        .mapToLong(indicator -> indicator.name().length() + length(indicator.evidence()))
                        .sum()
                + plan.milestones().stream()
                        .mapToLong(milestone -> milestone.title().length() + length(milestone.source()))
                        .sum()
                + plan.recipients().stream()
                        .mapToLong(recipient -> recipient.text().length()
                                * Math.max(1L, recipient.unitCodes().size()))
                        .sum()
                + (plan.scoring() == null ? 0 : length(plan.scoring().source()));
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static int length(@Nullable Source source) {
        return source == null ? 0 : source.text().length();
    }

    static void require(CampaignPlan plan, LocalDate today) {
        List<Flaw> flaws = flaws(plan, today);
        if (!flaws.isEmpty()) {
            throw new CampaignRefused(
                    CampaignRefused.Reason.NOT_READY,
                    flaws.size() == 1
                            ? flaws.getFirst().message()
                            : "Còn %d chỗ cần bổ sung hoặc sửa trước khi phát động.".formatted(flaws.size()),
                    flaws);
        }
    }

    private static void period(List<Flaw> flaws, @Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
        if (from == null) {
            flaws.add(new Flaw("/periodFrom", "required", "Chưa có ngày bắt đầu."));
        }
        if (to == null) {
            flaws.add(new Flaw("/periodTo", "required", "Chưa có ngày kết thúc."));
        } else if (from != null && to.isBefore(from)) {
            flaws.add(new Flaw("/periodTo", "before-start", "Ngày kết thúc sớm hơn ngày bắt đầu."));
        } else if (to.isBefore(today)) {
            flaws.add(new Flaw("/periodTo", "past", "Thời gian thi đua đã qua."));
        }
    }

    private static void indicators(List<Flaw> flaws, CampaignPlan plan) {
        Set<String> refs =
                plan.contents().stream().map(CampaignPlan.Content::ref).collect(Collectors.toSet());
        for (int i = 0; i < plan.indicators().size(); i++) {
            Indicator indicator = plan.indicators().get(i);
            if (indicator.name().isEmpty()) {
                flaws.add(new Flaw("/indicators/" + i + "/name", "required", "Chỉ tiêu chưa có tên."));
            }
            if (indicator.contentRef() != null && !refs.contains(indicator.contentRef())) {
                flaws.add(new Flaw(
                        "/indicators/" + i + "/contentRef", "unknown", "Chỉ tiêu gắn với nội dung không còn nữa."));
            }
        }
    }

    private static void rewards(List<Flaw> flaws, CampaignPlan plan) {
        for (int i = 0; i < plan.rewards().size(); i++) {
            BigDecimal percent = plan.rewards().get(i).maxPercent();
            if (percent != null && (percent.signum() <= 0 || percent.compareTo(ALL) > 0)) {
                flaws.add(new Flaw(
                        "/rewards/" + i + "/maxPercent", "impossible", "Tỷ lệ khen thưởng phải trên 0 và đến 100%."));
            }
            BigDecimal max = plan.rewards().get(i).max();
            if (max != null && max.signum() <= 0) {
                flaws.add(new Flaw("/rewards/" + i + "/max", "impossible", "Số lượng khen thưởng phải lớn hơn 0."));
            }
        }
    }

    private static void milestone(
            List<Flaw> flaws, String at, Milestone milestone, CampaignPlan plan, LocalDate today) {
        if (milestone.title().isEmpty()) {
            flaws.add(new Flaw(at + "/title", "required", "Mốc chưa có tên."));
        }
        LocalDate due = milestone.due();
        if (due == null) {
            flaws.add(new Flaw(at + "/due", "required", "Mốc “" + milestone.title() + "” chưa có ngày."));
            return;
        }
        if (due.isBefore(today)) {
            flaws.add(new Flaw(at + "/due", "past", "Mốc “" + milestone.title() + "” có ngày đã qua."));
        }
        if (outsidePeriod(milestone, due, plan)) {
            flaws.add(new Flaw(
                    at + "/due", "outside-period", "Mốc “" + milestone.title() + "” nằm ngoài thời gian thi đua."));
        }
    }

    static boolean outsidePeriod(Milestone milestone, LocalDate due, CampaignPlan plan) {
        LocalDate from = plan.periodFrom();
        LocalDate to = plan.periodTo();
        // reading and confirming comes right after the launch, which is often before the first day of the campaign
        boolean mayBeBefore = milestone.kind() == MilestoneKind.ACKNOWLEDGEMENT;
        return (from != null && due.isBefore(from) && !mayBeBefore) || (to != null && due.isAfter(to));
    }
}

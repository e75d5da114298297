package vn.thidua.commitment.pledge;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.CampaignLaunched.Indicator;

/** The first draft of a pledge, from what the campaign asks for. */
final class PledgeText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private PledgeText() {}

    static String of(Campaign campaign, List<String> unitNames) {
        StringBuilder text = new StringBuilder(title(campaign.title().strip())).append('\n');
        text.append("Từ ngày %s đến ngày %s\n\n"
                .formatted(DAY.format(campaign.periodFrom()), DAY.format(campaign.periodTo())));
        if (campaign.documentNumber() != null) {
            text.append("Căn cứ văn bản số ").append(campaign.documentNumber()).append(",\n");
        }
        text.append("Chúng tôi gồm: ").append(String.join("; ", unitNames)).append(",\n");
        text.append("cùng ký kết giao ước thi đua với các nội dung sau:\n\n");
        text.append(PledgeContents.of(campaign.details().contents()));
        if (!campaign.details().indicators().isEmpty()) {
            text.append("\nChỉ tiêu phấn đấu:\n");
            for (Indicator indicator : campaign.details().indicators()) {
                text.append("- ")
                        .append(indicator.name().strip())
                        .append(isSaid(indicator) ? "" : target(indicator))
                        .append('\n');
            }
        }
        text.append(
                "\nCác đơn vị cam kết thực hiện đầy đủ những nội dung trên và chịu sự kiểm tra, đánh giá của nhau.");
        return text.toString();
    }

    /** A campaign that is called a pledge already is the title by itself. */
    private static String title(String campaign) {
        return campaign.toLowerCase(Locale.ROOT).startsWith("giao ước")
                ? campaign.toUpperCase(Locale.ROOT)
                : "GIAO ƯỚC THI ĐUA\n" + campaign;
    }

    /** Whether the name says the one value already: "46 lớp", or that something does not happen at all. */
    private static boolean isSaid(Indicator indicator) {
        if (indicator.value() == null || !"=".equals(indicator.op())) {
            return false;
        }
        String name = indicator.name().strip().toLowerCase(Locale.ROOT);
        return indicator.value().signum() == 0
                ? name.startsWith("không ")
                : (" " + name + " ")
                        .contains(" "
                                + amount(indicator.value(), indicator.unit()).toLowerCase(Locale.ROOT) + " ");
    }

    private static String target(Indicator indicator) {
        BigDecimal value = indicator.value();
        if (value == null || indicator.op() == null) {
            return "";
        }
        String least = amount(value, indicator.unit());
        return " (%s)"
                .formatted(
                        switch (indicator.op()) {
                            case ">=" -> "từ %s trở lên".formatted(least);
                            case ">" -> "trên " + least;
                            case "<=" -> "không quá " + least;
                            case "<" -> "dưới " + least;
                            case "BETWEEN" ->
                                "từ %s đến %s"
                                        .formatted(
                                                plain(value),
                                                amount(
                                                        indicator.max() == null ? value : indicator.max(),
                                                        indicator.unit()));
                            default -> least;
                        });
    }

    private static String amount(BigDecimal value, @Nullable String unit) {
        return unit == null ? plain(value) : plain(value) + (unit.equals("%") ? unit : " " + unit);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}

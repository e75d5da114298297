package vn.thidua.commitment.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.commitment.campaign.Campaign;
import vn.thidua.commitment.campaign.CampaignLaunched.Content;
import vn.thidua.commitment.campaign.CampaignLaunched.Indicator;
import vn.thidua.testkit.RepositoryRoot;

class DraftingAPledgeTest {

    private static final Pattern COUNTED = Pattern.compile("^(\\d+|[IVX]+)\\. ", Pattern.MULTILINE);

    @Test
    void the_headings_of_a_bloc_s_document_are_said_once() throws IOException {
        String text = pledge("Năm thi đua của khối", contentsOf("d3-giao-uoc-khoi-2027"));

        assertThat(text).contains("""
                I. Thực hiện nhiệm vụ chuyên môn
                1. Hoàn thành 100% chỉ tiêu được giao, trong đó ít nhất 30% chỉ tiêu vượt kế hoạch.
                2. Tỷ lệ""").contains("""
                thủ tục nội bộ.
                III. Công tác thi đua, khen thưởng
                1. Đăng ký thi đua với Trưởng khối trước ngày 20/3/2027.
                """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "d1-chi-thi-tinh-2026-2030",
                "d2-ke-hoach-truong-2027",
                "d3-giao-uoc-khoi-2027",
                "d4-chuyen-de-xa-9-thang"
            })
    void every_line_of_a_document_comes_once_and_is_counted_once(String document) throws IOException {
        List<Content> contents = contentsOf(document);

        String text = pledge("Phong trào", contents);

        for (Content content : contents) {
            String first = content.text().lines().findFirst().orElseThrow();
            assertThat(text).containsOnlyOnce(first.substring(first.indexOf(' ') + 1));
            content.text().lines().skip(1).forEach(line -> assertThat(text.lines())
                    .containsOnlyOnce(line));
        }
        assertThat(text).doesNotContainPattern("(?m)^(\\d+|[IVX]+)\\. (\\d+|[IVX]+)[.)] ");
        assertThat(COUNTED.matcher(text).results()).hasSizeGreaterThanOrEqualTo(contents.size());
    }

    @Test
    void what_an_officer_typed_stands_as_it_was_typed() {
        String text = pledge(
                "Giao ước thi đua năm 2027",
                List.of(
                        new Content("1", "Đào tạo", "Nâng cao chất lượng"),
                        new Content("2", "Đào tạo", "Đào tạo nghề cho 5 lớp"),
                        new Content("3", "Nề nếp.", "  "),
                        new Content("4", null, "- 100% cán bộ đi làm đúng giờ"),
                        new Content("5", "An toàn", "- Không cháy nổ\n- Không tai nạn")));

        assertThat(text).startsWith("GIAO ƯỚC THI ĐUA NĂM 2027\nTừ ngày").contains("""
                1. Đào tạo: Nâng cao chất lượng
                2. Đào tạo: Đào tạo nghề cho 5 lớp
                3. Nề nếp
                4. 100% cán bộ đi làm đúng giờ
                5. An toàn
                - Không cháy nổ
                - Không tai nạn
                """);
    }

    @Test
    void a_target_is_added_where_the_name_does_not_say_it() {
        String text = pledge(
                "Phong trào",
                List.of(),
                indicator("Mở đủ 46 lớp", "=", 46, "lớp"),
                indicator("Mở đủ 146 lớp", "=", 46, "lớp"),
                indicator("Hoàn thành 100% chỉ tiêu", "=", 100, "%"),
                indicator("Không để xảy ra tham nhũng", "=", 0, "vụ"),
                indicator("Đơn thư vượt cấp", "=", 0, "vụ"),
                indicator("Hài lòng 90%", ">=", 90, "%"));

        assertThat(text).contains("""
                - Mở đủ 46 lớp
                - Mở đủ 146 lớp (46 lớp)
                - Hoàn thành 100% chỉ tiêu
                - Không để xảy ra tham nhũng
                - Đơn thư vượt cấp (0 vụ)
                - Hài lòng 90% (từ 90% trở lên)
                """);
    }

    private static Indicator indicator(String name, String op, int value, String unit) {
        return new Indicator("i", null, name, op, BigDecimal.valueOf(value), null, unit, null, null);
    }

    private static String pledge(String title, List<Content> contents, Indicator... indicators) {
        return PledgeText.of(
                new Campaign(
                        UUID.randomUUID(),
                        "NS-TCD",
                        title,
                        null,
                        LocalDate.parse("2027-01-01"),
                        LocalDate.parse("2027-12-31"),
                        new Campaign.Details(List.of(), contents, List.of(indicators), List.of(), null, null)),
                List.of("Trường Cao đẳng", "Bệnh viện"));
    }

    /** As the reader hands them on. */
    private static List<Content> contentsOf(String document) throws IOException {
        Path file = RepositoryRoot.find().resolve(Path.of("sample", document + ".expected.json"));
        List<Content> contents = new ArrayList<>();
        for (JsonNode read : new ObjectMapper().readTree(file.toFile()).path("contents")) {
            contents.add(new Content(
                    read.path("path").asText(),
                    orNull(read.path("heading")),
                    read.path("text").asText()));
        }
        assertThat(contents).isNotEmpty();
        return contents;
    }

    private static @Nullable String orNull(JsonNode text) {
        return text.isNull() ? null : text.asText();
    }
}

package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.token.TestUser;

/** Everybody who is special in the sample gets the verdict that the history deserves, and is told why in Vietnamese. */
@QuarkusTest
@ServiceTest
class SpecialPeopleTest {

    /** Codes, keys and English words are for machines. */
    private static final Pattern FOR_MACHINES = Pattern.compile(
            "[A-Z]{2,}_[A-Z]|\\bnull\\b|\\b(true|false)\\b|\\d{4}-\\d{2}-\\d{2}|\\b(LDTT|CSTDCS|CSTDT|TTLDTT)\\b");

    @BeforeEach
    void school() {
        Api.school();
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            PERSON | CB-004 | CSTDT | 2025 | 2025-12-20 | UNDETERMINED | MET | các năm 2023, 2024, 2025
            PERSON | CB-014 | CSTDT | 2025 | 2025-12-20 | UNDETERMINED | NOT_MET | Năm 2024: không có
            PERSON | CB-023 | CSTDCS | 2025 | 2025-12-10 | ELIGIBLE | | Hoàn thành
            PERSON | CB-050 | CSTDT | 2025 | 2025-12-20 | UNDETERMINED | NOT_MET | chỉ được cơ sở công nhận
            PERSON | CB-017 | CSTDCS | 2025 | 2025-12-10 | ELIGIBLE | | Hoàn thành xuất sắc nhiệm vụ năm 2025
            PERSON | CB-051 | CSTDCS | 2025 | 2025-12-10 | ELIGIBLE | | “Kiểm tra trùng lặp tiểu luận”
            PERSON | CB-051 | CSTDCS | 2025 | 2025-12-20 | NOT_ELIGIBLE | | đã dùng cho lần khen theo Quyết định số
            PERSON | CB-039 | CSTDCS | 2022 | 2022-12-15 | NOT_ELIGIBLE | | Không có sáng kiến được công nhận năm 2022
            PERSON | CB-024 | CSTDT | 2024 | 2024-12-20 | UNDETERMINED | NOT_MET | Năm 2022: đã thu hồi
            PERSON | CB-032 | CSTDT | 2025 | 2025-12-20 | UNDETERMINED | NOT_MET | Năm 2023: chưa xác minh
            PERSON | CB-020 | LDTT | 2023 | 2023-12-15 | NOT_ELIGIBLE | | Khiển trách
            PERSON | CB-042 | LDTT | 2022 | 2022-12-15 | NOT_ELIGIBLE | | Cảnh cáo
            PERSON | CB-029 | LDTT | 2024 | 2024-12-12 | ELIGIBLE | | Nghỉ thai sản: tính là thời gian làm việc
            PERSON | CB-025 | LDTT | 2023 | 2023-12-15 | NOT_ELIGIBLE | | Nghỉ 47 ngày làm việc
            PERSON | CB-012 | LDTT | 2023 | 2023-12-15 | ELIGIBLE | | Đi học tập trung: tính là thời gian làm việc
            PERSON | CB-038 | LDTT | 2024 | 2024-12-12 | NOT_ELIGIBLE | | 07 tháng
            PERSON | CB-060 | LDTT | 2022 | 2022-12-15 | NOT_ELIGIBLE | | 05 tháng
            PERSON | CB-061 | LDTT | 2021 | 2021-12-15 | NOT_ELIGIBLE | | 02 tháng
            PERSON | CB-057 | LDTT | 2022 | 2022-12-15 | ELIGIBLE | | 10 tháng
            PERSON | CB-062 | LDTT | 2025 | 2025-12-10 | NOT_ELIGIBLE | | Không làm việc tại đơn vị trong năm 2025
            PERSON | CB-053 | LDTT | 2023 | 2023-12-15 | ELIGIBLE | | gồm thời gian ở đơn vị cũ
            PERSON | CB-034 | LDTT | 2025 | 2025-12-10 | NOT_ELIGIBLE | | chuyển đi hoặc nghỉ hưu trong năm
            PERSON | CB-010 | LDTT | 2024 | 2024-12-12 | NOT_ELIGIBLE | | chuyển đi hoặc nghỉ hưu trong năm
            PERSON | CB-036 | LDTT | 2025 | 2025-12-10 | HOLD | | Đang xác minh đơn tố cáo từ ngày 10/11/2025
            PERSON | CB-036 | CSTDCS | 2025 | 2025-12-10 | HOLD | | Đang xác minh đơn tố cáo
            PERSON | CB-002 | CSTDCS | 2025 | 2025-12-10 | NOT_ELIGIBLE | | Không có sáng kiến được công nhận năm 2025
            UNIT | NS-TCT-TCHC | TTLDTT | 2022 | 2022-12-15 | UNDETERMINED | | Cảnh cáo
            UNIT | NS-TCT-TCQT | TTLDTT | 2021 | 2022-01-15 | UNDETERMINED | | 2/3 người đạt “Lao động tiên tiến” (66,6%)
            """)
    void each_is_explained(
            String kind, String id, String award, int year, String day, String outcome, String ifVerified, String why)
            throws IOException {
        JsonNode verdict = appraised(kind, id, award, year, day);

        assertThat(verdict.path("outcome").asText()).isEqualTo(outcome);
        List<JsonNode> lines = new ArrayList<>();
        verdict.path("lines").forEach(lines::add);
        assertThat(lines).extracting(SpecialPeopleTest::words).anySatisfy(words -> assertThat(words)
                .contains(why));
        if (ifVerified != null) {
            assertThat(verdict.path("lines").findValuesAsText("ifVerified")).contains(ifVerified);
        }
        lines.forEach(SpecialPeopleTest::explains);
        assertThat(verdict.path("packs")).isNotEmpty();
    }

    @Test
    void an_initiative_used_twice_is_pointed_out_in_words() {
        Api.get(TestUser.OFFICER, "/api/v1/facts/subjects/PERSON/CB-039").statusCode(200);
        String warnings = Api.get(TestUser.OFFICER, "/api/v1/facts?subjectId=CB-039&type=INITIATIVE")
                .statusCode(200)
                .extract()
                .asString();

        assertThat(warnings).contains("Một sáng kiến đã dùng cho 2 lần khen");
    }

    private static JsonNode appraised(String kind, String id, String award, int year, String day) throws IOException {
        return new ObjectMapper()
                .readTree(Api.post(
                                TestUser.OFFICER,
                                "/api/v1/appraisals",
                                Map.of(
                                        "subjectKind", kind,
                                        "subjectId", id,
                                        "awardCode", award,
                                        "year", year,
                                        "day", day))
                        .statusCode(201)
                        .extract()
                        .asString());
    }

    private static String words(JsonNode line) {
        return String.join(
                " | ",
                line.path("required").asText(),
                line.path("found").asText(),
                line.path("reason").asText(),
                String.join("; ", line.findValuesAsText("missing")),
                line.path("missing").toString());
    }

    /** Required, found or why not, and the article: in words that a person reads. */
    private static void explains(JsonNode line) {
        assertThat(line.path("required").asText()).isNotBlank();
        assertThat(line.path("article").asText()).isNotBlank();
        assertThat(line.path("document").asText()).isNotBlank();
        assertThat(line.path("layerName").asText()).isNotBlank();
        assertThat(line.path("found").asText() + line.path("reason").asText("")).isNotBlank();
        if (line.path("truth").asText().equals("NOT_MET")) {
            assertThat(line.path("missing")).isNotEmpty();
        }
        for (String shown : List.of("required", "found", "article", "document", "layerName")) {
            assertThat(line.path(shown).asText()).doesNotContainPattern(FOR_MACHINES);
        }
        line.path("missing").forEach(text -> assertThat(text.asText()).doesNotContainPattern(FOR_MACHINES));
    }
}

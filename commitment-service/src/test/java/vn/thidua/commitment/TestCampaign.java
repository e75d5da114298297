package vn.thidua.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Arc;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import vn.thidua.kit.time.Days;
import vn.thidua.testkit.events.TestEvents;

/** A campaign of the sample school, launched by a real message; each test launches its own. */
public final class TestCampaign {

    public static final String LLCS = "NS-TCT-LLCS";
    public static final String NNPL = "NS-TCT-NNPL";

    private static final ObjectMapper JSON = new ObjectMapper();

    public final UUID id = UUID.randomUUID();
    private String title = "Phong trào thi đua năm 2027";
    private List<String> participants = List.of(LLCS, NNPL);
    private final List<Map<String, Object>> milestones = new ArrayList<>();
    private final List<Map<String, Object>> indicators = new ArrayList<>();
    private final List<Map<String, Object>> rewards = new ArrayList<>();
    private final Map<String, Object> extras = new LinkedHashMap<>();
    private String owner = "NS-TCT";
    private String scope = "DON_VI";

    public static TestCampaign aCampaign() {
        return new TestCampaign();
    }

    public TestCampaign of(List<String> units) {
        participants = units;
        return this;
    }

    public TestCampaign asking(String deliverable, LocalDate due) {
        return asking(deliverable, due, "PARTICIPANTS");
    }

    public TestCampaign asking(String deliverable, LocalDate due, String audience) {
        milestones.add(Map.of(
                "id",
                "M" + (milestones.size() + 1),
                "kind",
                "REPORT_DUE",
                "title",
                "Việc " + (milestones.size() + 1),
                "dueAt",
                Days.endOf(due).toString(),
                "sourceText",
                "Các khoa, phòng nộp trước ngày đã định",
                "deliverable",
                deliverable,
                "audience",
                audience));
        return this;
    }

    public TestCampaign indicator(String name, String op, Object value, String unit) {
        Map<String, Object> indicator = new LinkedHashMap<>();
        indicator.put("id", "I" + (indicators.size() + 1));
        indicator.put("contentRef", "III.1");
        indicator.put("name", name);
        if (op != null) {
            indicator.put("op", op);
            indicator.put("value", value);
            indicator.put("unit", unit);
        }
        indicators.add(indicator);
        return this;
    }

    public TestCampaign reward(Map<String, Object> reward) {
        rewards.add(reward);
        return this;
    }

    /** What the launch document says of points. */
    public TestCampaign scoring(Map<String, Object> scoring) {
        extras.put("scoring", scoring);
        return this;
    }

    /** The yearly campaign of a bloc, launched by its head. */
    public TestCampaign ofBloc(String head) {
        owner = head;
        scope = "CUM_KHOI";
        return this;
    }

    public String message() {
        return event("vn.thidua.campaign.launched.v1", id, data());
    }

    /** The message of an addendum: all of the campaign as it is now, after that change. */
    public String amended(int version, Instant at, String reason, Consumer<TestCampaign> change) {
        change.accept(this);
        Map<String, Object> data = data();
        data.put("version", version);
        data.put("reason", reason);
        data.put("amendedAt", at.toString());
        return event("vn.thidua.campaign.amended.v1", id, data);
    }

    public TestCampaign titled(String other) {
        title = other;
        return this;
    }

    public TestCampaign without(String milestone) {
        milestones.removeIf(one -> one.get("id").equals(milestone));
        return this;
    }

    /** One field of a milestone says something else. */
    public TestCampaign with(String milestone, String field, Object value) {
        milestones.replaceAll(one -> {
            if (!one.get("id").equals(milestone)) {
                return one;
            }
            Map<String, Object> next = new LinkedHashMap<>(one);
            next.put(field, value);
            return next;
        });
        return this;
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("campaignId", id.toString());
        data.put("ownerUnit", owner);
        data.put("title", title);
        data.put("documentNumber", "09/KH-TCT");
        data.put("form", "THUONG_XUYEN");
        data.put("scope", scope);
        data.put("periodFrom", "2027-01-01");
        data.put("periodTo", "2027-12-31");
        data.put("launchedAt", "2026-11-20T02:00:00Z");
        data.put("participants", participants);
        data.put("contents", List.of(Map.of("ref", "III.1", "heading", "Đào tạo", "text", "Nâng cao chất lượng")));
        data.put("indicators", indicators);
        data.put("milestones", milestones);
        data.put("rewards", rewards);
        data.put("recipients", List.of());
        data.putAll(extras);
        return data;
    }

    public static String event(String type, UUID subject, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "/campaign-service");
        event.put("type", type);
        event.put("subject", subject.toString());
        event.put("time", Instant.parse("2026-11-20T02:00:00Z").toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the launch over Kafka and returns when the service holds the campaign. */
    public TestCampaign launch() {
        TestEvents.send("thidua.campaign", message());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(count("select count(*) from campaign where campaign_id = '" + id + "'"))
                        .isEqualTo(1));
        return this;
    }

    /** The message of moved milestones: every milestone of the campaign goes to this day. */
    public String moved(LocalDate to, Instant movedAt, String reason) {
        List<Map<String, Object>> moves = milestones.stream()
                .map(milestone -> Map.of(
                        "milestoneId",
                        milestone.get("id"),
                        "title",
                        milestone.get("title"),
                        "from",
                        milestone.get("dueAt"),
                        "to",
                        Days.endOf(to).toString()))
                .toList();
        return event(
                "vn.thidua.campaign.milestones-moved.v1",
                id,
                Map.of("campaignId", id.toString(), "reason", reason, "movedAt", movedAt.toString(), "moves", moves));
    }

    /** The only obligation of that kind and unit. */
    public UUID obligation(String unit, String kind) {
        return UUID.fromString(
                text("select id from obligation where campaign_id = '%s' and unit_code = '%s' and kind = '%s'"
                        .formatted(id, unit, kind)));
    }

    public static long count(String sql) {
        return Long.parseLong(text(sql));
    }

    public static String text(String sql) {
        AgroalDataSource database =
                Arc.container().instance(AgroalDataSource.class).get();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).as(sql).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

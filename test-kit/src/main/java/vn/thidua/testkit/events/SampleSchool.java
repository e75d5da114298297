package vn.thidua.testkit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.testkit.RepositoryRoot;

/** The sample school's units and people ({@code sample/*.csv}), announced on the topic as their owner would. */
public final class SampleSchool {

    private static final String TOPIC = "thidua.organisation";
    private static final ObjectMapper JSON = new ObjectMapper();

    private SampleSchool() {}

    /** The school as messages, in an order in which they can be sent. */
    public static List<String> messages() {
        return messages(csv("units.csv"), csv("people.csv"));
    }

    /** Sends the school to the service under test and returns when the service knows all of it. */
    public static void announce() {
        List<Map<String, String>> units = csv("units.csv");
        List<Map<String, String>> people = csv("people.csv");
        TestEvents.send(TOPIC, messages(units, people));
        Organisation organisation = Arc.container().instance(Organisation.class).get();
        List<String> ids = people.stream().map(p -> p.get("person_id")).toList();
        List<String> codes = units.stream().map(u -> u.get("unit_code")).toList();
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> organisation.people(ids).size() == ids.size()
                        && organisation.units(codes).size() == codes.size());
    }

    private static List<String> messages(List<Map<String, String>> units, List<Map<String, String>> people) {
        List<String> messages = new ArrayList<>();
        Map<String, String> headTitles = new LinkedHashMap<>();
        for (Map<String, String> unit : units) {
            headTitles.put(unit.get("unit_code"), unit.get("head_title"));
            messages.add(event("vn.thidua.organisation.unit-changed.v1", unit.get("unit_code"), unitData(unit)));
        }
        for (Map<String, String> person : people) {
            messages.add(event(
                    "vn.thidua.organisation.person-changed.v1",
                    person.get("person_id"),
                    personData(person, headTitles.getOrDefault(person.get("unit_code"), ""))));
        }
        return messages;
    }

    private static Map<String, Object> unitData(Map<String, String> unit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("code", unit.get("unit_code"));
        data.put("name", unit.get("name"));
        data.put("shortName", unit.get("short_name"));
        data.put("kind", unit.get("kind"));
        optional(data, "parentCode", unit.get("parent_code"));
        data.put("legalPersonality", "1".equals(unit.get("legal_personality")));
        optional(data, "blocCode", unit.get("bloc_code"));
        optional(data, "blocRole", unit.get("bloc_role_2027"));
        optional(data, "headTitle", unit.get("head_title"));
        data.put("validFrom", unit.get("valid_from"));
        optional(data, "validTo", unit.get("valid_to"));
        optional(data, "successorCode", unit.get("successor_code"));
        return data;
    }

    private static Map<String, Object> personData(Map<String, String> person, String headTitle) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("personId", person.get("person_id"));
        data.put("fullName", person.get("full_name"));
        data.put("unitCode", person.get("unit_code"));
        data.put("position", person.get("position"));
        data.put("roleGroup", person.get("role_group"));
        optional(data, "email", person.get("email"));
        data.put("startDate", person.get("start_date"));
        optional(data, "endDate", person.get("end_date"));
        if (person.get("position").equals(headTitle) && person.get("end_date").isEmpty()) {
            data.put("headOf", person.get("unit_code"));
        }
        return data;
    }

    private static void optional(Map<String, Object> data, String field, String value) {
        if (!value.isEmpty()) {
            data.put(field, value);
        }
    }

    private static String event(String type, String subject, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", UUID.randomUUID().toString());
        event.put("source", "/campaign-service");
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", "2026-01-01T00:00:00Z");
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows by column name; the sample files have no quoted commas in the columns that are used. */
    private static List<Map<String, String>> csv(String name) {
        Path file = RepositoryRoot.find().resolve("sample").resolve(name);
        try {
            List<String> lines = Files.readAllLines(file);
            String[] header = lines.getFirst().split(",", -1);
            List<Map<String, String>> rows = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", -1);
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    row.put(header[i], i < cells.length ? cells[i] : "");
                }
                rows.add(row);
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

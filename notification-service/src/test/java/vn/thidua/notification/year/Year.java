package vn.thidua.notification.year;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import vn.thidua.kit.time.Days;
import vn.thidua.notification.support.Facts;

/**
 * What happens in a year: every obligation opens; some move, most are met, some are met late, some never, a few are
 * waived.
 *
 * @param title begins the titles of its obligations
 * @param facts in the order of days
 */
record Year(String title, List<Fact> facts) {

    static final List<String> UNITS =
            List.of("NS-TCT-LLCS", "NS-TCT-NNPL", "NS-TCT-XDD", "NS-TCT-DVDT", "NS-TCT-TCHC", "NS-TCT-QLDT");

    /** A fact that becomes known on a day. */
    record Fact(LocalDate on, String type, String id, int version, String message) {}

    /**
     * @param opening within how many days obligations open
     * @param spread  how much later than 25 days after that they may be due
     */
    static Year of(Random random, LocalDate first, long seed, int obligations, int opening, int spread) {
        String title = "Năm " + seed;
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < obligations; i++) {
            String id = UUID.nameUUIDFromBytes(("năm" + i).getBytes(StandardCharsets.UTF_8))
                    .toString();
            LocalDate opened = first.plusDays(random.nextInt(opening));
            LocalDate due = opened.plusDays(25 + random.nextInt(spread));
            Map<String, Object> data = snapshot(id, i, title, opened);
            facts.add(fact(opened, "opened", id, 1, "OPEN", due, data));
            int version = 1;
            if (random.nextInt(3) == 0) {
                LocalDate moved = opened.plusDays(5 + random.nextInt(15));
                due = due.plusDays(7 + random.nextInt(21));
                facts.add(fact(moved, "moved", id, ++version, "OPEN", due, data));
            }
            int fate = random.nextInt(10);
            LocalDate closed = fate < 6
                    ? due.minusDays(random.nextInt(20))
                    : fate < 8 ? due.plusDays(1 + random.nextInt(10)) : due.minusDays(15);
            if (fate < 9) {
                data.put(
                        "closedAt",
                        closed.atTime(4, 0).atZone(Days.ZONE).toInstant().toString());
                boolean waived = fate == 8;
                facts.add(fact(
                        closed,
                        waived ? "waived" : "fulfilled",
                        id,
                        ++version,
                        waived ? "WAIVED" : "FULFILLED",
                        due,
                        data));
            }
        }
        facts.sort(Comparator.comparing(Fact::on));
        return new Year(title, List.copyOf(facts));
    }

    List<Fact> on(LocalDate day) {
        return facts.stream().filter(fact -> fact.on().equals(day)).toList();
    }

    private static Map<String, Object> snapshot(String id, int number, String title, LocalDate opened) {
        Map<String, Object> data = new HashMap<>();
        data.put("obligationId", id);
        data.put("campaignId", UUID.nameUUIDFromBytes(new byte[] {1}).toString());
        data.put("kind", "PROGRESS_REPORT");
        data.put("title", title + " việc " + number);
        data.put("unitCode", UNITS.get(number % UNITS.size()));
        data.put("openedAt", Days.startOf(opened).toString());
        data.put("personId", null);
        data.put("reason", null);
        data.put("late", null);
        data.put("closedAt", null);
        return data;
    }

    private static Fact fact(
            LocalDate on, String name, String id, int version, String state, LocalDate due, Map<String, Object> all) {
        Map<String, Object> data = new HashMap<>(all);
        data.put("version", version);
        data.put("state", state);
        data.put("dueAt", Days.endOf(due).toString());
        String type = "vn.thidua.obligation." + name + ".v1";
        return new Fact(on, type, id, version, Facts.message(type, id, data));
    }
}

package vn.thidua.award.engine.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** A title held in this many years in a row up to the year judged (… lần liên tục); counted by decisions, not claims. */
public record HeldConsecutively(String award, String awardName, int times) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<String> records = new ArrayList<>();
        List<String> held = new ArrayList<>();
        for (int year = subject.year(); year > subject.year() - times; year--) {
            int wanted = year;
            List<FactRow> ofYear = subject.facts().of(FactType.TITLE, wanted).stream()
                    .filter(row -> row.code().equals(award))
                    .toList();
            Optional<FactRow> counted = ofYear.stream().filter(FactRow::counts).findFirst();
            if (counted.isEmpty()) {
                String why = ofYear.isEmpty()
                        ? "không có"
                        : ofYear.getFirst().status().words().toLowerCase(Locale.ROOT);
                ofYear.forEach(row -> records.add(row.recordId()));
                String text =
                        "Năm " + wanted + ": " + why + (held.isEmpty() ? "" : "; đã có " + String.join(", ", held));
                String missing = "“" + awardName + "” năm " + wanted + " có quyết định";
                boolean review = ofYear.stream().anyMatch(row -> row.status() == FactStatus.UNDER_REVIEW);
                return review ? Finding.unknown(text, records, missing) : Finding.notMet(text, records, missing);
            }
            records.add(counted.get().recordId());
            held.add(String.valueOf(wanted));
        }
        return Finding.met("“" + awardName + "” các năm " + String.join(", ", held.reversed()), records);
    }

    @Override
    public Truth truth(Case subject) {
        List<FactRow> rows = subject.facts().rows();
        for (int year = subject.year(); year > subject.year() - times; year--) {
            boolean counted = false;
            boolean review = false;
            for (FactRow row : rows) {
                if (row.year() == year
                        && row.type() == FactType.TITLE
                        && row.code().equals(award)) {
                    counted |= row.counts();
                    review |= row.status() == FactStatus.UNDER_REVIEW;
                }
            }
            if (!counted) {
                return review ? Truth.UNKNOWN : Truth.NOT_MET;
            }
        }
        return Truth.MET;
    }

    @Override
    public String sentence() {
        return "có %02d lần liên tục được tặng danh hiệu “%s”".formatted(times, awardName);
    }
}

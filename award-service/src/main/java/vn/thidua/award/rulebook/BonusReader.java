package vn.thidua.award.rulebook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.BonusTable;
import vn.thidua.award.engine.rule.Confidence;

/** Reads the table of bonus money. */
final class BonusReader {

    private final Set<LocalDate> salaries = new HashSet<>();
    private final List<BonusTable.Multiplier> multipliers = new ArrayList<>();

    private final @Nullable Set<String> awards;

    private BonusReader(@Nullable Set<String> awards) {
        this.awards = awards;
    }

    /** @param awards codes that the packs know, null where a pack is faulty and they are not all known */
    static BonusTable read(YamlMap map, @Nullable Set<String> awards) {
        map.text("bonus");
        BonusReader reader = new BonusReader(awards);
        BonusTable table = new BonusTable(
                map.each("baseSalaries", reader::salary),
                map.each("multipliers", reader::multiplier),
                map.oneOf("rounding", BonusTable.Rounding.class),
                map.oneOf("sameAchievement", BonusTable.SameAchievement.class));
        map.nothingElse();
        return table;
    }

    private BonusTable.BaseSalary salary(YamlMap map) {
        LocalDate from = map.day("from");
        if (!salaries.add(from)) {
            throw map.place().fault(map.node(), "two base salaries begin on " + from);
        }
        return new BonusTable.BaseSalary(from, map.number("amount", 1, 100_000_000), map.text("document"));
    }

    private BonusTable.Multiplier multiplier(YamlMap map) {
        BonusTable.Multiplier multiplier = new BonusTable.Multiplier(
                map.text("award"),
                map.has("subject") ? map.oneOf("subject", SubjectKind.class) : null,
                factor(map),
                map.day("from"),
                map.dayOrNull("to"),
                map.text("article"),
                map.text("document"),
                map.oneOf("confidence", Confidence.class));
        if (awards != null && !awards.contains(multiplier.award())) {
            throw map.place().fault(map.required("award"), "unknown award '" + multiplier.award() + "'");
        }
        LocalDate to = multiplier.to();
        if (to != null && to.isBefore(multiplier.from())) {
            throw map.place().fault(map.node(), "it ends before it begins");
        }
        if (multipliers.stream().anyMatch(other -> overlap(other, multiplier))) {
            throw map.place().fault(map.node(), "periods overlap: " + multiplier.award() + " has two multipliers");
        }
        multipliers.add(multiplier);
        return multiplier;
    }

    private static boolean overlap(BonusTable.Multiplier a, BonusTable.Multiplier b) {
        LocalDate aTo = a.to();
        LocalDate bTo = b.to();
        return a.award().equals(b.award())
                && (a.subject() == null || b.subject() == null || a.subject() == b.subject())
                && (aTo == null || !aTo.isBefore(b.from()))
                && (bTo == null || !bTo.isBefore(a.from()));
    }

    private static BigDecimal factor(YamlMap map) {
        try {
            BigDecimal factor = new BigDecimal(map.text("factor"));
            if (factor.signum() > 0) {
                return factor;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw map.place().fault(map.required("factor"), "'factor' must be a positive number");
    }
}

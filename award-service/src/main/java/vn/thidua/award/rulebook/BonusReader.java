package vn.thidua.award.rulebook;

import java.math.BigDecimal;
import vn.thidua.award.engine.rule.BonusTable;
import vn.thidua.award.engine.rule.Confidence;

/** Reads the table of bonus money. */
final class BonusReader {

    private BonusReader() {}

    static BonusTable read(YamlMap map) {
        map.text("bonus");
        BonusTable table = new BonusTable(
                map.each("baseSalaries", BonusReader::salary),
                map.each("multipliers", BonusReader::multiplier),
                map.oneOf("rounding", BonusTable.Rounding.class),
                map.oneOf("sameAchievement", BonusTable.SameAchievement.class));
        map.nothingElse();
        return table;
    }

    private static BonusTable.BaseSalary salary(YamlMap map) {
        return new BonusTable.BaseSalary(map.day("from"), map.number("amount", 1, 100_000_000), map.text("document"));
    }

    private static BonusTable.Multiplier multiplier(YamlMap map) {
        return new BonusTable.Multiplier(
                map.text("award"),
                factor(map),
                map.day("from"),
                map.dayOrNull("to"),
                map.text("article"),
                map.text("document"),
                map.oneOf("confidence", Confidence.class));
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

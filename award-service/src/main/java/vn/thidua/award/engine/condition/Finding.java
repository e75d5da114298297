package vn.thidua.award.engine.condition;

import java.util.List;

/**
 * What was found for a condition.
 *
 * @param found   Vietnamese sentence
 * @param records ids of the facts that it rests on
 * @param missing what would have to be known or reached
 * @param parts   findings of the parts of a composed condition
 */
public record Finding(Truth truth, String found, List<String> records, List<String> missing, List<Part> parts) {

    /** A part of a composed condition: what it asks for and what was found. */
    public record Part(String required, Finding finding) {}

    public Finding {
        records = List.copyOf(records);
        missing = List.copyOf(missing);
        parts = List.copyOf(parts);
    }

    public static Finding met(String found, List<String> records) {
        return new Finding(Truth.MET, found, records, List.of(), List.of());
    }

    public static Finding notMet(String found, List<String> records, String missing) {
        return new Finding(Truth.NOT_MET, found, records, List.of(missing), List.of());
    }

    public static Finding unknown(String found, List<String> records, String missing) {
        return new Finding(Truth.UNKNOWN, found, records, List.of(missing), List.of());
    }
}

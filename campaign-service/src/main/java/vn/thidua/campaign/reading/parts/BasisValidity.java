package vn.thidua.campaign.reading.parts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.text.Folding;

/** Until when acts of emulation law are in force (hiệu lực văn bản); from the table on the class path, dated and sourced. */
final class BasisValidity {

    private static final BasisValidity STANDARD = new BasisValidity(load());

    /** An act that ends: the first day on which it no longer holds, and what follows it. */
    private record Ending(LocalDate outOfForce, String replacedBy) {}

    private final Map<String, Ending> endings;

    private BasisValidity(Map<String, Ending> endings) {
        this.endings = endings;
    }

    static BasisValidity standard() {
        return STANDARD;
    }

    Optional<WarningCode> check(LegalBasis basis, @Nullable LocalDate signed, @Nullable Period period) {
        Ending ending = basis.number() == null ? null : endings.get(key(basis.number()));
        if (ending == null || basis.role() == LegalBasis.Role.REFERENCE || signed == null) {
            return Optional.empty();
        }
        if (!signed.isBefore(ending.outOfForce())) {
            return Optional.of(WarningCode.BASIS_EXPIRED);
        }
        return period != null && !period.to().isBefore(ending.outOfForce())
                ? Optional.of(WarningCode.BASIS_EXPIRES_IN_PERIOD)
                : Optional.empty();
    }

    private static String key(String number) {
        return Folding.fold(number).replaceAll("^0+", "");
    }

    private static Map<String, Ending> load() {
        Map<String, Ending> endings = new LinkedHashMap<>();
        try (InputStream in = BasisValidity.class.getResourceAsStream("/reading/acts.csv")) {
            if (in == null) {
                throw new IllegalStateException("Missing on the class path: /reading/acts.csv");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .forEach(row -> endings.put(key(row[0]), new Ending(LocalDate.parse(row[1]), row[2])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return endings;
    }
}

package vn.thidua.campaign.reading;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The plans that an amending document may refer to (các kế hoạch đã có). */
public interface KnownPlans {

    /** Nothing is known about other plans: references stay unchecked, no warning is given. */
    KnownPlans NONE = new KnownPlans() {
        @Override
        public Optional<Set<String>> sectionsOf(String number, @Nullable LocalDate date) {
            return Optional.empty();
        }

        @Override
        public boolean areChecked() {
            return false;
        }
    };

    /** The section paths ({@code III.2}) of the plan with that number (and date, when told), or empty when it is unknown. */
    Optional<Set<String>> sectionsOf(String number, @Nullable LocalDate date);

    /** Whether an unknown plan is worth a warning. */
    default boolean areChecked() {
        return true;
    }
}

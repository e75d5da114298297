package vn.thidua.commitment.commitment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thidua.commitment.commitment.domain.Pace;

/** What was reported on commitments so far; known to the feature that holds the reports. */
public interface ReportedValues {

    /** Per commitment, oldest first; one that nothing was reported on is left out. */
    Map<UUID, List<Pace.Reading>> of(Collection<UUID> commitments);
}

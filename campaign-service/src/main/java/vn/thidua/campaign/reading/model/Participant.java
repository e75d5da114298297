package vn.thidua.campaign.reading.model;

import java.util.List;

/** Who takes part (đối tượng thi đua). */
public record Participant(List<SubjectKind> kinds, String text, Span span) {

    public Participant {
        kinds = List.copyOf(kinds);
    }
}

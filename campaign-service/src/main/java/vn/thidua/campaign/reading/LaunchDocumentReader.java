package vn.thidua.campaign.reading;

import java.util.List;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.Outcome;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.text.SourceText;

/** Reads a launch document (đọc văn bản phát động) into a draft campaign: deterministic, offline, explainable. */
public final class LaunchDocumentReader {

    private LaunchDocumentReader() {}

    /** Reads a document on its own; whether a plan that it amends is known stays open. */
    public static Reading read(SourceText source, WorkingCalendar calendar) {
        return read(source, calendar, KnownPlans.NONE);
    }

    /** Reads a document that may amend one of the plans known. */
    public static Reading read(SourceText source, WorkingCalendar calendar, KnownPlans plans) {
        return new Reading(
                Outcome.DRAFT, null, new DocumentHead(null, null, null, null, null, null, null, null, null, null, null), null,
                null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), List.of(),
                List.of(), null, List.of());
    }
}

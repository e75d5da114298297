package vn.thidua.campaign.reading;

import java.util.Set;
import vn.thidua.campaign.calendar.domain.WorkingCalendar;
import vn.thidua.campaign.reading.extract.DocumentText;
import vn.thidua.campaign.reading.extract.UnreadableDocument;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;
import vn.thidua.campaign.reading.model.Reading;
import vn.thidua.campaign.reading.parts.DocumentReading;
import vn.thidua.campaign.reading.text.SourceText;

/** Reads a launch document (đọc văn bản phát động) into a draft campaign: deterministic, offline, explainable. */
public final class LaunchDocumentReader {

    private LaunchDocumentReader() {}

    /** Reads a document on its own; whether a plan that it amends is known stays open. */
    public static Reading read(SourceText source, WorkingCalendar calendar) {
        return read(source, calendar, KnownPlans.NONE);
    }

    /**
     * Reads a document that may amend one of the plans known.
     *
     * @throws UnreadableDocument when there is more text than any launch document has
     */
    public static Reading read(SourceText source, WorkingCalendar calendar, KnownPlans plans) {
        if (source.length() > DocumentText.MAX_CHARACTERS) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        return DocumentReading.read(source, calendar, plans);
    }

    /** The paths of all sections and items ({@code III.2}), which an amendment may refer to (đề mục của văn bản). */
    public static Set<String> sectionPaths(SourceText source) {
        return DocumentReading.sectionPaths(source);
    }
}

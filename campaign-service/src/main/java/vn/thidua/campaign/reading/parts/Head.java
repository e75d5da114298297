package vn.thidua.campaign.reading.parts;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.Span;

/**
 * What was found before the body begins: the head, where the body starts, whether there was a printed header at all, and what was
 * unclear in it.
 */
record Head(
        DocumentHead document,
        @Nullable Span title,
        int bodyStart,
        boolean headerPrinted,
        boolean columnsRunTogether,
        List<Span> noise) {

    Head withIssuer(DocumentHead changed) {
        return new Head(changed, title, bodyStart, headerPrinted, columnsRunTogether, noise);
    }
}

package vn.thidua.campaign.reading.extract;

import java.time.Duration;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;

/** When to give up (hạn thời gian xử lý); asked between pages, paragraphs and blocks of bytes. */
record Deadline(long nanoTime) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    void check() {
        if (System.nanoTime() - nanoTime > 0) {
            throw new UnreadableDocument(Reason.TOO_SLOW);
        }
    }
}

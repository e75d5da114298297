package vn.thidua.notification.answer;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What somebody answered from a mail (trả lời từ thư). */
record Answer(Kind kind, @Nullable LocalDate wishedDay, String reason, Instant at) {

    /** The four things to say. */
    enum Kind {
        DONE("Đã nộp"),
        EXTENSION("Xin gia hạn"),
        NOT_ME("Không phải việc của tôi"),
        NOTED("Đã nắm");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}

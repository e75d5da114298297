package vn.thidua.commitment.evidence;

import java.util.UUID;

/**
 * What a file proves (nơi dùng minh chứng).
 *
 * @param unit  who may see the place may see the file
 * @param title as people know the place
 */
public record EvidencePlace(Kind kind, UUID id, String unit, String title) {

    /** What kind of thing is proved. */
    public enum Kind {
        REPORT,
        COMMITMENT,
        /** Bảng tự chấm điểm. */
        SELF_SCORE
    }
}

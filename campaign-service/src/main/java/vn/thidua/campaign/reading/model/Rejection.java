package vn.thidua.campaign.reading.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a document gives no campaign (lý do từ chối), with the words that show it. */
public record Rejection(RejectionReason reason, @Nullable DocumentType documentType, List<Passage> evidence) {

    public Rejection {
        evidence = List.copyOf(evidence);
    }
}

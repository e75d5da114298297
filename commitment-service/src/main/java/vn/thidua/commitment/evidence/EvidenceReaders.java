package vn.thidua.commitment.evidence;

import java.util.UUID;

/** A feature that a file proves something for, and that knows who may look at it. */
public interface EvidenceReaders {

    boolean mayRead(UUID evidence);
}

package vn.thidua.campaign.reading.parts;

import java.util.List;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Signer;

/** What stands behind the body (phần cuối): recipients and signers; {@code start} is where it begins. */
record Tail(int start, List<Passage> recipients, List<Signer> signers, boolean columnsRunTogether) {}

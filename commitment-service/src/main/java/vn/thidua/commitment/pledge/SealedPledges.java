package vn.thidua.commitment.pledge;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.commitment.pledge.domain.Pledge;
import vn.thidua.kit.organisation.Organisation;

/** Pledges for papers that are handed over: text, who signed, the seal. */
@ApplicationScoped
public class SealedPledges {

    private final PostgresPledges pledges;
    private final Organisation organisation;

    SealedPledges(PostgresPledges pledges, Organisation organisation) {
        this.pledges = pledges;
        this.organisation = organisation;
    }

    /** A pledge that was opened for signing; the seal is empty until all have signed. */
    public record Signed(String text, List<String> signatures, String seal) {}

    public Optional<Signed> of(UUID campaign) {
        return pledges.find(campaign)
                .map(PostgresPledges.Stored::pledge)
                .filter(pledge -> !(pledge instanceof Pledge.Draft))
                .map(pledge -> new Signed(
                        pledge.text(),
                        pledge.signatures().stream()
                                .map(signature -> organisation.unitName(signature.unit()) + ": " + signature.name())
                                .toList(),
                        pledge instanceof Pledge.Sealed sealed ? sealed.digest() : ""));
    }
}

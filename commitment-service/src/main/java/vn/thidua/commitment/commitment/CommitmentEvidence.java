package vn.thidua.commitment.commitment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.thidua.commitment.access.Rights;
import vn.thidua.commitment.commitment.domain.Commitment;
import vn.thidua.commitment.evidence.EvidenceFiles;
import vn.thidua.commitment.evidence.EvidenceLinks;
import vn.thidua.commitment.evidence.EvidencePlace;
import vn.thidua.commitment.evidence.EvidenceView;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;

/** Files that prove a commitment; they come with a report and are used here again. */
@RequestScoped
class CommitmentEvidence {

    private final PostgresCommitments commitments;
    private final EvidenceFiles files;
    private final EvidenceLinks links;
    private final Organisation organisation;
    private final Rights rights;

    CommitmentEvidence(
            PostgresCommitments commitments,
            EvidenceFiles files,
            EvidenceLinks links,
            Organisation organisation,
            Rights rights) {
        this.commitments = commitments;
        this.files = files;
        this.links = links;
        this.organisation = organisation;
        this.rights = rights;
    }

    @Transactional
    List<EvidenceView> of(UUID commitment) {
        rights.requireRead(commitments.lock(commitment).commitment().owner().unit());
        return files.of(commitment).stream()
                .map(file -> EvidenceView.of(
                        file,
                        organisation
                                .person(file.uploadedBy())
                                .map(Person::fullName)
                                .orElse(file.uploadedBy())))
                .toList();
    }

    @Transactional
    void use(UUID commitment, UUID evidence) {
        links.use(evidence, prepared(commitment), rights.actor());
    }

    @Transactional
    void remove(UUID commitment, UUID evidence) {
        links.unlink(evidence, prepared(commitment));
    }

    private EvidencePlace prepared(UUID id) {
        Commitment commitment = commitments.lock(id).commitment();
        rights.requirePrepare(commitment.owner().unit());
        return new EvidencePlace(
                EvidencePlace.Kind.COMMITMENT,
                id,
                commitment.owner().unit(),
                commitment.promise().name());
    }
}

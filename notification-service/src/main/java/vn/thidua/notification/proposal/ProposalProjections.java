package vn.thidua.notification.proposal;

import jakarta.inject.Singleton;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.Projection;

/** Keeps which proposals wait and which were confirmed; the events of one registration come in order. */
abstract sealed class ProposalProjections implements Projection {

    final Proposals proposals;
    private final String type;

    ProposalProjections(Proposals proposals, String name) {
        this.proposals = proposals;
        this.type = "vn.thidua.commitment." + name + ".v1";
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public String topic() {
        return "thidua.commitment";
    }

    @Override
    public void clear() {
        proposals.clear();
    }

    @Singleton
    static final class Proposed extends ProposalProjections {

        Proposed(Proposals proposals) {
            super(proposals, "title-proposed");
        }

        @Override
        public void handle(EventEnvelope event) {
            proposals.keep(event.data(Proposal.class));
        }
    }

    @Singleton
    static final class Withdrawn extends ProposalProjections {

        record Taken(String proposalId) {}

        Withdrawn(Proposals proposals) {
            super(proposals, "proposal-withdrawn");
        }

        @Override
        public void handle(EventEnvelope event) {
            proposals.end(event.data(Taken.class).proposalId(), "WITHDRAWN");
        }
    }

    @Singleton
    static final class Answered extends ProposalProjections {

        record Answer(String proposalId, String outcome) {}

        Answered(Proposals proposals) {
            super(proposals, "proposal-answered");
        }

        @Override
        public void handle(EventEnvelope event) {
            Answer answer = event.data(Answer.class);
            proposals.end(answer.proposalId(), answer.outcome());
        }
    }
}

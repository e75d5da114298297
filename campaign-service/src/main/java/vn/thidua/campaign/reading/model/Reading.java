package vn.thidua.campaign.reading.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful reader takes from one document (bản đọc văn bản phát động). Lists are in reading order; every item carries
 * its span in the canonical text. {@code campaign} is null unless the outcome is {@link Outcome#DRAFT}.
 */
public record Reading(
        Outcome outcome,
        @Nullable Rejection rejection,
        DocumentHead document,
        @Nullable Amendment amends,
        @Nullable CampaignFacts campaign,
        List<LegalBasis> legalBases,
        List<Passage> objectives,
        List<Content> contents,
        List<Target> targets,
        List<Participant> participants,
        List<Milestone> milestones,
        List<Reward> rewards,
        @Nullable Scoring scoring,
        List<Duty> duties,
        List<Passage> recipients,
        List<Signer> signers,
        @Nullable Article17 article17,
        List<Warning> warnings) {

    public Reading {
        legalBases = List.copyOf(legalBases);
        objectives = List.copyOf(objectives);
        contents = List.copyOf(contents);
        targets = List.copyOf(targets);
        participants = List.copyOf(participants);
        milestones = List.copyOf(milestones);
        rewards = List.copyOf(rewards);
        duties = List.copyOf(duties);
        recipients = List.copyOf(recipients);
        signers = List.copyOf(signers);
        warnings = List.copyOf(warnings);
    }

    public boolean warnsOf(WarningCode code) {
        return warnings.stream().anyMatch(warning -> warning.code() == code);
    }
}

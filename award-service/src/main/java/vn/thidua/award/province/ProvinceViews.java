package vn.thidua.award.province;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.decision.ItemState;
import vn.thidua.award.decision.RevocationGround;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.condition.Truth;
import vn.thidua.award.engine.fact.SubjectKind;

/** What the provincial system reads: names, positions, units and awards; no further personal data. */
final class ProvinceViews {

    private ProvinceViews() {}

    record Item(
            UUID nominationId,
            SubjectKind subjectKind,
            String subjectName,
            @Nullable String position,
            String unitCode,
            String unitName,
            String awardCode,
            String awardName,
            int year,

            @Schema(
                    examples = {"2530000"},
                    description = "Bonus money in đồng")
            @Nullable
            Long bonus,

            ItemState state,
            @Nullable Revocation revocation) {}

    /** The decision that took an award back. */
    record Revocation(String number, LocalDate signedOn, RevocationGround ground, String article) {}

    record Decision(
            UUID id,
            @Schema(examples = {"215/QĐ-TCT"}) String number,
            String title,
            String ownerUnit,
            String ownerName,
            LocalDate signedOn,
            @Nullable String signerName,
            @Nullable String signerTitle,
            Instant updatedAt,
            List<Item> items) {}

    record Clause(
            @Nullable String article,
            @Nullable String document,
            @Nullable String pack,
            String required,
            String found,
            Truth result,
            @Nullable String reason) {}

    record CouncilResult(
            LocalDate heldOn,
            int yes,
            int no,
            int invalid,
            int members,
            int present,
            boolean passed,
            String voteRule,
            @Nullable String humanReason) {}

    record Evidence(
            String evidenceId,
            String name,
            String digest,
            @Nullable String report) {}

    record DossierItem(
            Item award,
            @Nullable Outcome verdict,
            @Nullable LocalDate lawOf,
            List<String> packs,
            List<Clause> clauses,
            @Nullable CouncilResult council,
            List<Evidence> evidence) {}

    record Dossier(Decision decision, List<DossierItem> items) {}
}

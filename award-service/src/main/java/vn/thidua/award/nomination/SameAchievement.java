package vn.thidua.award.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.appraisal.Appraised;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.award.facts.Facts;

/** One achievement, one award (một thành tích chỉ khen một lần): nominations that rest on the same initiative. */
@ApplicationScoped
class SameAchievement {

    private static final List<NominationState> OPEN = List.of(NominationState.NOMINATED, NominationState.PASSED);

    private final EntityManager database;
    private final Appraisals appraisals;
    private final Facts facts;
    private final Rulebook rulebook;

    SameAchievement(EntityManager database, Appraisals appraisals, Facts facts, Rulebook rulebook) {
        this.database = database;
        this.appraisals = appraisals;
        this.facts = facts;
        this.rulebook = rulebook;
    }

    /** Sentences by nomination; nothing for what is decided, withdrawn or rejected. */
    Map<UUID, List<String>> warnings(List<NominationEntity> rows) {
        Set<String> subjects = rows.stream()
                .filter(row -> OPEN.contains(row.state))
                .map(row -> row.subjectId)
                .collect(Collectors.toSet());
        if (subjects.isEmpty()) {
            return Map.of();
        }
        List<NominationEntity> open = database.createQuery(
                        "from NominationEntity where subjectId in :subjects and state in :open", NominationEntity.class)
                .setParameter("subjects", subjects)
                .setParameter("open", OPEN)
                .getResultList();
        Map<UUID, Set<String>> restsOn = initiatives(open);
        Map<String, Facts.Initiative> known =
                facts.initiatives(restsOn.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        Map<UUID, List<String>> warnings = new HashMap<>();
        for (NominationEntity row : rows) {
            List<String> sentences = new ArrayList<>();
            for (String id : restsOn.getOrDefault(row.id, Set.of())) {
                Facts.Initiative initiative = known.get(id);
                if (initiative == null) {
                    continue;
                }
                if (initiative.used()) {
                    sentences.add("Sáng kiến “" + initiative.title() + "” đã dùng cho lần khen khác");
                }
                open.stream()
                        .filter(other -> !other.id.equals(row.id) && other.subjectId.equals(row.subjectId))
                        .filter(other ->
                                restsOn.getOrDefault(other.id, Set.of()).contains(id))
                        .map(other -> "Cùng dựa vào sáng kiến “" + initiative.title() + "” với đề nghị “"
                                + rulebook.awardName(other.awardCode) + "”; một thành tích chỉ khen một lần")
                        .distinct()
                        .forEach(sentences::add);
            }
            if (!sentences.isEmpty()) {
                warnings.put(row.id, List.copyOf(sentences));
            }
        }
        return warnings;
    }

    private Map<UUID, Set<String>> initiatives(List<NominationEntity> open) {
        Map<UUID, Appraised> verdicts =
                appraisals.all(open.stream().map(row -> row.appraisalId).toList());
        Map<UUID, Set<String>> restsOn = new HashMap<>();
        for (NominationEntity row : open) {
            Appraised appraised = verdicts.get(row.appraisalId);
            if (appraised != null) {
                restsOn.put(row.id, Set.copyOf(appraised.verdict().restsOn()));
            }
        }
        return restsOn;
    }
}

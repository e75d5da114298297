package vn.thidua.award.engine.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated set of rules of one layer (bộ quy tắc).
 *
 * @param unit   unit whose subtree a regulation holds for, null for national packs
 * @param transition of files received before the first day, null when the day of receipt alone decides
 * @param digest SHA-256 of the file, so that a stored verdict names exactly what it was judged by
 */
public record RulePack(
        String id,
        String name,
        Layer layer,
        @Nullable String unit,
        LocalDate from,
        @Nullable LocalDate to,
        List<LegalDocument> documents,
        List<AwardType> awards,
        List<Rule> rules,
        List<VoteRule> votes,
        List<Cap> caps,
        List<String> notes,
        @Nullable Transition transition,
        String digest) {

    public RulePack {
        documents = List.copyOf(documents);
        awards = List.copyOf(awards);
        rules = List.copyOf(rules);
        votes = List.copyOf(votes);
        caps = List.copyOf(caps);
        notes = List.copyOf(notes);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public Optional<LegalDocument> document(String key) {
        return documents.stream().filter(d -> d.key().equals(key)).findFirst();
    }

    /** A rule that is for several awards is one for each. */
    public Optional<Rule> rule(String ruleId, String awardCode) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId) && rule.award().equals(awardCode))
                .findFirst();
    }

    public Optional<AwardType> award(String code) {
        return awards.stream().filter(a -> a.code().equals(code)).findFirst();
    }
}

package vn.thidua.award.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Competence;
import vn.thidua.award.engine.rule.Confidence;

/** Reads the table of who may decide on which award. */
final class CompetenceReader {

    private final Map<String, Competence.Authority> authorities = new LinkedHashMap<>();
    private final List<Competence.Power> powers = new ArrayList<>();

    private final @Nullable Set<String> awards;

    private CompetenceReader(@Nullable Set<String> awards) {
        this.awards = awards;
    }

    /** @param awards codes that the packs know, null where a pack is faulty and they are not all known */
    static Competence read(YamlMap map, @Nullable Set<String> awards) {
        map.text("competence");
        CompetenceReader reader = new CompetenceReader(awards);
        map.each("authorities", reader::authority);
        map.each("powers", reader::power);
        map.nothingElse();
        return new Competence(List.copyOf(reader.authorities.values()), reader.powers);
    }

    private Competence.Authority authority(YamlMap map) {
        Competence.Authority authority = new Competence.Authority(
                map.text("key"),
                map.text("name"),
                Set.copyOf(map.texts("unitKinds")),
                map.has("legalPersonality") && map.flag("legalPersonality"));
        if (authorities.putIfAbsent(authority.key(), authority) != null) {
            throw map.place().fault(map.node(), "authority '" + authority.key() + "' is written twice");
        }
        return authority;
    }

    private List<Competence.Power> power(YamlMap map) {
        Competence.Authority authority = authorities.get(map.text("by"));
        if (authority == null) {
            throw map.place().fault(map.required("by"), "unknown authority '" + map.text("by") + "'");
        }
        LocalDate from = map.day("from");
        LocalDate to = map.dayOrNull("to");
        if (to != null && to.isBefore(from)) {
            throw map.place().fault(map.node(), "it ends before it begins");
        }
        SubjectKind subject = map.has("subject") ? map.oneOf("subject", SubjectKind.class) : null;
        String article = map.text("article");
        String document = map.text("document");
        Confidence confidence = map.oneOf("confidence", Confidence.class);
        String source = map.text("source");
        List<String> named = map.texts("awards");
        for (String award : named) {
            if (awards != null && !awards.contains(award)) {
                throw map.place().fault(map.required("awards"), "unknown award '" + award + "'");
            }
        }
        List<Competence.Power> read = named.stream()
                .map(award -> new Competence.Power(
                        award, subject, authority, from, to, article, document, confidence, source))
                .toList();
        for (Competence.Power one : read) {
            if (powers.stream().anyMatch(other -> overlap(other, one))) {
                throw map.place().fault(map.node(), "periods overlap: " + one.award() + " by " + authority.key());
            }
            powers.add(one);
        }
        return read;
    }

    private static boolean overlap(Competence.Power a, Competence.Power b) {
        return a.award().equals(b.award())
                && a.authority().equals(b.authority())
                && (a.subject() == null || b.subject() == null || a.subject() == b.subject())
                && !isBefore(a.to(), b.from())
                && !isBefore(b.to(), a.from());
    }

    private static boolean isBefore(@Nullable LocalDate end, LocalDate begin) {
        return end != null && end.isBefore(begin);
    }
}

package vn.thidua.campaign.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.campaign.domain.PlanDifference;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.organisation.Person;
import vn.thidua.kit.organisation.Unit;

/** What changed, by the names of units and people that readers know instead of their codes (chỗ thay đổi, bằng lời). */
@ApplicationScoped
class DifferenceWords {

    private final Organisation organisation;

    DifferenceWords(Organisation organisation) {
        this.organisation = organisation;
    }

    List<PlanDifference> of(List<PlanDifference> differences) {
        return differences.stream().map(this::of).toList();
    }

    private PlanDifference of(PlanDifference difference) {
        return switch (difference.section()) {
            case "participants" ->
                new PlanDifference(
                        difference.section(),
                        organisation.unitName(difference.what()),
                        difference.before() == null ? null : "tham gia",
                        difference.after() == null ? null : "tham gia");
            case "recipients" ->
                new PlanDifference(
                        difference.section(),
                        difference.what(),
                        receivers(difference.before()),
                        receivers(difference.after()));
            default -> difference;
        };
    }

    /** {@code Các khoa (NS-TCT-LLCS, CB-017)}: the codes stand in the last brackets. */
    private @Nullable String receivers(@Nullable String words) {
        int open = words == null ? -1 : words.lastIndexOf(" (");
        if (words == null || open < 0 || !words.endsWith(")")) {
            return words;
        }
        return Arrays.stream(words.substring(open + 2, words.length() - 1).split(", "))
                .map(this::name)
                .collect(Collectors.joining(", ", words.substring(0, open) + " (", ")"));
    }

    private String name(String code) {
        return organisation
                .unit(code)
                .map(Unit::name)
                .or(() -> organisation.person(code).map(Person::fullName))
                .orElse(code);
    }
}

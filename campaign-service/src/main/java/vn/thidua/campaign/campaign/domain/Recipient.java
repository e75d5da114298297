package vn.thidua.campaign.campaign.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the distribution list (nơi nhận), with the units and people that it means as far as they are known here.
 *
 * @param text      as printed: "Các khoa, phòng"
 * @param unitCodes units meant
 * @param personIds people meant
 * @param email     of a body outside, which gets the launch by mail
 */
public record Recipient(
        String text,
        List<String> unitCodes,
        List<String> personIds,
        @Nullable Source source,
        @Nullable String email) {

    public Recipient {
        text = Texts.clean(text);
        unitCodes = unitCodes == null ? List.of() : List.copyOf(unitCodes);
        personIds = personIds == null ? List.of() : List.copyOf(personIds);
        email = Texts.orNull(email);
    }
}

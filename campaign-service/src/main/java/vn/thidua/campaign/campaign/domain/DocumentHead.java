package vn.thidua.campaign.campaign.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the head of the launch document says: tên loại, số ký hiệu, cơ quan ban hành, nơi và ngày, trích yếu. */
public record DocumentHead(
        @Nullable String type,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String parentBody,
        @Nullable String place,
        @Nullable LocalDate date,
        @Nullable String abstractText) {

    static final DocumentHead EMPTY = new DocumentHead(null, null, null, null, null, null, null);

    public DocumentHead {
        type = Texts.orNull(type);
        number = Texts.orNull(number);
        issuer = Texts.orNull(issuer);
        parentBody = Texts.orNull(parentBody);
        place = Texts.orNull(place);
        abstractText = Texts.orNull(abstractText);
    }
}

package vn.thidua.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.kit.problem.CommonReason;
import vn.thidua.kit.problem.Refusal;

/** Opaque position in a sorted list: the sort keys of the last row shown. */
public record Cursor(List<String> keys) {

    public static Cursor at(String... keys) {
        return new Cursor(List.of(keys));
    }

    /** Null for the first page; refuses what this server did not issue. */
    public static @Nullable Cursor parse(@Nullable String encoded, int keys) {
        if (encoded == null || encoded.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split("\u0000", -1));
            if (parts.size() == keys) {
                return new Cursor(parts);
            }
        } catch (IllegalArgumentException e) {
            // refused below: the same answer whatever is wrong with it
        }
        throw new Refusal(CommonReason.MALFORMED, "Vị trí trang không hợp lệ.");
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u0000", keys).getBytes(StandardCharsets.UTF_8));
    }

    /** Page size between 1 and 200. */
    public static int size(@Nullable Integer asked) {
        return asked == null ? 50 : Math.clamp(asked, 1, 200);
    }
}

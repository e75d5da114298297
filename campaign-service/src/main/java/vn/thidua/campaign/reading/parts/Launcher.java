package vn.thidua.campaign.reading.parts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Text;

/** Who launches the campaign (cấp phát động), and whether what is proposed is proposed to that body itself. */
final class Launcher {

    private static final Pattern PROVINCE =
            Pattern.compile("(?:chu\\s+tich\\s+)?(?:ubnd|uy\\s+ban\\s+nhan\\s+dan)\\s+tinh(?![a-z]).*");
    private static final Pattern COMMUNE = Pattern.compile(
            "(?:chu\\s+tich\\s+)?(?:ubnd|uy\\s+ban\\s+nhan\\s+dan)\\s+(?:xa|phuong|thi\\s+tran|dac\\s+khu)(?![a-z]).*");
    private static final Pattern COMMUNE_BEHIND = Pattern.compile(
            "\\s+(?:voi\\s+)?(?:chu\\s+tich\\s+)?(?:ubnd|uy\\s+ban\\s+nhan\\s+dan)\\s+(?:xa|phuong|thi\\s+tran|dac\\s+khu)\\s+(?:xet\\s*,?\\s+)?(?:quyet\\s+dinh\\s+)?(?:khen\\s+thuong|tang)(?![a-z])");
    private static final Pattern PROVINCE_BEHIND = Pattern.compile(
            "\\s+(?:voi\\s+)?(?:chu\\s+tich\\s+)?(?:ubnd|uy\\s+ban\\s+nhan\\s+dan)\\s+tinh\\s+(?:xet\\s*,?\\s+)?(?:quyet\\s+dinh\\s+)?(?:khen\\s+thuong|tang)(?![a-z])");
    private final Text text;
    private final boolean awardsAtProvince;
    /** The People's Committee of the province itself, no other body of that level. */
    private final boolean isOfTheProvince;

    private final boolean isOfACommune;

    Launcher(Text text, boolean awardsAtProvince, @Nullable String issuer) {
        this.text = text;
        this.awardsAtProvince = awardsAtProvince;
        String name = issuer == null ? "" : Folding.fold(issuer);
        this.isOfTheProvince = PROVINCE.matcher(name).matches();
        this.isOfACommune = COMMUNE.matcher(name).matches();
    }

    /** "trình UBND tỉnh tặng" in a document of the province, "đề nghị Chủ tịch UBND phường tặng" in one of that committee. */
    boolean asksItself(Matcher proposes) {
        if (isOfACommune && isBehind(COMMUNE_BEHIND, proposes)) {
            return true;
        }
        return awardsAtProvince
                && (proposes.group().startsWith("trinh") || isOfTheProvince && isBehind(PROVINCE_BEHIND, proposes));
    }

    private boolean isBehind(Pattern body, Matcher proposes) {
        return text.match(body, proposes.end(), text.length()).lookingAt();
    }
}

package vn.thidua.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a person goes after signing in (trang quay lại): a page of this application, never another site. */
final class ReturnPath {

    static final String HOME = "/";

    // one slash, then no second one and no backslash, which browsers read as a slash; no control characters, no blanks
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}\\s]*");
    private static final Pattern NO_PAGE = Pattern.compile("/(login|logout|auth|api|q)([/?#].*)?");
    private static final int LONGEST = 2_000;

    private ReturnPath() {}

    static String of(@Nullable String wanted) {
        if (wanted == null
                || wanted.length() > LONGEST
                || !LOCAL.matcher(wanted).matches()
                || NO_PAGE.matcher(wanted).matches()) {
            return HOME;
        }
        try {
            var uri = new URI(wanted);
            return uri.getScheme() == null && uri.getRawAuthority() == null ? uri.toASCIIString() : HOME;
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}

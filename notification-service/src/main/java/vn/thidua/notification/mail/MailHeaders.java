package vn.thidua.notification.mail;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps header values to one line and addresses to what a mail server takes. */
final class MailHeaders {

    private static final int LONGEST_SUBJECT = 180;
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}");
    private static final Pattern DOMAIN =
            Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private MailHeaders() {}

    /** A title may hold line breaks and control characters; a header must not, or it becomes two headers. */
    static String subject(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ")
                .replaceAll("\\s+", " ")
                .strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_SUBJECT) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1))
                        .strip() + "…";
    }

    /** The address to use on the wire; empty when it is none. A Unicode domain becomes its ASCII form. */
    static Optional<String> address(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        String address = typed.strip();
        int at = address.lastIndexOf('@');
        if (at < 1
                || address.length() > 254
                || !LOCAL.matcher(address.substring(0, at)).matches()) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            return DOMAIN.matcher(domain).matches()
                    ? Optional.of(address.substring(0, at) + "@" + domain)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package vn.thidua.campaign.reading.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Letters that a web page or a mail wrote in another way (mã HTML, quoted-printable còn sót): {@code &nbsp;}, {@code &#273;},
 * {@code &ocirc;}, {@code =C4=91}, {@code =20} at the end of a line.
 */
record Remnants(String meant, int length) {

    private static final int LONGEST = 10;

    private static final Map<String, String> NAMES = Map.of(
            "nbsp", " ", "amp", "&", "quot", "\"", "apos", "'", "lt", "<", "gt", ">", "ndash", "–", "mdash", "—",
            "ldquo", "“", "rdquo", "”");

    private static final Map<String, String> MARKS =
            Map.of("grave", "\u0300", "acute", "\u0301", "circ", "\u0302", "tilde", "\u0303");

    /** What stands there, or null when it is what it looks like. */
    static @Nullable Remnants at(String text, int at) {
        return text.charAt(at) == '&' ? entity(text, at) : octets(text, at);
    }

    private static @Nullable Remnants entity(String text, int at) {
        int end = text.indexOf(';', at);
        if (end < 0 || end - at < 3 || end - at > LONGEST) {
            return null;
        }
        String name = text.substring(at + 1, end);
        String meant = name.charAt(0) == '#' ? numbered(name) : named(name);
        return meant == null ? null : new Remnants(meant, end + 1 - at);
    }

    private static @Nullable String numbered(String name) {
        boolean hex = name.length() > 2 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            boolean letter = code >= ' ' && code <= Character.MAX_VALUE && !Character.isSurrogate((char) code);
            return letter ? String.valueOf((char) code) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String named(String name) {
        String known = NAMES.get(name);
        String mark = MARKS.get(name.substring(1));
        boolean letter = Character.isLetter(name.charAt(0));
        return known != null || mark == null || !letter
                ? known
                : Normalizer.normalize(name.charAt(0) + mark, Normalizer.Form.NFC);
    }

    /** A space only where a line ends, for "=20%" is a number; other letters of two octets or more. */
    private static @Nullable Remnants octets(String text, int at) {
        boolean ends = at + 3 >= text.length() || text.charAt(at + 3) == '\n';
        if (ends && text.startsWith("=20", at)) {
            return new Remnants(" ", 3);
        }
        ByteBuffer bytes = ByteBuffer.allocate(4);
        int end = at;
        while (bytes.hasRemaining() && end + 2 < text.length() && text.charAt(end) == '=') {
            int octet = Character.digit(text.charAt(end + 1), 16) * 16 + Character.digit(text.charAt(end + 2), 16);
            boolean first = bytes.position() == 0;
            boolean continues = (octet & 0xC0) == 0x80;
            if (octet < 0x80 || first == continues) {
                break;
            }
            bytes.put((byte) octet);
            end += 3;
        }
        if (bytes.position() < 2) {
            return null;
        }
        try {
            return new Remnants(
                    StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString(), end - at);
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}

package vn.thidua.campaign.reading.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;

/**
 * The canonical text of a document (văn bản chuẩn hóa): byte order mark removed, CRLF made LF, Unicode NFC; nothing else
 * changes. All spans refer to it.
 */
public record SourceText(String canonical) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    public SourceText {
        canonical = canonicalForm(canonical);
    }

    public static SourceText of(String pasted) {
        return new SourceText(pasted);
    }

    /** From UTF-8 bytes, or empty when they are not UTF-8. */
    public static Optional<SourceText> ofUtf8(byte[] bytes) {
        try {
            return Optional.of(new SourceText(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    public int length() {
        return canonical.length();
    }

    public boolean isBlank() {
        return canonical.isBlank();
    }

    public String text(Span span) {
        return canonical.substring(span.start(), span.end());
    }

    public Passage passage(int start, int end) {
        return passage(new Span(start, end));
    }

    public Passage passage(Span span) {
        return new Passage(text(span), span);
    }

    private static String canonicalForm(String raw) {
        String text = !raw.isEmpty() && raw.charAt(0) == BYTE_ORDER_MARK ? raw.substring(1) : raw;
        if (text.indexOf('\r') >= 0) {
            text = text.replace("\r\n", "\n");
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}

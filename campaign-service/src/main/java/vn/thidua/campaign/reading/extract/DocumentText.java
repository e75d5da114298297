package vn.thidua.campaign.reading.extract;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;
import vn.thidua.campaign.reading.text.SourceText;

/**
 * Takes the text out of an uploaded file (trích văn bản). The kind is told by content, not by name; whatever is fed in ends in
 * text or in an {@link UnreadableDocument} within bounded time and memory.
 */
public final class DocumentText {

    /** What is accepted at most. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    /** A document of more than this is no launch document: the largest known has 60,000 characters. */
    public static final int MAX_CHARACTERS = 300_000;

    /** What Windows wrote in Vietnam before Unicode: letters with their tones behind them. */
    private static final Charset WINDOWS_1258 = Charset.forName("windows-1258");

    private static final Duration TIME_LIMIT = Duration.ofSeconds(5);

    private DocumentText() {}

    /** The kinds of document that are read. */
    public enum Kind {
        TEXT,
        DOCX,
        PDF
    }

    /** The text with the kind of file it came from. */
    public record Extracted(Kind kind, SourceText text) {}

    public static Extracted extract(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        Deadline deadline = Deadline.in(TIME_LIMIT);
        FileKind kind = FileKind.of(bytes);
        Extracted extracted =
                switch (kind) {
                    case EMPTY -> throw new UnreadableDocument(Reason.EMPTY);
                    case BINARY -> throw new UnreadableDocument(Reason.BINARY);
                    case OTHER -> throw new UnreadableDocument(Reason.UNSUPPORTED_TYPE);
                    case ENCRYPTED_OFFICE -> throw new UnreadableDocument(Reason.ENCRYPTED);
                    case TEXT -> new Extracted(Kind.TEXT, plainText(bytes));
                    case ZIP -> new Extracted(Kind.DOCX, converted(WordText.of(bytes, deadline)));
                    case PDF -> new Extracted(Kind.PDF, converted(PdfText.of(bytes, deadline)));
                };
        if (extracted.text().length() > MAX_CHARACTERS) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
        if (extracted.text().isBlank()) {
            throw new UnreadableDocument(extracted.kind() == Kind.PDF ? Reason.SCANNED_PDF : Reason.EMPTY);
        }
        return extracted;
    }

    private static SourceText plainText(byte[] bytes) {
        if (FileKind.hasUtf16Mark(bytes)) {
            return new SourceText(new String(bytes, StandardCharsets.UTF_16));
        }
        return SourceText.ofUtf8(bytes)
                .map(text -> inUnicode(text.canonical()))
                .or(() -> ofWesternBytes(bytes))
                .orElseThrow(() -> new UnreadableDocument(Reason.BINARY));
    }

    /** A file saved before Unicode: one byte a letter, in the table of its font. */
    private static Optional<SourceText> ofWesternBytes(byte[] bytes) {
        String vietnamese = new String(bytes, WINDOWS_1258);
        if (vietnamese.length() <= MAX_CHARACTERS && LegacyFonts.isVietnamese(vietnamese)) {
            return Optional.of(new SourceText(vietnamese));
        }
        String western = new String(bytes, StandardCharsets.ISO_8859_1);
        String read = western.length() > MAX_CHARACTERS ? western : LegacyFonts.toUnicode(western);
        return read.equals(western) ? Optional.empty() : Optional.of(new SourceText(read));
    }

    private static SourceText inUnicode(String text) {
        return new SourceText(text.length() > MAX_CHARACTERS ? text : LegacyFonts.toUnicode(text));
    }

    /** A soft hyphen is a letter in one of the fonts, and nothing in Unicode. */
    private static SourceText converted(String text) {
        return new SourceText(inUnicode(text).canonical().replace("\u00AD", ""));
    }
}

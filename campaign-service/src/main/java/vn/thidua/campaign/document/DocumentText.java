package vn.thidua.campaign.document;

import java.util.Optional;
import vn.thidua.campaign.reading.text.SourceText;
import vn.thidua.kit.problem.Refusal;

/**
 * The text of a file, whatever its name says: told by its first bytes.
 *
 * @param mediaType what the file really is
 */
record DocumentText(SourceText source, String mediaType) {

    static DocumentText of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new Refusal(DocumentReason.EMPTY, "Tệp trống.");
        }
        Optional<SourceText> text = SourceText.ofUtf8(bytes);
        if (text.isEmpty() || looksBinary(text.get().canonical())) {
            throw new Refusal(DocumentReason.BINARY, "Tệp không phải văn bản UTF-8.");
        }
        return checked(text.get(), "text/plain");
    }

    private static DocumentText checked(SourceText source, String mediaType) {
        if (source.isBlank()) {
            throw new Refusal(DocumentReason.EMPTY, "Văn bản không có chữ nào.");
        }
        return new DocumentText(source, mediaType);
    }

    private static boolean looksBinary(String text) {
        return text.indexOf('\0') >= 0;
    }
}

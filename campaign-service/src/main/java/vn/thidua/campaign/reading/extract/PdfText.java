package vn.thidua.campaign.reading.extract;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;

/** The text layer of a PDF (lớp chữ của tệp PDF), page by page in the order of the page. */
final class PdfText {

    private static final int MAX_PAGES = 500;
    private static final long MAX_MEMORY = 256L * 1024 * 1024;

    private PdfText() {}

    static String of(byte[] bytes, Deadline deadline) {
        try (PDDocument pdf =
                Loader.loadPDF(bytes, "", null, null, MemoryUsageSetting.setupMainMemoryOnly(MAX_MEMORY).streamCache)) {
            if (pdf.getNumberOfPages() > MAX_PAGES) {
                throw new UnreadableDocument(Reason.TOO_LARGE);
            }
            PDFTextStripper stripper = new PdfColumns();
            stripper.setSortByPosition(true);
            stripper.setLineSeparator("\n");
            StringBuilder text = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                deadline.check();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                text.append(stripper.getText(pdf)).append('\n');
                if (text.length() > DocumentText.MAX_CHARACTERS) {
                    throw new UnreadableDocument(Reason.TOO_LARGE);
                }
            }
            return text.toString();
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocument(Reason.ENCRYPTED, e);
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }
}

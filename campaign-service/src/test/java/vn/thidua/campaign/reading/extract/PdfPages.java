package vn.thidua.campaign.reading.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** The words of a document on numbered pages of A4, as they are printed: upright, turned by a scanner, or set in two columns. */
final class PdfPages {

    private static final float MARGIN = 60;
    private static final float LINE = 15;
    private static final float SIZE = 11;
    private static final float GUTTER = 24;

    /** How the pages of a file lie: turned as they are drawn, and turned back, or not, when they are shown. */
    record Lie(int drawn, int shown) {}

    private final PDDocument document;
    private final PDFont font;
    private final Lie lie;
    private final float width;
    private final float height;
    private PDPageContentStream content;
    private float y;
    private int number;

    private PdfPages(PDDocument document, PDFont font, Lie lie) throws IOException {
        this.document = document;
        this.font = font;
        this.lie = lie;
        boolean onItsSide = lie.drawn % 180 != 0;
        this.width = onItsSide ? PDRectangle.A4.getHeight() : PDRectangle.A4.getWidth();
        this.height = onItsSide ? PDRectangle.A4.getWidth() : PDRectangle.A4.getHeight();
        turn();
    }

    /** Lines broken at the margin, two columns where the text has a wide gap. */
    static byte[] upright(String text) throws IOException {
        return turned(text, new Lie(0, 0));
    }

    static byte[] turned(String text, Lie lie) throws IOException {
        return written(lie, pages -> {
            for (String line : text.split("\n", -1)) {
                pages.line(line);
            }
        });
    }

    /** Head and tail over the whole page, between them two columns on each page. */
    static byte[] inColumns(List<String> head, List<String> body, List<String> tail) throws IOException {
        return written(new Lie(0, 0), pages -> {
            for (String line : head) {
                pages.line(line);
            }
            pages.columns(body);
            for (String line : tail) {
                pages.line(line);
            }
        });
    }

    private interface Writing {
        void on(PdfPages pages) throws IOException;
    }

    private static byte[] written(Lie lie, Writing writing) throws IOException {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                InputStream letters = PDFont.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            PdfPages pages = new PdfPages(document, PDType0Font.load(document, letters), lie);
            writing.on(pages);
            pages.content.close();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void line(String line) throws IOException {
        String[] columns = line.strip().split(" {4,}", 2);
        if (columns.length == 2) {
            write(columns[0], MARGIN);
            write(columns[1], width / 2 + 12);
            down();
            return;
        }
        boolean right = line.startsWith("      ");
        for (String part : broken(line.strip(), width - 2 * MARGIN)) {
            write(part, right ? width / 2 + 12 : MARGIN);
            down();
        }
    }

    /** Down the left column, then down the right one, then on the next page. */
    private void columns(List<String> lines) throws IOException {
        float column = (width - 2 * MARGIN - GUTTER) / 2;
        List<String> parts = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank()) {
                parts.addAll(broken(line.strip(), column));
            }
        }
        int next = 0;
        while (next < parts.size()) {
            int room = (int) ((y - MARGIN) / LINE);
            int rows = Math.min(room, (parts.size() - next + 1) / 2);
            float top = y;
            for (int side = 0; side < 2; side++) {
                y = top;
                for (int row = 0; row < rows && next < parts.size(); row++) {
                    write(parts.get(next++), side == 0 ? MARGIN : MARGIN + column + GUTTER);
                    y -= LINE;
                }
            }
            y = top - rows * LINE;
            if (next < parts.size()) {
                turn();
            }
        }
    }

    private List<String> broken(String line, float room) throws IOException {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String word : line.split(" ")) {
            if (font.getStringWidth(part + " " + word) / 1000 * SIZE > room) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(word);
        }
        parts.add(part.toString());
        return parts;
    }

    private void write(String words, float x) throws IOException {
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, y);
        content.showText(words);
        content.endText();
    }

    private void down() throws IOException {
        y -= LINE;
        if (y < MARGIN) {
            turn();
        }
    }

    private void turn() throws IOException {
        if (content != null) {
            content.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(lie.shown);
        document.addPage(page);
        content = new PDPageContentStream(document, page);
        content.transform(drawn());
        number++;
        if (number > 1) {
            y = height - 30;
            write(Integer.toString(number), width / 2);
        }
        y = height - MARGIN;
    }

    private Matrix drawn() {
        float across = PDRectangle.A4.getWidth();
        float down = PDRectangle.A4.getHeight();
        return switch (lie.drawn) {
            case 90 -> new Matrix(0, 1, -1, 0, across, 0);
            case 180 -> new Matrix(-1, 0, 0, -1, across, down);
            case 270 -> new Matrix(0, -1, 1, 0, 0, down);
            default -> new Matrix();
        };
    }
}

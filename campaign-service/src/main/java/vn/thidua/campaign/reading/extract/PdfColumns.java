package vn.thidua.campaign.reading.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * Keeps columns and paragraphs of a page apart (giữ khoảng cách cột, đoạn): a gap much wider than a space stays as wide as it is, one
 * much higher than a line becomes a blank line, as in a text typed with spaces.
 */
final class PdfColumns extends PDFTextStripper {

    /** As wide as so many spaces, and no justified line has such gaps. */
    private static final float GAP = 4.5f;

    /** Farther below than so many heights of its letters begins a paragraph. */
    private static final float PARAGRAPH = 1.9f;

    /** In points: what begins farther to the right stands in the right-hand column of a page. */
    private static final float RIGHT_HALF = 220;

    private static final float MARGIN = 60;
    /** A letter is about half as wide as it is high. */
    private static final float LETTER = 0.5f;

    private static final int NARROWEST = 5;
    private static final int WIDEST = 120;

    private float lastEnd;
    private float lastLine = -1;
    private int written;
    private List<PdfGutter.Block> blocks = List.of();
    private float gutter;
    private int block;

    @Override
    protected void startPage(PDPage page) throws IOException {
        lastLine = -1;
        super.startPage(page);
    }

    /** What is set in two columns of running text is read column by column. */
    @Override
    protected void writePage() throws IOException {
        List<List<TextPosition>> articles = getCharactersByArticle();
        PdfGutter.Page page =
                PdfGutter.page(articles.stream().flatMap(List::stream).toList(), gutter);
        gutter = page.gutter();
        blocks = page.blocks();
        block = -1;
        if (blocks.size() > 1) {
            articles.clear();
            blocks.forEach(part -> articles.add(new ArrayList<>(part.letters())));
        }
        super.writePage();
    }

    @Override
    protected void startArticle(boolean isLeftToRight) throws IOException {
        block++;
        super.startArticle(isLeftToRight);
    }

    @Override
    protected void endArticle() throws IOException {
        if (blocks.size() > 1) {
            writeLineSeparator();
        }
        super.endArticle();
    }

    private boolean isInColumn() {
        return block < blocks.size() && blocks.get(block).isColumn();
    }

    @Override
    protected void writeString(String words, List<TextPosition> positions) throws IOException {
        if (!positions.isEmpty()) {
            TextPosition first = positions.getFirst();
            TextPosition last = positions.getLast();
            float down = first.getYDirAdj() - lastLine;
            if (lastLine >= 0 && Math.abs(down) < first.getHeightDir()) {
                if (first.getXDirAdj() - lastEnd > GAP * first.getWidthOfSpace()) {
                    pad(Math.max(NARROWEST, place(first) - written));
                }
            } else {
                if (lastLine >= 0 && down > PARAGRAPH * first.getFontSizeInPt()) {
                    super.writeString("\n");
                }
                written = 0;
                if (!isInColumn() && first.getXDirAdj() > RIGHT_HALF) {
                    pad(place(first));
                }
            }
            lastEnd = last.getXDirAdj() + last.getWidthDirAdj();
            lastLine = first.getYDirAdj();
        }
        written += words.length() + 1;
        super.writeString(words, positions);
    }

    private static int place(TextPosition at) {
        return Math.round((at.getXDirAdj() - MARGIN) / (LETTER * Math.max(1, at.getFontSizeInPt())));
    }

    private void pad(int spaces) throws IOException {
        int wide = Math.clamp(spaces, 0, WIDEST);
        written += wide;
        super.writeString(" ".repeat(wide));
    }
}

package vn.thidua.campaign.reading.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xwpf.usermodel.IBody;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import vn.thidua.campaign.reading.extract.UnreadableDocument.Reason;

/**
 * The text of a .docx in reading order: paragraphs with the labels that Word numbers by itself, tables as rows of
 * {@code | cell | cell |}. Tables that only place things side by side (header, signature) are unrolled cell by cell.
 */
final class WordText {

    private final StringBuilder text = new StringBuilder();
    private final WordNumbering numbering = new WordNumbering();
    private final Deadline deadline;

    static {
        // ZipCheck refuses what grows beyond measure; ten thousand bullets that look alike are no bomb
        ZipSecureFile.setMinInflateRatio(0.002);
    }

    private WordText(Deadline deadline) {
        this.deadline = deadline;
    }

    static String of(byte[] bytes, Deadline deadline) {
        ZipCheck.requireWordDocument(bytes, deadline);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            WordText out = new WordText(deadline);
            out.body(document);
            return out.text.toString();
        } catch (UnreadableDocument e) {
            throw e;
        } catch (IOException | POIXMLException e) {
            throw new UnreadableDocument(Reason.DAMAGED, e);
        } catch (RuntimeException e) {
            // POI throws many kinds for a broken part
            throw new UnreadableDocument(Reason.DAMAGED, e);
        }
    }

    private void body(IBody body) {
        for (IBodyElement element : body.getBodyElements()) {
            deadline.check();
            if (element instanceof XWPFParagraph paragraph) {
                WordParagraph read = WordParagraph.of(paragraph);
                read.boxes().forEach(this::line);
                line(labelled(paragraph, read.words()));
            } else if (element instanceof XWPFTable table) {
                table(table);
            } else if (element instanceof XWPFSDT control) {
                // a content control, as templates of offices have them
                line(control.getContent().getText());
            }
        }
    }

    private void table(XWPFTable table) {
        List<XWPFTableRow> rows = table.getRows();
        if (isLayout(table)) {
            int columns = rows.stream()
                    .mapToInt(row -> row.getTableCells().size())
                    .max()
                    .orElse(0);
            for (int column = 0; column < columns; column++) {
                for (XWPFTableRow row : rows) {
                    if (column < row.getTableCells().size()) {
                        body(row.getTableCells().get(column));
                    }
                }
                text.append('\n');
            }
            return;
        }
        text.append('\n');
        for (XWPFTableRow row : rows) {
            deadline.check();
            line(row.getTableCells().stream().map(this::cellText).collect(Collectors.joining(" | ", "| ", " |")));
        }
        text.append('\n');
    }

    /** The header and the signature block are tables without lines in most offices. */
    private static boolean isLayout(XWPFTable table) {
        List<XWPFTableRow> rows = table.getRows();
        if (rows.size() > 3 || rows.isEmpty() || rows.getFirst().getTableCells().size() > 2) {
            return false;
        }
        String words = table.getText().toUpperCase(Locale.ROOT);
        return words.contains("VIỆT NAM")
                || words.contains("NƠI NHẬN")
                || words.contains("KT.")
                || words.contains("TM.");
    }

    private String cellText(XWPFTableCell cell) {
        return cell.getParagraphs().stream()
                .map(this::paragraphText)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "))
                .replace('\n', ' ')
                .replace('|', '/');
    }

    private String paragraphText(XWPFParagraph paragraph) {
        return labelled(paragraph, WordParagraph.of(paragraph).words());
    }

    private String labelled(XWPFParagraph paragraph, String words) {
        String label = words.isBlank() ? "" : numbering.labelOf(paragraph);
        return label.isEmpty() ? words : label + " " + words;
    }

    private void line(String words) {
        text.append(words).append('\n');
        if (text.length() > DocumentText.MAX_CHARACTERS) {
            throw new UnreadableDocument(Reason.TOO_LARGE);
        }
    }
}

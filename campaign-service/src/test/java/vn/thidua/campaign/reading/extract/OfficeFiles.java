package vn.thidua.campaign.reading.extract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** The words of a document as Word makes a file of them, with all that it adds. */
final class OfficeFiles {

    private OfficeFiles() {}

    /** Two columns in a table above, the words below, the recipients and the signature in a table, header and footer on each page. */
    static byte[] word(String head, String motto, List<String> body, String recipients, String signature)
            throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("KẾ HOẠCH KHÁC - trang");
            document.createFooter(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("12/12/2099");
            columns(document, head, motto);
            Numbering numbering = new Numbering(document);
            body.forEach(line -> paragraph(document, line, numbering));
            columns(document, recipients, signature);
            document.write(out);
            return out.toByteArray();
        }
    }

    private static void columns(XWPFDocument document, String left, String right) {
        XWPFTable table = document.createTable(1, 2);
        fill(table, 0, left);
        fill(table, 1, right);
    }

    private static void fill(XWPFTable table, int column, String words) {
        var cell = table.getRow(0).getCell(column);
        cell.removeParagraph(0);
        words.lines().forEach(line -> cell.addParagraph().createRun().setText(line));
    }

    /** Numbers and bullets at the head of a line become those that Word prints by itself. */
    private static void paragraph(XWPFDocument document, String line, Numbering numbering) {
        XWPFParagraph paragraph = document.createParagraph();
        String words = numbering.take(paragraph, line);
        int middle = Math.min(words.length(), 12);
        paragraph.createRun().setText(words.substring(0, middle));
        deleted(paragraph, " trước ngày 01/01/2099 ít nhất 999 km");
        inserted(paragraph, words.substring(middle));
        hidden(paragraph, " (ẩn: 77%)");
        if (words.length() > 40) {
            document.createFootnote()
                    .createParagraph()
                    .createRun()
                    .setText("Chú thích: báo cáo trước ngày 02/02/2098.");
            paragraph.addFootnoteReference(document.getFootnotes().getLast());
        }
    }

    private static void deleted(XWPFParagraph paragraph, String words) {
        paragraph.getCTP().addNewDel().addNewR().addNewDelText().setStringValue(words);
    }

    private static void inserted(XWPFParagraph paragraph, String words) {
        var text = paragraph.getCTP().addNewIns().addNewR().addNewT();
        text.setStringValue(words);
        text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
    }

    private static void hidden(XWPFParagraph paragraph, String words) {
        var run = paragraph.createRun();
        run.setText(words);
        run.setVanish(true);
    }

    /** The lists of a document: "-" and "1." stand in its styles, not in its text. */
    private static final class Numbering {

        private final XWPFDocument document;
        private final BigInteger bullets;
        private BigInteger numbers;
        private int next = 1;

        Numbering(XWPFDocument document) {
            this.document = document;
            this.bullets = list(STNumberFormat.BULLET, "•");
            this.numbers = list(STNumberFormat.DECIMAL, "%1.");
        }

        String take(XWPFParagraph paragraph, String line) {
            if (line.startsWith("- ")) {
                paragraph.setNumID(bullets);
                paragraph.setNumILvl(BigInteger.ZERO);
                return line.substring(2);
            }
            String label = line.replaceFirst("^(\\d)\\. .*$", "$1");
            if (label.length() != 1) {
                return line;
            }
            int number = Integer.parseInt(label);
            if (number == 1) {
                numbers = list(STNumberFormat.DECIMAL, "%1.");
                next = 1;
            }
            if (number != next) {
                return line;
            }
            next++;
            paragraph.setNumID(numbers);
            paragraph.setNumILvl(BigInteger.ZERO);
            return line.substring(3);
        }

        private BigInteger list(STNumberFormat.Enum format, String words) {
            var all = document.getNumbering() == null ? document.createNumbering() : document.getNumbering();
            CTAbstractNum list = CTAbstractNum.Factory.newInstance();
            list.setAbstractNumId(BigInteger.valueOf(all.getAbstractNums().size() + 1L));
            CTLvl level = list.addNewLvl();
            level.setIlvl(BigInteger.ZERO);
            level.addNewStart().setVal(BigInteger.ONE);
            level.addNewNumFmt().setVal(format);
            level.addNewLvlText().setVal(words);
            return all.addNum(all.addAbstractNum(new XWPFAbstractNum(list)));
        }
    }
}

package vn.thidua.campaign.reading.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The words of one paragraph as its reader sees them (chữ của một đoạn): what was inserted under "track changes" and not what was deleted,
 * no hidden text, no field codes, no footnotes; a text box gives lines of its own.
 */
final class WordParagraph {

    /** Not shown, or shown somewhere else. */
    private static final Set<String> UNSEEN = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "footnoteReference",
            "endnoteReference",
            "annotationRef",
            "softHyphen",
            "Fallback",
            "pPr",
            "rPr",
            "sdtPr");

    private final StringBuilder words = new StringBuilder();
    private final List<String> boxes = new ArrayList<>();

    private WordParagraph() {}

    static WordParagraph of(XWPFParagraph paragraph) {
        WordParagraph read = new WordParagraph();
        read.children(paragraph.getCTP().getDomNode());
        return read;
    }

    String words() {
        return words.toString();
    }

    /** Lines of the text boxes that are anchored here. */
    List<String> boxes() {
        return List.copyOf(boxes);
    }

    private void children(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                element(element);
            }
        }
    }

    private void element(Element element) {
        String name = element.getLocalName();
        if (name == null || UNSEEN.contains(name) || name.equals("r") && isHidden(element)) {
            return;
        }
        switch (name) {
            case "t" -> text(element);
            case "tab", "ptab" -> words.append('\t');
            case "br", "cr" -> words.append('\n');
            case "noBreakHyphen" -> words.append('-');
            case "txbxContent" -> box(element);
            default -> children(element);
        }
    }

    private void text(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE && child.getNodeValue() != null) {
                words.append(child.getNodeValue());
            }
        }
    }

    private void box(Element content) {
        for (Node child = content.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element paragraph && "p".equals(paragraph.getLocalName())) {
                WordParagraph line = new WordParagraph();
                line.children(paragraph);
                boxes.add(line.words());
                boxes.addAll(line.boxes);
            }
        }
    }

    private static boolean isHidden(Element run) {
        Element properties = child(run, "rPr");
        Element vanish = properties == null ? null : child(properties, "vanish");
        if (vanish == null) {
            return false;
        }
        String value = vanish.getAttributeNS(vanish.getNamespaceURI(), "val");
        return !value.equals("0") && !value.equals("false");
    }

    private static @Nullable Element child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element found && name.equals(found.getLocalName())) {
                return found;
            }
        }
        return null;
    }
}

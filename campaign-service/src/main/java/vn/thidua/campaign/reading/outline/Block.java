package vn.thidua.campaign.reading.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Span;

/** A section, an item, a paragraph or a table of the document, with what it contains (mục, khoản, điểm, đoạn, bảng). */
public final class Block {

    /** Loại khối. */
    public enum Kind {
        ROOT,
        LABELLED,
        HEADING,
        PARAGRAPH,
        TABLE
    }

    private final Kind kind;
    private final @Nullable Label label;
    private final @Nullable Block parent;
    private final List<Block> children = new ArrayList<>();
    private final EnumSet<Topic> topics = EnumSet.noneOf(Topic.class);
    private final int start;
    private int bodyStart;
    private int headEnd;
    private int end;
    private int ownEnd;
    private int labelled;
    private int place;

    Block(Kind kind, @Nullable Label label, @Nullable Block parent, int start, int bodyStart, int end) {
        this.kind = kind;
        this.label = label;
        this.parent = parent;
        this.start = start;
        this.bodyStart = bodyStart;
        this.headEnd = end;
        this.end = end;
        this.ownEnd = end;
        if (parent != null) {
            parent.children.add(this);
            parent.labelled += label == null ? 0 : 1;
            place = parent.labelled;
            parent.growTo(end);
        }
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Label label() {
        return label;
    }

    public @Nullable Block parent() {
        return parent;
    }

    public List<Block> children() {
        return Collections.unmodifiableList(children);
    }

    public Span span() {
        return new Span(start, end);
    }

    public int start() {
        return start;
    }

    /** Behind the label, or behind the colon of "Mục đích: …". */
    public int bodyStart() {
        return bodyStart;
    }

    /** Behind the label, with "Bản được xét khen:" still there. */
    public int bodyStartOfWords() {
        return label == null ? start : label.bodyStart();
    }

    /** End of the first line. */
    public int headEnd() {
        return headEnd;
    }

    public int end() {
        return end;
    }

    /** End of the words that belong to this block and to none of its children. */
    public int ownEnd() {
        return ownEnd;
    }

    /** What its own heading says it is about. */
    public Set<Topic> topics() {
        return Collections.unmodifiableSet(topics);
    }

    public boolean isAbout(Topic topic) {
        return topics.contains(topic);
    }

    /** What it is about, taken from the nearest heading that says so. */
    public Set<Topic> effectiveTopics() {
        for (Block block = this; block != null; block = block.parent) {
            if (!block.topics.isEmpty()) {
                return block.topics();
            }
        }
        return Set.of();
    }

    public boolean isWithin(Topic topic) {
        for (Block block = this; block != null; block = block.parent) {
            if (block.topics.contains(topic)) {
                return true;
            }
        }
        return false;
    }

    /** The labels from the outermost section down, joined by dots. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (Block block = this; block != null; block = block.parent) {
            String key = block.pathKey();
            if (!key.isEmpty()) {
                path.insert(0, path.isEmpty() ? key : key + ".");
            }
            if (block.label != null && block.label.style() == Label.Style.NESTED_NUMBER) {
                // "1.2" names its parent itself
                Block above = block.parent;
                while (above != null && above.label != null && above.label.style() == Label.Style.NUMBER) {
                    block = above;
                    above = above.parent;
                }
            }
        }
        return path.toString();
    }

    private String pathKey() {
        if (label == null) {
            return "";
        }
        if (label.style() != Label.Style.BULLET) {
            return label.key();
        }
        return Integer.toString(place);
    }

    /** This block and everything in it, in reading order. */
    public Stream<Block> stream() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Block::stream));
    }

    void about(Set<Topic> found) {
        topics.addAll(found);
    }

    void startBodyAt(int position) {
        bodyStart = position;
    }

    /** More words of its own. */
    void extendTo(int position) {
        ownEnd = position;
        growTo(position);
    }

    void extendHeadTo(int position) {
        headEnd = position;
        extendTo(position);
    }

    /** Takes over the blocks that followed it, when they turn out to lie inside it. */
    void adopt(List<Block> strays) {
        for (Block stray : strays) {
            if (parent != null) {
                parent.children.remove(stray);
            }
            Block own = new Block(stray.kind, stray.label, this, stray.start, stray.bodyStart, stray.end);
            own.headEnd = stray.headEnd;
            own.ownEnd = stray.ownEnd;
            own.topics.addAll(stray.topics);
            own.children.addAll(stray.children);
        }
    }

    private void growTo(int position) {
        for (Block block = this; block != null; block = block.parent) {
            block.end = Math.max(block.end, position);
        }
    }
}

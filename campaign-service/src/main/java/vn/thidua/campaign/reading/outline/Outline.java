package vn.thidua.campaign.reading.outline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block.Kind;
import vn.thidua.campaign.reading.outline.Label.Style;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/**
 * Builds the tree of sections and items (bố cục văn bản) out of labels, headings and blank lines. Lines that are broken in the
 * middle of a sentence, by wrapping or by a page, are joined.
 */
public final class Outline {

    /** Deep enough for any plan; keeps a hostile file from nesting without end. */
    private static final int MAX_DEPTH = 12;

    private static final int MAX_HEADING = 110;
    private static final Pattern INLINE_HEADING = Pattern.compile("^(?<h>[a-z][^:.;\\n\"]{2,70}?)\\s*:\\s*(?=\\S|$)");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;:!?…][\"'”’)]?$|\\./\\.?$");
    private static final Pattern RULE = Pattern.compile("^[-–—_=.\\s]{3,}$");
    private static final Pattern TABLE_LINE = Pattern.compile("^\\||\\|.*\\|");

    private final Text text;
    private final Block root;
    private final BitSet columns;
    private Block current;
    private boolean afterBlank;
    /** Paragraphs behind the last item, until it is known whether the list goes on. */
    private final List<Block> strays = new ArrayList<>();

    private Outline(Text text, int start, int end) {
        this.text = text;
        this.root = new Block(Kind.ROOT, null, null, start, start, Math.min(start, end));
        this.current = root;
        this.columns = ColumnRows.of(text);
    }

    /** The tree of the words between start and end, and of an appendix behind the signature. */
    public static Block of(Text text, int start, int end, Span appendix) {
        Outline outline = new Outline(text, start, end);
        outline.addAll(start, end);
        if (appendix.length() > 0) {
            outline.current = outline.root;
            outline.afterBlank = true;
            outline.strays.clear();
            outline.addAll(appendix.start(), appendix.end());
        }
        return outline.root;
    }

    private void addAll(int start, int end) {
        for (Line line : text.lines()) {
            if (line.start() >= start && line.end() <= end) {
                add(line);
            }
        }
    }

    public static Stream<Block> withTopic(Block root, Topic topic) {
        return root.stream().filter(block -> block.isAbout(topic));
    }

    public static Optional<Block> firstWithTopic(Block root, Topic topic) {
        return withTopic(root, topic).findFirst();
    }

    private void add(Line line) {
        if (line.isBlank()) {
            afterBlank = true;
            return;
        }
        String folded = text.folded(line);
        if (RULE.matcher(folded).matches()) {
            return;
        }
        if (namesThePart(line, folded)) {
            afterBlank = false;
            return;
        }
        if (columns.get(line.number()) || TABLE_LINE.matcher(folded).find()) {
            tableLine(line);
        } else {
            Label label = Labels.of(text, line);
            if (label != null && isPlausible(label)) {
                labelled(line, label);
            } else if (!headed(line, folded)) {
                words(line);
            }
        }
        afterBlank = false;
    }

    /** "PHẦN THỨ NHẤT" alone on its line: what it is about stands on the next. */
    private boolean namesThePart(Line line, String folded) {
        Label label = current.label();
        if (label == null
                || label.style() != Style.PART
                || label.bodyStart() < current.ownEnd()
                || folded.length() > MAX_HEADING
                || Labels.of(text, line) != null) {
            return false;
        }
        current.extendHeadTo(line.end());
        current.startBodyAt(line.end());
        current.about(Topics.of(folded));
        return true;
    }

    private void tableLine(Line line) {
        if (current.kind() == Kind.TABLE) {
            current.extendTo(line.end());
            return;
        }
        Block holder = current.kind() == Kind.PARAGRAPH && current.parent() != null ? current.parent() : current;
        current = new Block(Kind.TABLE, null, holder, line.start(), line.start(), line.end());
    }

    private void labelled(Line line, Label label) {
        leaveTable();
        Block sibling = sibling(label);
        Block parent = sibling != null && sibling.parent() != null ? sibling.parent() : parentOf(label);
        if (sibling != null
                && !strays.isEmpty()
                && label.ordinal() != 1
                && strays.getFirst().start() > sibling.start()) {
            sibling.adopt(strays);
        }
        strays.clear();
        Block block = new Block(Kind.LABELLED, label, parent, label.start(), label.bodyStart(), line.end());
        classify(block, line, label.bodyStart(), parent);
        current = block;
    }

    private @Nullable Block sibling(Label label) {
        for (Block block = current; block != null; block = block.parent()) {
            Label known = block.label();
            if (known != null && label.continues(known)) {
                return block;
            }
            if (block.kind() == Kind.HEADING && !label.style().isSection()) {
                return null;
            }
        }
        return null;
    }

    private Block parentOf(Label label) {
        Block block = current;
        while (block.parent() != null) {
            boolean inner = block.kind() == Kind.PARAGRAPH
                    || block.kind() == Kind.TABLE
                    || isFinishedHeading(block) && label.style() != Style.BULLET
                    || block.kind() == Kind.HEADING && label.style().isSection()
                    || block.label() != null && block.label().style().compareTo(label.style()) > 0
                    || depth(block) >= MAX_DEPTH;
            if (!inner) {
                return block;
            }
            block = block.parent();
        }
        return block;
    }

    /** "Mục đích: tạo chuyển biến rõ." is complete: a numbered list behind it is not part of it. */
    private boolean isFinishedHeading(Block block) {
        return block.kind() == Kind.HEADING
                && block.ownEnd() > block.bodyStart()
                && text.canonical().charAt(block.ownEnd() - 1) == '.';
    }

    private static int depth(Block block) {
        int depth = 0;
        for (Block above = block.parent(); above != null; above = above.parent()) {
            depth++;
        }
        return depth;
    }

    /** A number that does not go on counting is the beginning of a wrapped line, not a label. */
    private boolean isPlausible(Label label) {
        if (label.style() != Style.NUMBER || label.ordinal() <= 2) {
            return label.ordinal() < 60;
        }
        Block sibling = sibling(label);
        Label known = sibling == null ? null : sibling.label();
        if (known == null) {
            return afterBlank && label.ordinal() <= 20;
        }
        int step = label.ordinal() - known.ordinal();
        return step >= 1 && step <= 3;
    }

    private boolean headed(Line line, String folded) {
        if (isUnfinished() && !afterBlank && !text.isUpperCase(line.start(), line.end())) {
            return false;
        }
        boolean capital = Character.isUpperCase(text.canonical().charAt(line.start()));
        Matcher inline = INLINE_HEADING.matcher(folded);
        if (capital && inline.find()) {
            Set<Topic> topics = Topics.of(inline.group("h"));
            if (!topics.isEmpty()) {
                Block heading = new Block(
                        Kind.HEADING, null, sectionAbove(), line.start(), line.start() + inline.end(), line.end());
                heading.about(topics);
                heading.extendHeadTo(line.end());
                leaveStrays();
                current = heading;
                return true;
            }
        }
        boolean heading = capital
                && folded.length() <= MAX_HEADING
                && !SENTENCE_END.matcher(folded).find();
        if (!heading) {
            return false;
        }
        boolean shouted = text.isUpperCase(line.start(), line.end());
        Set<Topic> topics = shouted ? Topics.of(folded) : Topics.ofPureHeading(folded);
        if (topics.isEmpty()) {
            return false;
        }
        leaveStrays();
        Block block =
                new Block(Kind.HEADING, null, shouted ? root : sectionAbove(), line.start(), line.end(), line.end());
        block.about(topics);
        current = block;
        return true;
    }

    private void words(Line line) {
        leaveTable();
        boolean goesOn =
                !afterBlank && current.kind() != Kind.ROOT || afterBlank && isUnfinished() && startsInMidSentence(line);
        if (goesOn) {
            current.extendTo(line.end());
            return;
        }
        if (afterBlank && isBareHeading(current)) {
            current.extendTo(line.end());
            return;
        }
        boolean holds = current.kind() == Kind.LABELLED
                || current.kind() == Kind.HEADING && current.bodyStart() >= current.headEnd();
        Block holder = holds || current.parent() == null ? current : current.parent();
        while (holder.label() != null && !isSection(holder) && holder.parent() != null) {
            holder = holder.parent();
        }
        Block paragraph = new Block(Kind.PARAGRAPH, null, holder, line.start(), line.start(), line.end());
        strays.add(paragraph);
        current = paragraph;
    }

    /** "1. Mục tiêu" with its words in the paragraph below. */
    private boolean isBareHeading(Block block) {
        return (block.kind() == Kind.LABELLED || block.kind() == Kind.HEADING)
                && block.children().isEmpty()
                && block.ownEnd() == block.headEnd()
                && block.ownEnd() - block.bodyStart() <= MAX_HEADING
                && !text.canonical(block.bodyStart(), block.ownEnd()).endsWith(".")
                && !text.canonical(block.bodyStart(), block.ownEnd()).endsWith(";");
    }

    private boolean isUnfinished() {
        if (current.kind() == Kind.ROOT || current.kind() == Kind.TABLE) {
            return false;
        }
        int end = current.ownEnd();
        return !SENTENCE_END
                .matcher(text.folded(Math.max(current.start(), end - 4), end))
                .find();
    }

    private boolean startsInMidSentence(Line line) {
        char first = text.canonical().charAt(line.start());
        return Character.isLowerCase(first) || Character.isDigit(first) || first == '(' || first == ',';
    }

    private static boolean isSection(Block block) {
        Label label = block.label();
        return label == null || label.style().isSection() || !block.topics().isEmpty();
    }

    private Block sectionAbove() {
        Block block = current;
        while (block.parent() != null && (block.kind() != Kind.LABELLED || !isSection(block))) {
            block = block.parent();
        }
        return block;
    }

    private void leaveTable() {
        if (current.kind() == Kind.TABLE && current.parent() != null) {
            current = current.parent();
        }
    }

    private void leaveStrays() {
        strays.clear();
    }

    private void classify(Block block, Line line, int bodyStart, Block parent) {
        String folded = text.folded(bodyStart, line.end());
        boolean amongContents = parent.isWithin(Topic.CONTENT) || parent.isWithin(Topic.TARGETS);
        Matcher inline = INLINE_HEADING.matcher(folded);
        if (inline.find()) {
            Set<Topic> topics = amongContents
                    ? allowedIn(parent, Topics.ofPureHeading(inline.group("h")))
                    : Topics.of(inline.group("h"));
            if (!topics.isEmpty() && isTopicItem(block, parent, topics)) {
                block.about(topics);
                block.startBodyAt(bodyStart + inline.end());
                return;
            }
        }
        boolean section = block.label() != null && block.label().style().isSection();
        boolean shouted = text.isUpperCase(bodyStart, line.end());
        boolean heading = folded.length() <= MAX_HEADING
                && !folded.endsWith(".")
                && !folded.endsWith(";")
                && !folded.endsWith(",");
        if (!heading) {
            return;
        }
        boolean lenient = (section || shouted) && !amongContents;
        Set<Topic> topics = lenient ? Topics.of(folded) : Topics.ofPureHeading(folded);
        block.about(amongContents ? allowedIn(parent, topics) : topics);
    }

    /** Items under "Khen thưởng", "Phân công" and the like are what they are, whatever word they begin with. */
    private static boolean isTopicItem(Block block, Block parent, Set<Topic> topics) {
        Set<Topic> above = parent.effectiveTopics();
        boolean settled = above.size() == 1
                && (above.contains(Topic.REWARDS) || above.contains(Topic.CRITERIA) || above.contains(Topic.PLAN))
                && block.label() != null
                && !block.label().style().isSection();
        return !settled || topics.equals(above);
    }

    /** What lies under the contents stays a content, unless its heading names a part that the section's heading names too. */
    private static Set<Topic> allowedIn(Block parent, Set<Topic> topics) {
        EnumSet<Topic> allowed = EnumSet.noneOf(Topic.class);
        Set<Topic> above = parent.effectiveTopics();
        for (Topic topic : topics) {
            if (above.contains(topic) && above.size() > 1
                    || topic == Topic.SCOPE
                    || topic == Topic.PARTICIPANTS
                    || topic == Topic.TIME
                    || topic == Topic.CRITERIA
                    || topic == Topic.SCORING) {
                allowed.add(topic);
            }
        }
        return allowed;
    }
}

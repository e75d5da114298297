package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Content;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Label;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/** Finds the contents of the campaign (nội dung thi đua): the items of the section so headed, or the numbered list of the launch. */
final class ContentsReader {

    private static final int MAX_HEADING = 160;
    private static final int FULL_LINE = 60;
    private static final Pattern NOT_A_CONTENT = Pattern.compile(
            "(?:can\\s+cu|thuc\\s+hien\\s+(?:luat|chi thi|nghi|ke hoach so)|theo\\s+de\\s+nghi)(?![a-z])");

    private static final Pattern STEP_OR_REWARD = Pattern.compile(
            "[^.;:0-9]{0,90}?(?:(?:dang\\s+ky|gui|nop|bao\\s+cao|so\\s+ket|tong\\s+ket)(?![a-z])[^.;:0-9]{0,90}?(?:truoc|cham\\s+nhat|den\\s+het|vao)\\s+(?:la\\s+)?(?:ngay\\s+|thang\\s+|quy\\s+)?[0-9ivx]"
                    + "|(?:tang|trao)\\s+(?:thuong\\s+)?(?:giay|bang)\\s+khen(?![a-z]))");

    private final Text text;
    private final Block root;

    private ContentsReader(Body body) {
        this.text = body.text();
        this.root = body.root();
    }

    /** The blocks that are contents, in reading order. */
    static List<Block> blocks(Body body) {
        return new ContentsReader(body).blocks();
    }

    static Content content(Text text, Block block) {
        Label label = block.label();
        return new Content(
                block.path(),
                label == null ? null : label.printed(),
                heading(text, block),
                text.canonical(block.start(), block.end()),
                block.span());
    }

    private List<Block> blocks() {
        List<Block> sections = topmost(Topic.CONTENT);
        if (sections.isEmpty()) {
            sections = topmost(Topic.TARGETS);
        }
        List<Block> found = new ArrayList<>();
        sections.forEach(section -> found.addAll(items(section)));
        return found.isEmpty() ? launchList() : found;
    }

    /** Sections about the topic that lie in no other such section, deepest heading first that says nothing else. */
    private List<Block> topmost(Topic topic) {
        List<Block> found = root.stream()
                .filter(block -> block.isAbout(topic) && !block.isAbout(Topic.OBJECTIVE)
                        || block.isAbout(topic) && topic == Topic.TARGETS)
                .filter(block -> block.parent() == null || !block.parent().isWithin(topic))
                .filter(block -> !block.isWithin(Topic.DUTIES) && !block.isWithin(Topic.REWARDS) && !isScale(block))
                .toList();
        List<Block> narrowed = new ArrayList<>();
        for (Block block : found) {
            List<Block> inner = block.children().stream()
                    .filter(child -> child.isAbout(topic))
                    .toList();
            narrowed.addAll(inner.size() == 1 ? inner : List.of(block));
        }
        return narrowed;
    }

    /** A scale of points repeats the contents; "NỘI DUNG VÀ THANG ĐIỂM" holds them. */
    private static boolean isScale(Block block) {
        for (Block above = block; above != null; above = above.parent()) {
            if (above.isAbout(Topic.SCORING) && !above.isAbout(Topic.CONTENT)) {
                return true;
            }
        }
        return false;
    }

    private List<Block> items(Block section) {
        List<Block> labelled = section.children().stream()
                .filter(block -> block.label() != null)
                .filter(block ->
                        block.topics().isEmpty() || block.isAbout(Topic.CONTENT) || block.isAbout(Topic.TARGETS))
                .toList();
        List<Block> numbered =
                labelled.stream().filter(block -> !isBullet(block)).toList();
        if (!numbered.isEmpty()) {
            return numbered;
        }
        if (!labelled.isEmpty()) {
            return labelled;
        }
        boolean hasWords = section.end() > section.headEnd()
                || section.bodyStart() < section.headEnd() && section.kind() == Block.Kind.HEADING;
        return hasWords ? List.of(section) : List.of();
    }

    /** "… tập trung vào các nội dung sau: 1. … 2. …": a list that stands under no heading. */
    private List<Block> launchList() {
        List<Block> items = root.children().stream()
                .filter(block -> block.label() != null && block.topics().isEmpty())
                .filter(block -> !NOT_A_CONTENT
                        .matcher(text.folded(block.bodyStart(), block.headEnd()))
                        .lookingAt())
                .toList();
        List<Block> told =
                items.stream().filter(block -> !isStepOrReward(block)).toList();
        List<Block> numbered = (told.size() >= 2 ? told : items)
                .stream().filter(block -> !isBullet(block)).toList();
        return numbered.size() >= 2 ? numbered : items.size() >= 2 ? items : List.of();
    }

    /** "3. Các phòng đăng ký trước ngày 05/3 …", "4. Giám đốc tặng Giấy khen …" in the same list. */
    private boolean isStepOrReward(Block block) {
        return block.children().isEmpty()
                && STEP_OR_REWARD
                        .matcher(text.folded(block.bodyStart(), block.ownEnd()))
                        .lookingAt();
    }

    private static boolean isBullet(Block block) {
        Label label = block.label();
        return label != null && label.style() == Label.Style.BULLET;
    }

    private static @Nullable String heading(Text text, Block block) {
        // words that go on in the next line are a sentence, not a heading
        boolean goesOn = block.ownEnd() > block.headEnd()
                && (block.headEnd() - block.bodyStart() > FULL_LINE
                        || !Character.isUpperCase(text.canonical()
                                .charAt(text.trim(block.headEnd(), block.ownEnd())
                                        .start())));
        boolean ownLine = block.end() > block.headEnd() && !goesOn;
        String words = text.canonical(block.bodyStart(), Math.max(block.bodyStart(), block.headEnd()))
                .strip();
        boolean sentence = words.endsWith(";") || words.endsWith(",") || words.length() > MAX_HEADING;
        return ownLine && !sentence && !words.isEmpty() ? words.replaceAll("[.:*\\s]+$", "") : null;
    }
}

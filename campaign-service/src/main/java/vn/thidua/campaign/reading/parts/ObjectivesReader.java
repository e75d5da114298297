package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Label;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/** Reads objectives (mục đích, mục tiêu, yêu cầu): the items of their section, or what the launch says it is for. */
final class ObjectivesReader {

    private static final Pattern PURPOSE = Pattern.compile(
            "(?<![a-z])(?<p>nham|gop\\s+phan|voi\\s+muc\\s+(?:tieu|dich)|de(?=\\s+(?:hoan\\s+thanh|thuc\\s+hien\\s+thang\\s+loi|tao|nang\\s+cao|day\\s+manh|dong\\s+vien|khoi\\s+day)(?![a-z])))(?![a-z])(?:[^\".;]|\\.(?!\\s)){10,500}?(?=,\\s+[^,.;\"]{3,90}?\\s(?:phat\\s+dong|to\\s+chuc|ban\\s+hanh|xay\\s+dung)(?![a-z]))");
    private static final Pattern PURPOSE_AFTER = Pattern.compile(
            "phat\\s+dong[^.;]{0,250}?(?<p>(?<![a-z])(?:nham|gop\\s+phan)(?![a-z])[^.;:\"]{10,400}?)(?=[.;:]|,\\s+(?:voi\\s+chu\\s+de|theo\\s+chu\\s+de|tap\\s+trung|trong\\s+do|cu\\s+the|voi\\s+(?:cac|nhung)\\s+noi\\s+dung))");

    private final Text text;
    private final Body body;

    private ObjectivesReader(Body body) {
        this.body = body;
        this.text = body.text();
    }

    static List<Passage> read(Body body) {
        ObjectivesReader reader = new ObjectivesReader(body);
        List<Passage> found = new ArrayList<>();
        body.root().stream()
                .filter(block -> block.isAbout(Topic.OBJECTIVE))
                .filter(block -> !block.isAbout(Topic.TARGETS) && !block.isAbout(Topic.CONTENT))
                .forEach(block -> reader.section(block, found));
        if (found.isEmpty()) {
            reader.purpose(found);
        }
        return found;
    }

    private void section(Block block, List<Passage> found) {
        boolean inline = block.bodyStart() < block.headEnd() && hasColon(block);
        if (inline) {
            add(found, block.bodyStart(), block.ownEnd(), isBullet(block));
        } else if (block.ownEnd() > block.headEnd() && block.topics().size() == 1) {
            add(found, block.headEnd(), block.ownEnd(), false);
        }
        for (Block child : block.children()) {
            boolean other = !child.topics().isEmpty();
            if (other
                    || child.kind() == Block.Kind.TABLE
                    || block.topics().size() > 1 && child.label() != null && !isAim(block)) {
                continue;
            }
            if (child.children().isEmpty() || child.ownEnd() - child.bodyStart() > 60) {
                add(found, child.bodyStart(), child.ownEnd(), false);
            }
            child.children().forEach(item -> add(found, item.bodyStart(), item.end(), false));
        }
    }

    /** "MỤC ĐÍCH, YÊU CẦU" is all aims; "MỤC TIÊU, PHẠM VI, ĐỐI TƯỢNG" has items of other kinds. */
    private static boolean isAim(Block block) {
        return block.topics().stream().allMatch(topic -> topic == Topic.OBJECTIVE);
    }

    private boolean hasColon(Block block) {
        return text.canonical(block.start(), block.bodyStart()).indexOf(':') >= 0;
    }

    private static boolean isBullet(Block block) {
        Label label = block.label();
        return label != null && label.style() == Label.Style.BULLET;
    }

    private void add(List<Passage> found, int start, int end, boolean asValue) {
        Span words = text.trim(start, Math.max(start, end));
        int to = words.end();
        while (asValue && to > words.start() && ".;".indexOf(text.canonical().charAt(to - 1)) >= 0) {
            to--;
        }
        if (to - words.start() > 3) {
            found.add(text.passage(words.start(), to));
        }
    }

    private void purpose(List<Passage> found) {
        Matcher before =
                text.match(PURPOSE, body.preamble().start(), body.preamble().end());
        if (before.find()) {
            add(found, before.start("p"), before.end(), true);
            return;
        }
        Matcher after = text.match(
                PURPOSE_AFTER, body.preamble().start(), body.preamble().end());
        if (after.find()) {
            add(found, after.start("p"), after.end("p"), true);
        }
    }
}

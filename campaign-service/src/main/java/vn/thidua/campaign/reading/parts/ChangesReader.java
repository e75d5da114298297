package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Amendment.Change;
import vn.thidua.campaign.reading.model.Amendment.Op;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.text.Text;

/** Reads the single changes of an amending document (nội dung sửa đổi, bổ sung, bãi bỏ). */
final class ChangesReader {

    private static final Pattern VERB = Pattern.compile(
            "(?<![a-z])(?:(?<repeal>bai\\s+bo|huy\\s+bo|loai\\s+bo|bo(?=\\s+(?:toan\\s+bo\\s+)?(?:noi\\s+dung|khoan|muc|diem|cum|chi\\s+tieu|gach|tieu|y|quy\\s+dinh|doan))|khong\\s+(?:thuc\\s+hien|to\\s+chuc))"
                    + "|(?<replace>sua\\s+doi(?:\\s*,\\s*bo\\s+sung)?|dieu\\s+chinh(?!\\s*,?\\s*bo\\s+sung\\s+ke)|thay(?:\\s+the)?|sua|doi|lui|gia\\s+han|chuyen|keo\\s+dai|nang|giam|tang)|(?<add>bo\\s+sung|them))(?![a-z])");
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:(?<![a-z])(?:cum\\s+tu|tu)\\s+)?(?<q1>\"[^\"]{1,300}\")\\s*(?:duoc\\s+)?(?:sua\\s+)?(?:thanh|sang|bang|xuong|len)(?:\\s+(?:cum\\s+tu|tu|con\\s+so|so|doan|noi\\s+dung))?\\s*:?\\s*(?<q2>\"[^\"]{1,600}\")"
                    + "|(?<![a-z])tu\\s+(?<f>[^;\"]{2,120}?)\\s+(?:thanh|sang|xuong(?:\\s+con)?|len)\\s+(?<t>[^;\"]{2,160}?)(?=[;.]?\\s*$|[;]|\\.\\s|,\\s)");
    private static final Pattern TO_ONLY = Pattern.compile(
            "(?:nhu\\s+sau|thanh|sang|noi\\s+dung|den(?:\\s+het)?)\\s*:?\\s*(?<t>\"[^\"]{2,900}\"|(?<=:\\s?)[^\"]{3,900}|(?:ngay\\s+)?[0-9][^;.]{3,80})");
    private static final Pattern KEPT = Pattern.compile(
            "(?:giu\\s+nguyen|khong\\s+thay\\s+doi)\\s*:?\\s*(?<k>[^.;]{3,160})|(?<k2>[^.;,]{3,100}?)\\s+(?:duoc\\s+)?(?:giu\\s+nguyen|khong\\s+thay\\s+doi)");
    private static final Pattern REST = Pattern.compile(
            "(?:cac\\s+|nhung\\s+)?(?:noi\\s+dung|quy\\s+dinh|phan|muc)\\s+(?:khac|con\\s+lai).*|.*(?:to\\s+chuc\\s+thuc\\s+hien|hieu\\s+luc|chiu\\s+trach\\s+nhiem).*",
            Pattern.DOTALL);

    private final Text text;
    private final Body body;
    private final @Nullable Set<String> sections;
    private final List<Change> changes = new ArrayList<>();

    ChangesReader(Body body, @Nullable Set<String> sections) {
        this.body = body;
        this.text = body.text();
        this.sections = sections;
    }

    List<Change> read() {
        List<Block> items = body.root().children().stream()
                .filter(block -> block.start() >= body.preamble().end())
                .toList();
        for (Block item : items) {
            item(item, null, null);
        }
        if (changes.isEmpty()) {
            body.root().children().stream()
                    .filter(block -> block.kind() == Block.Kind.PARAGRAPH)
                    .forEach(block -> item(block, null, null));
        }
        return changes;
    }

    /** A change may stand in an item, or its verb and place in the heading and the details in the items below. */
    private void item(Block item, @Nullable Op opAbove, @Nullable String refAbove) {
        int start = item.bodyStartOfWords();
        int head = Math.max(start, item.ownEnd());
        Op op = op(start, head);
        String ref = SectionRefs.first(text, start, head);
        Op effective = op != null ? op : opAbove;
        String place = combine(refAbove, ref);
        List<Block> below =
                item.children().stream().filter(child -> child.label() != null).toList();
        boolean detailed = below.stream().anyMatch(child -> isChange(child, place));
        if (!below.isEmpty() && detailed) {
            below.forEach(child -> item(child, effective, place));
            return;
        }
        String folded = text.folded(start, Math.max(start, item.end()));
        if (effective == null
                || REST.matcher(folded).matches() && op == null
                || place == null && op == null
                || isRest(folded)) {
            return;
        }
        changes.add(change(effective, place, new Span(start, item.end())));
    }

    private boolean isChange(Block child, @Nullable String place) {
        int start = child.bodyStartOfWords();
        int end = Math.max(start, child.ownEnd());
        return SectionRefs.first(text, start, end) != null
                || place == null && op(start, end) != null
                || FROM_TO.matcher(text.folded(start, end)).find() && op(start, end) != null;
    }

    private static boolean isRest(String folded) {
        return folded.matches(
                "(?s)(?:cac\\s+|nhung\\s+)?(?:noi\\s+dung|quy\\s+dinh)\\s+(?:khac|con\\s+lai).*|ngoai\\s+(?:cac\\s+|nhung\\s+)?(?:noi\\s+dung|dieu)\\s.*(?:giu\\s+nguyen|khong\\s+(?:thay\\s+doi|dieu\\s+chinh)|van\\s).*");
    }

    private @Nullable Op op(int start, int end) {
        Matcher verb = text.match(VERB, start, Math.min(end, start + 220));
        if (!verb.find()) {
            return null;
        }
        return verb.group("repeal") != null ? Op.REPEAL : verb.group("add") != null ? Op.ADD : Op.REPLACE;
    }

    private Change change(Op op, @Nullable String ref, Span item) {
        String words = text.folded(item.start(), item.end());
        Matcher fromTo = FROM_TO.matcher(words);
        String from = null;
        String to = null;
        int whatEnd = item.end();
        if (fromTo.find()) {
            boolean quoted = fromTo.group("q1") != null;
            from = printed(item, fromTo, quoted ? "q1" : "f");
            to = printed(item, fromTo, quoted ? "q2" : "t");
            whatEnd = item.start() + fromTo.start();
        } else if (op != Op.REPEAL) {
            Matcher only = TO_ONLY.matcher(words);
            if (only.find()) {
                to = printed(item, only, "t");
                whatEnd = item.start() + only.start();
            }
        }
        Matcher keeps = KEPT.matcher(words);
        String kept = keeps.find() ? printed(item, keeps, keeps.group("k") != null ? "k" : "k2") : null;
        boolean resolvable = ref != null && (sections == null || sections.contains(ref));
        Span span = text.trim(item.start(), item.end());
        return new Change(
                op,
                ref,
                what(item.start(), whatEnd),
                from,
                to,
                kept,
                resolvable,
                text.canonical(span.start(), span.end()),
                span);
    }

    private @Nullable String what(int start, int end) {
        Span words = text.trim(start, end);
        String what = text.canonical(words.start(), words.end())
                .replaceAll("\\s+", " ")
                .replaceAll("[,:;.\\s]+$", "");
        return what.isEmpty() ? null : what;
    }

    private String printed(Span item, Matcher match, String group) {
        String words = text.canonical(item.start() + match.start(group), item.start() + match.end(group));
        return words.replaceAll("^[\"“”\\s]+|[\"“”\\s.;,]+$", "").replaceAll("\\s+", " ");
    }

    private static @Nullable String combine(@Nullable String above, @Nullable String ref) {
        if (ref == null) {
            return above;
        }
        boolean inner = above != null && !ref.matches("[IVXA-H]+(?:\\..*)?") && !ref.startsWith(above);
        return inner ? above + "." + ref : ref;
    }
}

package vn.thidua.campaign.reading.parts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.Dates;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Outline;
import vn.thidua.campaign.reading.text.Text;

/** The document taken apart: head, tail, the tree between them, the preamble before the first section, and all dates. */
record Body(
        Text text,
        Head head,
        Tail tail,
        Block root,
        Span preamble,
        List<DateMention> dates,
        List<Span> acts,
        List<Span> unclear) {

    static Body of(Text text) {
        Head head = HeadReader.read(text);
        Tail tail = TailReader.read(text, head.bodyStart());
        int end = Math.max(head.bodyStart(), tail.start());
        int start = Addressees.end(text, head.bodyStart(), end);
        Span appendix = Appendix.of(text, end);
        Block root = Outline.of(text, start, end, appendix);
        int preambleEnd = root.children().stream()
                .filter(block -> block.kind() == Block.Kind.HEADING
                        || block.kind() == Block.Kind.LABELLED && !isBasis(text, block))
                .mapToInt(Block::start)
                .findFirst()
                .orElse(end);
        return new Body(
                text,
                head,
                tail,
                root,
                new Span(start, Math.max(start, preambleEnd)),
                dates(text, start, end, appendix),
                new ArrayList<>(),
                new ArrayList<>());
    }

    private static List<DateMention> dates(Text text, int start, int end, Span appendix) {
        List<DateMention> dates = new ArrayList<>(Dates.find(text, start, end));
        if (appendix.length() > 0) {
            dates.addAll(Dates.find(text, appendix.start(), appendix.end()));
        }
        return List.copyOf(dates);
    }

    private static boolean isBasis(Text text, Block block) {
        String words = text.folded(block.bodyStart(), block.headEnd());
        return words.startsWith("can cu")
                || words.startsWith("thuc hien ")
                || words.startsWith("theo ")
                || words.startsWith("xet ");
    }

    @Nullable
    LocalDate documentDate() {
        return head.document().date();
    }

    Body withHead(DocumentHead document) {
        return new Body(text, head.withIssuer(document), tail, root, preamble, dates, acts, unclear);
    }

    /** Whether the date belongs to an act that is cited. */
    boolean isInAct(DateMention date) {
        return acts.stream().anyMatch(act -> act.contains(date.coreStart()));
    }

    List<DateMention> datesIn(int start, int end) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).coreStart() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<DateMention> found = new ArrayList<>();
        for (int i = low; i < dates.size() && dates.get(i).coreStart() < end; i++) {
            if (dates.get(i).end() <= end) {
                found.add(dates.get(i));
            }
        }
        return found;
    }
}

package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/**
 * Reads the end of a document (nơi nhận, chữ ký): the list of recipients and the signature block, one below the other or side by
 * side in two columns.
 */
final class TailReader {

    /** Where the right-hand column of a printed page begins at the earliest, in characters. */
    private static final int RIGHT_COLUMN = 24;

    private static final Pattern RECIPIENTS = Pattern.compile("n[o0]i\\s+nhan(?![a-z])\\s*[:;.]?\\s*");
    private static final Pattern DASH = Pattern.compile("^[-+•·*]\\s*");
    private static final Pattern LAST_RECIPIENT = Pattern.compile("^luu\\s*[:;.]?");
    private static final Pattern ITEM_BREAK = Pattern.compile("[;.,]\\s*(?=-\\s)");
    private static final Pattern SENTENCE_END = Pattern.compile("[;.,]$");

    private final Text text;
    private final SignatureReader signatures;
    private final List<Passage> recipients = new ArrayList<>();
    private final List<Span> leftColumn = new ArrayList<>();
    private final List<Span> rightColumn = new ArrayList<>();
    /** The column of the signature block, where it did not begin on a line of its own. */
    private List<Span> signatureColumn = leftColumn;

    private boolean columns;
    /** Some offices sign on the left. */
    private boolean listOnRight;

    private TailReader(Text text) {
        this.text = text;
        this.signatures = new SignatureReader(text);
    }

    static Tail read(Text text, int bodyStart) {
        return new TailReader(text).read(bodyStart);
    }

    private Tail read(int bodyStart) {
        List<Line> lines =
                text.lines().stream().filter(line -> line.start() >= bodyStart).toList();
        int list = recipientsLine(lines);
        int signed = signatureLine(lines, list);
        int first = list < 0 ? signed : signed < 0 ? list : Math.min(list, signed);
        if (first < 0) {
            return new Tail(text.length(), List.of(), List.of(), false);
        }
        List<Line> block = lines.subList(first, lines.size());
        int appendix = 0;
        while (appendix < block.size() && !Appendix.begins(text, block.get(appendix))) {
            appendix++;
        }
        collect(block.subList(0, appendix));
        var signers = new ArrayList<>(signatures.read(leftColumn));
        signers.addAll(signatures.read(rightColumn));
        return new Tail(lines.get(first).start(), List.copyOf(recipients), List.copyOf(signers), columns);
    }

    private int recipientsLine(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            for (Span column : text.columns(lines.get(i))) {
                if (text.match(RECIPIENTS, column.start(), column.end()).lookingAt()) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** The first line of the signature block: capital letters that name an office, with a person's name soon after. */
    private int signatureLine(List<Line> lines, int recipientsLine) {
        int from = recipientsLine < 0 ? Math.max(0, lines.size() - 80) : Math.max(0, recipientsLine - 80);
        int to = recipientsLine < 0 ? lines.size() : recipientsLine;
        for (int i = from; i < to; i++) {
            Line line = lines.get(i);
            for (Span column : text.columns(line)) {
                if (signatures.opens(column) && nameFollows(lines, i)) {
                    return bodiesAbove(lines, i);
                }
            }
        }
        return -1;
    }

    /** Two bodies side by side, above the offices of those who sign for them. */
    private int bodiesAbove(List<Line> lines, int at) {
        int above = at - 1;
        while (above > 0 && lines.get(above).isBlank()) {
            above--;
        }
        List<Span> columns = above < 0 ? List.of() : text.columns(lines.get(above));
        return columns.size() == 2 && columns.stream().allMatch(signatures::isBody) ? above : at;
    }

    private boolean nameFollows(List<Line> lines, int at) {
        for (int i = at + 1, seen = 0; i < lines.size() && seen < 8; i++) {
            for (Span column : text.columns(lines.get(i))) {
                if (signatures.isName(column)) {
                    return true;
                }
                seen++;
            }
        }
        return false;
    }

    private void collect(List<Line> lines) {
        boolean listing = false;
        boolean ended = false;
        boolean blank = false;
        boolean open = false;
        int itemStart = -1;
        int itemEnd = -1;
        for (Line line : lines) {
            if (line.isBlank()) {
                blank = true;
                continue;
            }
            List<Span> spans = text.columns(line);
            for (int i = 0; i < spans.size(); i++) {
                Span span = spans.get(i);
                var head = text.match(RECIPIENTS, span.start(), span.end());
                if (head.lookingAt() && !ended) {
                    listing = true;
                    listOnRight = isRight(line, span) && spans.size() > 1;
                    columns |= spans.size() > 1;
                    if (head.end() >= span.end()) {
                        continue;
                    }
                    span = text.trim(head.end(), span.end());
                    if (signatures.opens(span)) {
                        // "Nơi nhận: HIỆU TRƯỞNG": the columns ran together, the list goes on below
                        columns = true;
                        signatureColumn = rightColumn;
                        rightColumn.add(span);
                        continue;
                    }
                }
                boolean right = isRight(line, span);
                if (right != listOnRight || !listing || ended) {
                    columns |= right && i > 0;
                    (right ? rightColumn : signatureColumn).add(span);
                    continue;
                }
                boolean dashed =
                        DASH.matcher(text.folded(span.start(), span.end())).find();
                boolean signs = !open && itemStart >= 0 && !rightColumn.isEmpty() && signatures.isName(span);
                if (!dashed
                        && (signs
                                || signatures.opens(span)
                                || blank && !recipients.isEmpty()
                                || blank && itemStart >= 0)) {
                    ended = true;
                    signatureColumn.add(span);
                    continue;
                }
                Span own = withoutSignature(span);
                if (!dashed && open && itemStart >= 0) {
                    itemEnd = own.end();
                } else {
                    flush(itemStart, itemEnd);
                    itemStart = own.start();
                    itemEnd = own.end();
                }
                open = !SENTENCE_END
                        .matcher(text.canonical(own.start(), own.end()))
                        .find();
                // the words of an item may stand behind a tab
                blank = false;
            }
            blank = false;
        }
        flush(itemStart, itemEnd);
    }

    /** "- Sở Nội vụ; KT. CHỦ TỊCH": columns that ran together part at the semicolon. */
    private Span withoutSignature(Span span) {
        String words = text.canonical(span.start(), span.end());
        for (int at = 0; at < words.length() - 3; at++) {
            boolean stop = words.charAt(at) == ';' || words.charAt(at) == '.';
            boolean gap = words.charAt(at) == ',' && words.charAt(at + 1) == ' ' && words.charAt(at + 2) == ' ';
            if (!stop && !gap) {
                continue;
            }
            Span rest = text.trim(span.start() + at + 1, span.end());
            boolean last = LAST_RECIPIENT
                    .matcher(DASH.matcher(text.folded(span.start(), span.end())).replaceFirst(""))
                    .find();
            boolean parts = words.charAt(at) == ';' || last && !rightColumn.isEmpty();
            if (rest.length() > 3 && (signatures.opens(rest) || parts && signatures.isName(rest))) {
                columns = true;
                signatureColumn = rightColumn;
                rightColumn.add(rest);
                return new Span(span.start(), span.start() + at + 1);
            }
        }
        return span;
    }

    private boolean isRight(Line line, Span span) {
        int lineStart = text.canonical().lastIndexOf('\n', line.start()) + 1;
        return (span.start() - lineStart >= RIGHT_COLUMN || isBehindTab(lineStart, span.start()))
                && (span.start() != line.start() || isIndented(lineStart, span.start()));
    }

    /** Word processors part the columns by a tab; one behind the dash of an item parts nothing. */
    private boolean isBehindTab(int lineStart, int at) {
        String before = text.canonical().substring(lineStart, at);
        return before.indexOf('\t') >= 0 && !DASH.matcher(before.strip() + " ").matches();
    }

    private boolean isIndented(int lineStart, int at) {
        return text.canonical().substring(lineStart, at).isBlank();
    }

    private void flush(int start, int end) {
        if (start < 0) {
            return;
        }
        var parts = text.match(ITEM_BREAK, start, end);
        int from = start;
        while (parts.find()) {
            add(from, parts.start());
            from = parts.end();
        }
        add(from, end);
    }

    private void add(int start, int end) {
        int from = start;
        var dash = text.match(DASH, from, end);
        if (dash.lookingAt()) {
            from = dash.end();
        }
        int to = end;
        while (to > from && ";.,/ ".indexOf(text.canonical().charAt(to - 1)) >= 0) {
            to--;
        }
        Span item = text.trim(from, to);
        boolean afterLast = !recipients.isEmpty()
                && LAST_RECIPIENT
                        .matcher(text.folded(
                                recipients.getLast().span().start(),
                                recipients.getLast().span().end()))
                        .find();
        if (item.length() > 1 && !afterLast) {
            recipients.add(text.passage(item));
        }
    }
}

package vn.thidua.campaign.reading.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.text.TextPosition;

/**
 * Text set in two columns (văn bản dàn hai cột): the left column is read before the right one. Columns of running text are many lines
 * that fill both sides of a gutter; the heads and signatures of a letter, and tables, are not.
 */
final class PdfGutter {

    /** In lines with words on both sides: the head of a letter has fewer. */
    private static final int FEWEST = 6;

    /** Most lines of running text are so long, measured by the longest. */
    private static final float FULL = 0.7f;

    /** And the longest fills so much of its side of the page; the cells of a table and a signature do not. */
    private static final float WIDE = 0.6f;

    /** The recipients and the signature beside them end the text, however near they stand. */
    private static final Pattern TAIL = Pattern.compile("N[ơo]i nh[ậa]n\\s*:?.*");

    /** Behind a page in columns a page has them at the same place, if only a few lines. */
    private static final int FEWEST_AGAIN = 2;

    /** In points: narrower than this is a space between words. */
    private static final float NARROWEST = 9;

    private static final float STEP = 3;
    /** Between these parts of the width of the page's text. */
    private static final float LEFTMOST = 0.36f;

    private static final float RIGHTMOST = 0.64f;

    /** So many times the usual distance of lines begins something else. */
    private static final float NEW_BLOCK = 2.6f;

    private enum Place {
        LEFT,
        RIGHT,
        BOTH,
        ACROSS
    }

    private static final class Line {
        final List<TextPosition> letters = new ArrayList<>();
        final float y;

        Line(float y) {
            this.y = y;
        }

        /** Where the words of the row stand, seen from the gutter. */
        Place place(float gutter) {
            float left = Float.NEGATIVE_INFINITY;
            float right = Float.POSITIVE_INFINITY;
            for (TextPosition letter : letters) {
                if (letter.getUnicode().isBlank()) {
                    continue;
                }
                float start = letter.getXDirAdj();
                float end = start + letter.getWidthDirAdj();
                if (end <= gutter) {
                    left = Math.max(left, end);
                } else if (start >= gutter) {
                    right = Math.min(right, start);
                } else {
                    return Place.ACROSS;
                }
            }
            if (right == Float.POSITIVE_INFINITY) {
                return Place.LEFT;
            }
            if (left == Float.NEGATIVE_INFINITY) {
                return Place.RIGHT;
            }
            return right - left < NARROWEST ? Place.ACROSS : Place.BOTH;
        }

        String words() {
            return letters.stream()
                    .sorted(Comparator.comparingDouble(TextPosition::getXDirAdj))
                    .map(TextPosition::getUnicode)
                    .collect(Collectors.joining());
        }

        /** From the first letter of a side to its last. */
        float width(float gutter, boolean leftSide) {
            float from = Float.POSITIVE_INFINITY;
            float to = Float.NEGATIVE_INFINITY;
            for (TextPosition letter : letters) {
                if (letter.getXDirAdj() < gutter == leftSide
                        && !letter.getUnicode().isBlank()) {
                    from = Math.min(from, letter.getXDirAdj());
                    to = Math.max(to, letter.getXDirAdj() + letter.getWidthDirAdj());
                }
            }
            return Math.max(0, to - from);
        }
    }

    /** Letters that are read before those of the next block. */
    record Block(List<TextPosition> letters, boolean isColumn) {}

    /** Rows that stand on both sides of a gutter, first and behind the last. */
    private record Run(int first, int end) {}

    /** The blocks of a page, and where the gutter between its columns lies; 0 where it has none. */
    record Page(List<Block> blocks, float gutter) {}

    private final List<Line> rows;
    private final float known;
    private float from = Float.POSITIVE_INFINITY;
    private float to = Float.NEGATIVE_INFINITY;

    private PdfGutter(List<Line> rows, float known) {
        this.rows = rows;
        this.known = known;
    }

    /**
     * The letters of a page in blocks that are read one after the other; one block where nothing is set in columns. {@code known} is the
     * gutter of the page before.
     */
    static Page page(List<TextPosition> letters, float known) {
        float turned = letters.isEmpty() ? 0 : letters.getFirst().getDir();
        boolean oneWay = letters.stream().allMatch(letter -> letter.getDir() == turned);
        return oneWay
                ? new PdfGutter(rows(letters), known).page()
                : new Page(List.of(new Block(letters, false)), known);
    }

    private static List<Line> rows(List<TextPosition> letters) {
        List<TextPosition> down = new ArrayList<>(letters);
        down.sort(Comparator.comparingDouble(TextPosition::getYDirAdj));
        List<Line> rows = new ArrayList<>();
        for (TextPosition letter : down) {
            float half = letter.getFontSizeInPt() / 2;
            if (rows.isEmpty() || letter.getYDirAdj() - rows.getLast().y > half) {
                rows.add(new Line(letter.getYDirAdj()));
            }
            rows.getLast().letters.add(letter);
        }
        return rows;
    }

    private Page page() {
        for (Line row : rows) {
            for (TextPosition letter : row.letters) {
                from = Math.min(from, letter.getXDirAdj());
                to = Math.max(to, letter.getXDirAdj() + letter.getWidthDirAdj());
            }
        }
        List<Run> columns = known > 0 ? runs(known) : List.of();
        float best = known;
        int most = columns.stream().mapToInt(run -> run.end - run.first).sum();
        for (float gutter = from + LEFTMOST * (to - from); gutter <= from + RIGHTMOST * (to - from); gutter += STEP) {
            List<Run> runs = runs(gutter);
            int lines = runs.stream().mapToInt(run -> run.end - run.first).sum();
            if (lines > most) {
                most = lines;
                best = gutter;
                columns = runs;
            }
        }
        return new Page(apart(columns, best), best);
    }

    private List<Block> apart(List<Run> columns, float gutter) {
        List<Block> blocks = new ArrayList<>();
        int next = 0;
        for (Run run : columns) {
            blocks.add(new Block(letters(next, run.first), false));
            List<TextPosition> both = letters(run.first, run.end);
            blocks.add(new Block(
                    both.stream().filter(letter -> letter.getXDirAdj() < gutter).toList(), true));
            blocks.add(new Block(
                    both.stream()
                            .filter(letter -> letter.getXDirAdj() >= gutter)
                            .toList(),
                    true));
            next = run.end;
        }
        blocks.add(new Block(letters(next, rows.size()), false));
        blocks.removeIf(block -> block.letters.isEmpty());
        return blocks;
    }

    private List<TextPosition> letters(int first, int end) {
        return rows.subList(first, end).stream()
                .flatMap(row -> row.letters.stream())
                .toList();
    }

    private List<Run> runs(float gutter) {
        List<Run> runs = new ArrayList<>();
        int first = 0;
        for (int i = 0; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i).place(gutter) == Place.ACROSS || i > first && beginsBlock(i)) {
                if (isRunningText(first, i, gutter)) {
                    runs.add(new Run(first, i));
                }
                first = i < rows.size() && rows.get(i).place(gutter) == Place.ACROSS ? i + 1 : i;
            }
        }
        return runs;
    }

    private boolean beginsBlock(int row) {
        TextPosition letter = rows.get(row).letters.getFirst();
        return rows.get(row).y - rows.get(row - 1).y > NEW_BLOCK * letter.getFontSizeInPt()
                || TAIL.matcher(rows.get(row).words()).matches();
    }

    /** Both sides are full of words, line by line. */
    private boolean isRunningText(int first, int end, float gutter) {
        List<Line> both = rows.subList(first, end).stream()
                .filter(row -> row.place(gutter) == Place.BOTH)
                .toList();
        return both.size() >= (gutter == known ? FEWEST_AGAIN : FEWEST)
                && isFull(both, gutter, true)
                && isFull(both, gutter, false);
    }

    private boolean isFull(List<Line> both, float gutter, boolean leftSide) {
        List<Float> widths =
                both.stream().map(row -> row.width(gutter, leftSide)).sorted().toList();
        float widest = widths.getLast();
        float side = leftSide ? gutter - from : to - gutter;
        return widths.get(widths.size() / 2) >= FULL * widest && widest >= WIDE * side;
    }
}

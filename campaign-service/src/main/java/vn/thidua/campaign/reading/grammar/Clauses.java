package vn.thidua.campaign.reading.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Splits running text into clauses at semicolons and full stops (mệnh đề), and clauses into parts at commas. */
public final class Clauses {

    private static final Pattern BREAK = Pattern.compile(";|[.!?](?=[\\s\"*]|$)|\\n[ \\t]*\\n(?=\\s*\\p{Lu})|\\|");
    private static final Pattern COMMA = Pattern.compile(",(?![0-9])");

    /** In characters; no sentence anybody wrote is longer, and what reads a clause looks back to its start. */
    private static final int LONGEST = 1_000;

    private Clauses() {}

    public static List<Span> of(Text text, int start, int end) {
        List<Span> clauses = new ArrayList<>();
        for (Span clause : split(text, BREAK, start, end)) {
            int from = clause.start();
            while (clause.end() - from > LONGEST) {
                int space = text.canonical().lastIndexOf(' ', from + LONGEST);
                int to = space > from ? space : from + LONGEST;
                add(clauses, text.trim(from, to));
                from = to;
            }
            add(clauses, text.trim(from, clause.end()));
        }
        return clauses;
    }

    /** Commas inside brackets do not part: "(mẫu kèm theo, gửi Phòng Tổ chức)". */
    public static List<Span> parts(Text text, Span clause) {
        return split(text, COMMA, clause.start(), clause.end());
    }

    private static List<Span> split(Text text, Pattern pattern, int start, int end) {
        List<Span> spans = new ArrayList<>();
        Matcher match = pattern.matcher(text.canonical()).region(start, end).useTransparentBounds(true);
        int from = start;
        while (match.find()) {
            if (pattern == BREAK && isAbbreviation(text, match, from)) {
                continue;
            }
            add(spans, text.trim(from, match.start()));
            from = match.end();
        }
        add(spans, text.trim(from, end));
        return spans;
    }

    /** "TP. Nậm Sơn", "KT. Chủ tịch", "ThS. A": a full stop behind capital letters ends no sentence. */
    private static boolean isAbbreviation(Text text, Matcher match, int from) {
        if (text.canonical().charAt(match.start()) != '.') {
            return false;
        }
        int word = match.start();
        while (word > from && Character.isLetterOrDigit(text.canonical().charAt(word - 1))) {
            word--;
        }
        String last = text.canonical(word, match.start());
        return List.of("TP", "KT", "TM", "TL", "Tp", "TX", "ThS", "TS", "Q", "TT")
                .contains(last);
    }

    private static void add(List<Span> spans, Span span) {
        if (span.length() > 0) {
            spans.add(span);
        }
    }
}

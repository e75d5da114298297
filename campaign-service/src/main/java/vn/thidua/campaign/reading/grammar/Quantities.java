package vn.thidua.campaign.reading.grammar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Comparison;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Finds quantities (số lượng, tỷ lệ) with the words that compare them, in digits and in words. */
public final class Quantities {

    // every repetition has an end: text without one must neither take long nor exhaust the stack
    private static final String PLAIN = "[0-9]{1,3}(?:\\.[0-9]{3}){1,5}(?:,[0-9]{1,9})?|[0-9]{1,15}(?:[.,][0-9]{1,3})?";
    private static final String NOISY = "[0-9olisb]{1,6}(?:[.,][0-9olisb]{1,3}){0,6}(?![a-z0-9])";
    private static final String NUMBER = "(?:(?:" + PLAIN + ")(?![0-9olisb.,]{0,24}[0-9olisb](?![a-z]))|" + NOISY + ")";

    private static final Pattern DIGITS = Pattern.compile("(?<![a-z0-9.,])(?<![a-z]-)(?<n>" + NUMBER + ")");
    private static final Pattern FRACTION = Pattern.compile("\\s?/\\s?(?<d>" + PLAIN + ")(?![0-9/%])");
    private static final Pattern PERCENT = Pattern.compile("\\s{0,2}(?:%|phan\\s+tram(?![a-z]))");
    private static final Pattern PER_MILLE = Pattern.compile("\\s{0,2}‰");
    private static final Pattern UP_TO =
            Pattern.compile("\\s*(?:%|phan\\s+tram)?\\s*(?:-|den|toi)\\s*(?<m>" + PLAIN + ")(?![0-9/])");

    /** "ít nhất 2 500 lượt": a space between thousands. */
    private static final Pattern SPACED = Pattern.compile(" (?<t>[0-9]{3})(?![0-9.,/%])(?= [a-z])");

    private static final Pattern WORDS = Pattern.compile(
            "(?<![a-z])(?:(?<f1>mot|hai|ba|bon|nam|sau|bay|tam|chin)\\s+phan\\s+(?<f2>hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)|(?<half>mot\\s+nua)|(?<n>"
                    + NumberWords.PATTERN
                    + ")(?=\\s+[a-z]|\\s*\\()(?!\\s+(?:muoi|tram|nghin|ngan)(?![a-z])))(?![a-z])");
    private static final Pattern TIMES = Pattern.compile(
            "(?<![a-z])gap\\s+(?:(?<w>doi|ruoi|hai|ba|bon|nam|muoi)(?:\\s+lan)?|(?<n>" + PLAIN + ")\\s+lan)(?![a-z])");

    private static final Pattern OPENING_BRACKET = Pattern.compile("\\s*\\(\\s*");
    /** "70 (bảy mươi) phần trăm", "05 (năm) sáng kiến": the same number in words. */
    private static final Pattern IN_WORDS_AGAIN =
            Pattern.compile("\\s*\\(\\s*(?:" + NumberWords.PATTERN + ")(?:\\s+phan\\s+tram)?\\s*\\)");

    /** "một nghìn hai trăm (1.200) học sinh". */
    private static final Pattern IN_DIGITS_AGAIN = Pattern.compile("\\s*\\(\\s*(?<n>" + PLAIN + ")\\s*\\)");

    private final Text text;

    public Quantities(Text text) {
        this.text = text;
    }

    /** Quantities of one clause, in reading order. */
    public List<Quantity> find(Span clause) {
        List<Quantity> found = new ArrayList<>();
        Matcher times = text.match(TIMES, clause.start(), clause.end());
        while (times.find()) {
            found.add(times(times, clause));
        }
        Matcher digits = text.match(DIGITS, clause.start(), clause.end());
        while (digits.find()) {
            Quantity quantity = isTaken(found, digits.start()) ? null : inDigits(digits, clause);
            if (quantity != null) {
                found.add(quantity);
                digits.region(
                        Math.min(
                                clause.end(),
                                Math.max(digits.end(), quantity.numberAt().end())),
                        clause.end());
            }
        }
        Matcher words = text.match(WORDS, clause.start(), clause.end());
        while (words.find()) {
            Quantity quantity = isTaken(found, words.start()) ? null : inWords(words, clause);
            if (quantity != null) {
                Quantity again = found.stream()
                        .filter(said -> saysAgain(quantity, said))
                        .findFirst()
                        .orElse(null);
                found.remove(again);
                found.removeIf(
                        said -> quantity.numberAt().contains(said.numberAt().start()));
                found.add(again == null ? quantity : quantity.upTo(again.span().end()));
            }
        }
        found.sort((a, b) -> a.numberAt().compareTo(b.numberAt()));
        return found;
    }

    /** "bảy mươi phần trăm (70%)": the same number in digits. */
    private boolean saysAgain(Quantity words, Quantity digits) {
        return words.value().compareTo(digits.value()) == 0
                && words.span().end() <= digits.numberAt().start()
                && OPENING_BRACKET
                        .matcher(text.folded(
                                words.span().end(), digits.numberAt().start()))
                        .matches();
    }

    private static boolean isTaken(List<Quantity> found, int at) {
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.get(i).span().contains(at)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Quantity inDigits(Matcher match, Span clause) {
        String printed = text.canonical(match.start("n"), match.end("n"));
        BigDecimal value = Digits.value(printed);
        if (value == null || losesDigit(match.start("n") - 1, -1) || losesDigit(match.end("n"), 1)) {
            return null;
        }
        boolean noisy = Digits.isNoisy(printed);
        int end = match.end("n");
        Matcher spaced = SPACED.matcher(text.folded()).region(end, clause.end());
        if (printed.length() <= 3
                && !noisy
                && spaced.lookingAt()
                && Comparing.before(text, match.start("n"), clause.start()) != null) {
            value = new BigDecimal(printed + spaced.group("t"));
            end = spaced.end();
        }
        BigDecimal outOf = null;
        BigDecimal max = null;
        Matcher fraction = FRACTION.matcher(text.folded()).region(end, clause.end());
        Matcher upTo = UP_TO.matcher(text.folded()).region(end, clause.end());
        if (fraction.lookingAt()) {
            outOf = Digits.value(text.canonical(fraction.start("d"), fraction.end("d")));
            end = fraction.end("d");
        } else if (upTo.lookingAt()) {
            BigDecimal upper = Digits.value(text.canonical(upTo.start("m"), upTo.end("m")));
            if (upper != null && upper.compareTo(value) > 0) {
                max = upper;
                end = upTo.end("m");
            }
        }
        Matcher again = IN_WORDS_AGAIN.matcher(text.folded()).region(end, clause.end());
        return quantity(
                value, max, outOf, false, noisy, match.start("n"), again.lookingAt() ? again.end() : end, clause);
    }

    /** "8□%", "?5 lớp": a digit beside it cannot be read. A question mark may also end a sentence. */
    private boolean losesDigit(int at, int step) {
        if (at < 0 || at >= text.length() || !Digits.isLost(text.canonical().charAt(at))) {
            return false;
        }
        int next = at + step;
        return text.canonical().charAt(at) != '?'
                || next >= 0
                        && next < text.length()
                        && (step < 0
                                || "%/.,0123456789".indexOf(text.canonical().charAt(next)) >= 0);
    }

    private @Nullable Quantity inWords(Matcher match, Span clause) {
        if (match.group("half") != null) {
            return quantity(BigDecimal.ONE, null, BigDecimal.TWO, true, false, match.start(), match.end(), clause);
        }
        if (match.group("f1") != null) {
            Integer over = NumberWords.valueOf(match.group("f1"));
            Integer under = NumberWords.valueOf(match.group("f2"));
            return over == null || under == null || over >= under
                    ? null
                    : quantity(
                            BigDecimal.valueOf(over),
                            null,
                            BigDecimal.valueOf(under),
                            true,
                            false,
                            match.start(),
                            match.end(),
                            clause);
        }
        Integer value = NumberWords.valueOf(match.group("n"));
        boolean compound = match.group("n").contains(" ");
        boolean percent =
                PERCENT.matcher(text.folded()).region(match.end(), clause.end()).lookingAt();
        Comparing before = Comparing.before(text, match.start(), clause.start());
        if (value == null
                || !compound && before == null && !percent
                || !SpelledNumbers.isNumber(text, match.start("n"), match.end("n"))) {
            return null;
        }
        Matcher digits = IN_DIGITS_AGAIN.matcher(text.folded()).region(match.end(), clause.end());
        boolean again = digits.lookingAt() && BigDecimal.valueOf(value).equals(Digits.value(digits.group("n")));
        return quantity(
                BigDecimal.valueOf(value),
                null,
                null,
                true,
                false,
                match.start(),
                again ? digits.end() : match.end(),
                clause);
    }

    private Quantity times(Matcher match, Span clause) {
        BigDecimal value =
                switch (match.group("w") == null ? "" : match.group("w")) {
                    case "doi", "hai" -> BigDecimal.TWO;
                    case "ruoi" -> new BigDecimal("1.5");
                    case "ba" -> BigDecimal.valueOf(3);
                    case "bon" -> BigDecimal.valueOf(4);
                    case "nam" -> BigDecimal.valueOf(5);
                    case "muoi" -> BigDecimal.TEN;
                    default -> Digits.value(text.canonical(match.start("n"), match.end("n")));
                };
        Comparing before = Comparing.before(text, match.start(), clause.start());
        int start = before == null ? match.start() : before.start();
        return new Quantity(
                before == null ? Comparison.EQUAL : before.op(),
                value == null ? BigDecimal.ONE : value,
                null,
                null,
                "lần",
                null,
                true,
                match.group("w") != null,
                false,
                new Span(match.start(), match.end()),
                new Span(start, match.end()));
    }

    private Quantity quantity(
            BigDecimal value,
            @Nullable BigDecimal max,
            @Nullable BigDecimal outOf,
            boolean inWords,
            boolean noisy,
            int start,
            int end,
            Span clause) {
        int to = end;
        Matcher percent = PERCENT.matcher(text.folded()).region(end, clause.end());
        boolean isPercent =
                percent.lookingAt() || max != null && text.folded(start, end).contains("%");
        String unit = null;
        String of = null;
        Matcher perMille = PER_MILLE.matcher(text.folded()).region(end, clause.end());
        if (perMille.lookingAt()) {
            to = perMille.end();
            unit = "‰";
        } else if (isPercent) {
            to = percent.lookingAt() ? percent.end() : end;
            unit = "%";
            of = Units.shareOf(text, to, clause.end());
        } else if (outOf != null && Units.isShare(text, end, clause.end())) {
            of = Units.shareOf(text, end, clause.end());
        } else {
            Span word = Units.after(text, end, clause.end());
            if (word != null) {
                unit = text.canonical(word.start(), word.end()).replaceAll("\\s+", " ");
                to = word.end();
            }
        }
        Comparing before = Comparing.before(text, start, clause.start());
        Comparing after = Comparing.after(text, to, clause.end());
        Comparison op = max != null ? Comparison.BETWEEN : Comparing.together(before, after);
        int from = before == null ? start : before.start();
        int last = after == null ? to : Math.max(to, after.end());
        boolean compared = max != null || before != null || after != null;
        return new Quantity(
                op,
                value,
                max,
                outOf,
                unit,
                of,
                compared,
                inWords,
                noisy,
                new Span(start, Math.max(end, isPercent ? to : end)),
                new Span(from, last));
    }
}

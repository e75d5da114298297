package vn.thidua.campaign.reading.parts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Digits;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.IssuerFrom;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Line;
import vn.thidua.campaign.reading.text.Text;

/** Reads the head of a document (phần đầu văn bản): issuer, number, place and date, type, abstract, in one column or two. */
final class HeadReader {

    private static final int HEAD_LINES = 45;
    /** In lines from the end: where place and date of an appeal stand. */
    private static final int CLOSING_LINES = 20;

    private static final Pattern MOTTO = Pattern.compile(
            "c[o0]ng\\s+h[o0]a\\s+xa\\s+h[o0][il1]\\s+chu\\s+ngh[il1]a\\s+v[il1]et\\s+nam|d[o0]c\\s+lap\\s*-?\\s*tu\\s+d[o0]\\s*-?\\s*hanh\\s+phuc"
                    + "|dang\\s+c[o0]ng\\s+san\\s+v[il1]et\\s+nam");
    /** What the youth union prints where others print the name of the country; it may also be the issuer's own name. */
    private static final Pattern YOUTH_UNION = Pattern.compile(
            "(?<!(?:ban\\schap\\shanh|bch|ban\\sthuong\\svu)\\s)doan\\s+(?:tncs|thanh\\s+nien\\s+cong\\s+san)\\s+ho\\s+chi\\s+minh\\s*$");
    /** The same words with their vowels spoilt, by a scan or by a font of the time before Unicode. */
    private static final Pattern SPOILT_MOTTO = Pattern.compile(
            "c\\S{1,3}ng\\s+h\\S{1,3}a\\s+x\\S{1,3}\\s+h\\S{1,3}i\\s+ch\\S{1,3}\\s+ngh\\S{1,3}a\\s+v\\S{1,4}t\\s+nam"
                    + "|\\S{2,5}c\\s+l\\S{1,4}p\\s*-?\\s*t\\S{1,3}\\s+do\\s*-?\\s*h\\S{1,4}nh\\s+ph\\S{1,4}c");

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![a-z0-9])s[o06]\\s*[:.;]?\\s*(?<n>[0-9oli]{0,5}[a-z]?)\\s*(?<rest>(?:/\\s?[0-9]{4}\\s?)?[/\\-]\\s?[a-z][a-z0-9]*(?:\\s?[\\-/&.]\\s?[a-z0-9]+){0,4})");
    private static final Pattern PLACE_DATE = Pattern.compile(
            "ngay\\s*(?<d>[0-9oli]{0,2})\\s*(?:thang|[/.\\-])\\s*(?<m>[0-9oli]{0,2})\\s*(?:nam|[/.\\-])\\s*(?<y>[0-9olisb]{0,4})(?![a-z0-9])");
    private static final Pattern PLACE_BEFORE = Pattern.compile("[a-z][a-z ]{1,40},\\s*");
    static final Pattern RULE = Pattern.compile("[-–—_=.\\s*\\\\]*");
    static final Pattern BASIS_START = Pattern.compile(
            "(?:-\\s*)?(?:can cu|thuc hien|theo|trien khai|hom nay|kinh gui|de|nham|huong ung|chao mung|phat huy|tiep"
                    + " tuc|xet|dieu 1|i[.\\-]|1[.)]|a[.)])(?![a-z])");
    private static final Pattern JUST_A_YEAR = Pattern.compile("\\s*(?:nam(?: hoc)?\\s+)?[0-9\\-– /]*[.:]?\\s*");
    private static final Pattern NOT_AN_ISSUER =
            Pattern.compile("\\[.*|\\(.*|mau\\s.*|phu luc.*|du thao.*|.*ban sao.*|hoa toc.*|mat\\b.*|trang\\s.*");

    private final Text text;
    private final AbstractReader abstracts;
    private final List<Span> noise = new ArrayList<>();
    private boolean columns;

    private HeadReader(Text text) {
        this.text = text;
        this.abstracts = new AbstractReader(text);
    }

    static Head read(Text text) {
        return new HeadReader(text).read();
    }

    /** The line of the title and what kind of document it names. */
    private record TitleLine(Line line, int start, DocumentTypes.Title title) {}

    private Head read() {
        List<Line> head = text.lines().stream()
                .filter(line -> !line.isBlank())
                .limit(HEAD_LINES)
                .toList();
        Optional<TitleLine> title = title(head);
        int headEnd = title.map(t -> t.line().start()).orElseGet(() -> untitledHeadEnd(head));
        List<Line> header = head.stream().filter(line -> line.start() < headEnd).toList();

        Matcher number = null;
        Matcher date = null;
        List<String> issuers = new ArrayList<>();
        List<String> foldedIssuers = new ArrayList<>();
        boolean motto = false;
        boolean union = header.stream().noneMatch(line -> text.has(MOTTO, line.start(), line.end()));
        for (Line line : header) {
            int rawStart = line.start();
            Matcher found = text.match(NUMBER, rawStart, line.end());
            boolean numbered = number == null && found.find() && isAtStartOfColumn(line, found.start());
            if (numbered) {
                number = found;
            }
            Matcher dated = text.match(PLACE_DATE, rawStart, line.end());
            boolean hasDate = date == null && dated.find();
            if (hasDate) {
                date = dated;
            }
            columns |= numbered && hasDate;
            if (hasDate && !numbered) {
                // the second line of the issuer may stand left of place and date
                addLeftOf(dated.start(), line, issuers, foldedIssuers);
            }
            if (numbered || hasDate) {
                continue;
            }
            Matcher said = text.match(MOTTO, rawStart, line.end());
            boolean hasMotto = said.find();
            if (!hasMotto && union) {
                said = text.match(YOUTH_UNION, rawStart, line.end());
                hasMotto = said.find();
            }
            if (!hasMotto) {
                said = text.match(SPOILT_MOTTO, rawStart, line.end());
                hasMotto = said.find();
                if (hasMotto) {
                    noise.add(new Span(said.start(), said.end()));
                }
            }
            motto |= hasMotto;
            Span issuer = hasMotto ? text.trim(rawStart, said.start()) : new Span(rawStart, line.end());
            columns |= hasMotto && issuer.length() > 2;
            addIssuer(issuer, issuers, foldedIssuers);
        }
        List<String> names = Organisations.join(issuers, foldedIssuers);
        if (date == null && title.isPresent()) {
            date = dateElsewhere(title.get());
        }
        Passage abstractText = title.isPresent() ? abstractBelow(title.get()) : abstracts.after(headEnd);
        int bodyStart = abstractText != null
                ? abstractText.span().end()
                : title.map(t -> t.line().end()).orElse(headEnd);
        if (date != null && date.start() > bodyStart && date.start() - bodyStart < 120) {
            bodyStart = date.end();
        }
        DocumentHead document = new DocumentHead(
                title.map(t -> t.title().type()).orElse(null),
                title.map(this::typePrinted).orElse(null),
                numberText(number),
                names.isEmpty() ? null : OrdinaryCase.organisation(names.getLast()),
                names.isEmpty() ? null : IssuerFrom.HEADER,
                names.size() < 2 ? null : OrdinaryCase.organisation(names.get(names.size() - 2)),
                place(date, number),
                date(date),
                placeDate(date, number),
                number == null ? null : text.passage(number.start(), number.end()),
                abstractText);
        Span titleSpan = title.map(
                        t -> new Span(t.start(), t.start() + t.title().length()))
                .orElse(null);
        return new Head(document, titleSpan, bodyStart, motto || !names.isEmpty(), columns, List.copyOf(noise));
    }

    private Optional<TitleLine> title(List<Line> head) {
        for (Line line : head) {
            String folded = text.folded(line);
            if (BASIS_START.matcher(folded).lookingAt() && !text.isUpperCase(line.start(), line.end())) {
                break;
            }
            Optional<DocumentTypes.Title> title = DocumentTypes.titleAt(folded);
            if (title.isPresent()
                    && text.isUpperCase(line.start(), line.start() + title.get().length())
                    && !isHeading(line, title.get())) {
                return Optional.of(new TitleLine(line, line.start(), title.get()));
            }
            Optional<TitleLine> spaced = spacedTitle(line, folded);
            if (spaced.isPresent()) {
                return spaced;
            }
        }
        return subjectOfLetter(head);
    }

    /** An official letter (công văn) has no title; "V/v …" stands below its number. */
    private Optional<TitleLine> subjectOfLetter(List<Line> head) {
        return head.stream()
                .limit(14)
                .filter(line -> text.folded(line).startsWith("v/v"))
                .findFirst()
                .map(line -> new TitleLine(line, line.start(), new DocumentTypes.Title(DocumentType.CONG_VAN, 0)));
    }

    /** "K Ế  H O Ạ C H": letters set apart. */
    private Optional<TitleLine> spacedTitle(Line line, String folded) {
        if (folded.length() > 60 || !folded.matches("(?:[a-z]\\s{1,3}){4,}[a-z]")) {
            return Optional.empty();
        }
        String joined = folded.replaceAll("\\s{2,}", "_").replace(" ", "").replace("_", " ");
        return DocumentTypes.titleAt(joined)
                .map(title ->
                        new TitleLine(line, line.start(), new DocumentTypes.Title(title.type(), folded.length())));
    }

    /** "KẾ HOẠCH" in the middle of a header line is part of a body's name ("SỞ KẾ HOẠCH …"), not a title; that cannot begin a line. */
    private boolean isHeading(Line line, DocumentTypes.Title title) {
        int after = line.start() + title.length();
        return after < line.end() && text.canonical().charAt(after) == ':' && title.type() == DocumentType.PHIEU;
    }

    private int untitledHeadEnd(List<Line> head) {
        int end = head.isEmpty() ? 0 : head.getFirst().start();
        for (Line line : head.subList(0, Math.min(head.size(), 14))) {
            if (text.has(PLACE_DATE, line.start(), line.end()) && line.end() - line.start() < 120
                    || text.has(MOTTO, line.start(), line.end())
                    || text.has(NUMBER, line.start(), line.end()) && isShort(line)) {
                end = line.end();
            }
        }
        return end;
    }

    private static boolean isShort(Line line) {
        return line.end() - line.start() < 40;
    }

    private boolean isAtStartOfColumn(Line line, int at) {
        return at == line.start() || text.columns(line).stream().anyMatch(column -> column.start() == at);
    }

    private void addLeftOf(int date, Line line, List<String> issuers, List<String> folded) {
        List<Span> columns = text.columns(line);
        if (columns.size() > 1
                && columns.getFirst().end() < date
                && columns.get(1).end() > date) {
            addIssuer(columns.getFirst(), issuers, folded);
        }
    }

    private void addIssuer(Span span, List<String> issuers, List<String> folded) {
        for (Span column : columnsOf(span)) {
            String words = text.folded(column.start(), column.end());
            boolean usable = column.length() > 1
                    && !RULE.matcher(words).matches()
                    && !NOT_AN_ISSUER.matcher(words).matches()
                    && text.isUpperCase(column.start(), column.end())
                    && column.length() < 120;
            if (usable) {
                issuers.add(text.canonical(column.start(), column.end()));
                folded.add(words);
            }
        }
    }

    private List<Span> columnsOf(Span span) {
        return text.columns(new Line(0, span.start(), span.end()));
    }

    /** Place and date below the subject of a letter, or above the signature of an appeal: alone in their column. */
    private @Nullable Matcher dateElsewhere(TitleLine title) {
        List<Line> printed =
                text.lines().stream().filter(line -> !line.isBlank()).toList();
        int at = printed.indexOf(title.line());
        List<Line> candidates = new ArrayList<>(printed.subList(at, Math.min(printed.size(), at + 6)));
        List<Line> last = printed.subList(Math.max(at, printed.size() - CLOSING_LINES), printed.size());
        candidates.addAll(last.reversed());
        for (Line line : candidates) {
            for (Span column : text.columns(line)) {
                Matcher dated = text.match(PLACE_DATE, column.start(), column.end());
                if (column.length() < 70
                        && dated.find()
                        && PLACE_BEFORE
                                .matcher(text.folded(column.start(), dated.start()))
                                .matches()
                        && text.trim(dated.end(), column.end()).length() == 0) {
                    return dated;
                }
            }
        }
        return null;
    }

    private @Nullable String typePrinted(TitleLine title) {
        return title.title().length() == 0
                ? null
                : text.canonical(title.start(), title.start() + title.title().length());
    }

    private @Nullable Passage abstractBelow(TitleLine title) {
        int after = title.start() + title.title().length();
        Span rest = text.trim(after, title.line().end());
        boolean here = rest.length() > 0
                && !JUST_A_YEAR.matcher(text.folded(rest.start(), rest.end())).matches();
        Passage below = abstracts.paragraphFrom(title.line().number() + 1, !here, !here);
        if (!here) {
            return below;
        }
        return below == null || text.lines().get(title.line().number() + 1).isBlank()
                ? text.passage(rest)
                : text.passage(rest.start(), below.span().end());
    }

    private @Nullable String numberText(@Nullable Matcher number) {
        if (number == null || number.group("n").isBlank()) {
            return null;
        }
        String digits = text.canonical(number.start("n"), number.end("n"));
        Integer value = Digits.whole(digits);
        if (value != null && Digits.isNoisy(digits)) {
            noise.add(new Span(number.start("n"), number.end("n")));
            digits =
                    digits.replace('O', '0').replace('o', '0').replace('l', '1').replace('I', '1');
        } else if (value == null && !digits.matches("\\d+[a-zA-Z]?")) {
            noise.add(new Span(number.start("n"), number.end("n")));
            return null;
        }
        return digits
                + text.canonical(number.start("rest"), number.end("rest"))
                        .replaceAll("\\s+", "")
                        .replaceAll("\\p{Pd}", "-");
    }

    private @Nullable LocalDate date(@Nullable Matcher date) {
        if (date == null) {
            return null;
        }
        String[] printed = {group(date, "y"), group(date, "m"), group(date, "d")};
        Integer[] value = {Digits.whole(printed[0]), Digits.whole(printed[1]), Digits.whole(printed[2])};
        for (String part : printed) {
            if (Digits.isNoisy(part)) {
                noise.add(new Span(date.start(), date.end()));
                break;
            }
        }
        if (value[0] == null || value[1] == null || value[2] == null) {
            return null;
        }
        try {
            return LocalDate.of(value[0], value[1], value[2]);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String group(Matcher match, String group) {
        return text.canonical(match.start(group), match.end(group));
    }

    private @Nullable String place(@Nullable Matcher date, @Nullable Matcher number) {
        Span span = placeSpan(date, number);
        return span == null || span.length() == 0 ? null : text.canonical(span.start(), span.end());
    }

    private @Nullable Passage placeDate(@Nullable Matcher date, @Nullable Matcher number) {
        Span place = placeSpan(date, number);
        return date == null || place == null
                ? null
                : text.passage(place.length() == 0 ? date.start() : place.start(), date.end());
    }

    private @Nullable Span placeSpan(@Nullable Matcher date, @Nullable Matcher number) {
        if (date == null) {
            return null;
        }
        int lineStart = text.canonical().lastIndexOf('\n', date.start()) + 1;
        int from = number != null && number.end() <= date.start() && number.start() >= lineStart
                ? number.end()
                : lineStart;
        Span column = text.trim(from, date.start());
        List<Span> parts = columnsOf(column);
        Span place = parts.isEmpty() ? column : parts.getLast();
        int end = place.end();
        while (end > place.start()
                && (text.canonical().charAt(end - 1) == ',' || text.canonical().charAt(end - 1) == ' ')) {
            end--;
        }
        return new Span(Math.min(place.start(), end), end);
    }
}

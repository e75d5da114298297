package vn.thidua.campaign.reading.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** Finds acts that are cited with a number or a date: "Nghị định số 152/2025/NĐ-CP ngày 14/6/2025 của Chính phủ". */
public final class Acts {

    private static final int NAME_LENGTH = 160;

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![a-z0-9/.,\\-])(?:so\\s*:?\\s*)?(?<n>[0-9oli]{1,5})(?<rest>(?:\\s?/\\s?[0-9]{4})?\\s?[/\\-]\\s?[a-z]{1,8}[0-9]{0,2}(?:\\s?[\\-/&]\\s?[a-z][a-z0-9]{0,11}){0,4})(?![a-z0-9])");
    /** The letters of a number are capitals: NĐ-CP, KH-UBND, QĐ-TTg. */
    private static final Pattern LOWER_CASE = Pattern.compile("\\p{Ll}{2}");

    private static final Pattern AMENDS = Pattern.compile("sua doi|bo sung");
    /** On canonical text: "Sở Giáo dục" goes on, "giao nhiệm vụ" does not. */
    private static final Pattern ISSUER = Pattern.compile(
            "\\s*,?\\s*(?:của|cua|do)\\s+(?<i>[^;,.(\"“\\n]{2,80}?(?:\\n[^;,.(\"“\\n]{2,60}?)?)(?=\\s*(?:\\n|[;,.(\"“]|$)|\\s+(?:về|quy định|ban hành|hướng dẫn|phát động|sửa đổi"
                    + "|tại|phê duyệt|giao|chia|triển khai|thực hiện|khóa|khoá|lần thứ|công nhận|thông qua|nhằm|để|như|(?:và|về việc)(?=\\s+\\p{Lu}\\p{L}+\\s+(?:số|hoạch|thị|định|văn|dẫn|tư|quyết)))(?!\\p{L}))");

    private static final Pattern PROPOSED_BY =
            Pattern.compile("đề\\s+nghị\\s+của\\s+(?<i>[^;.\"“\\n]{3,90}?)\\s+tại\\s+$");

    private static final Pattern PARAGRAPH_BREAK = Pattern.compile("\\n\\s*\\n");

    private final Text text;
    private final Map<String, DocumentType> types;
    private final Pattern typeWord;

    public Acts(Text text, Map<String, DocumentType> types) {
        this.text = text;
        this.types = types;
        // "kỷ luật", "pháp luật" are no act
        this.typeWord = Pattern.compile("(?<![a-z])(?<!(?:ky|phap)\\s)(?:"
                + types.keySet().stream().map(name -> name.replace(" ", "\\s+")).collect(Collectors.joining("|"))
                + ")(?![a-z])");
    }

    /** Acts between the two positions, in reading order; {@code dates} are all dates of the text. */
    public List<ActMention> find(int start, int end, List<DateMention> dates) {
        List<ActMention> acts = new ArrayList<>();
        Matcher number = text.match(NUMBER, start, end);
        int from = start;
        while (number.find()) {
            if (number.start() < from) { // a part of the date or the issuer of the act before it
                continue;
            }
            Matcher type = nearestType(Math.max(from, number.start() - NAME_LENGTH), number.start());
            if (type == null) {
                continue;
            }
            if (isLabel(number)) {
                continue;
            }
            String printed = text.canonical(number.start("n"), number.end("n"));
            Integer value = Digits.whole(printed);
            if (value == null) {
                continue;
            }
            boolean noisy = Digits.isNoisy(printed);
            String digits = noisy ? printed.replaceAll("[oO]", "0").replaceAll("[lI]", "1") : printed;
            String whole = digits
                    + text.canonical(number.start("rest"), number.end("rest"))
                            .replaceAll("\\s+", "")
                            .replaceAll("\\p{Pd}", "-")
                            .replaceAll("(?<=\\d)[Oo](?=\\d)", "0")
                            .replaceAll("(?<=/QH)[lI](?=\\d)", "1");
            ActMention act = act(type, whole, noisy, number.end(), end, dates);
            acts.add(act);
            from = act.span().end();
        }
        return acts;
    }

    /** Acts that are told by their date alone: "Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022". */
    public List<ActMention> findDated(int start, int end, List<DateMention> dates, List<ActMention> numbered) {
        List<ActMention> acts = new ArrayList<>();
        for (DateMention date : dates) {
            boolean known = numbered.stream().anyMatch(act -> act.span().overlaps(date.span()));
            if (known || date.shape() != Shape.DAY || date.start() < start || date.end() > end || dayOf(date) == null) {
                continue;
            }
            Matcher type = nearestType(Math.max(start, date.start() - 110), date.start());
            if (type == null || !Character.isUpperCase(text.canonical().charAt(type.start()))) {
                continue;
            }
            String name = text.folded(type.end(), date.start());
            boolean interrupted =
                    name.matches("(?s).*(?:[;:.\"]|[0-9]|\\n\\s*\\n|(?<![a-z])(?:truoc|den|vao|tu|trong|nhat)\\s*$).*");
            boolean covered = numbered.stream().anyMatch(act -> act.span().contains(type.start()));
            if (!interrupted && !covered) {
                acts.add(act(type, null, false, date.start(), end, dates));
            }
        }
        return acts;
    }

    /** "… báo cáo tiến độ.\n3/ Văn phòng …": an item of a list, not the number of a report. */
    private boolean isLabel(Matcher number) {
        int before = number.start("n") - 1;
        boolean opensLine = before < 0 || text.canonical().charAt(before) == '\n';
        boolean spaced =
                Character.isWhitespace(text.canonical().charAt(Math.min(text.length() - 1, number.start("rest") + 1)));
        if (opensLine && spaced) {
            return true;
        }
        String rest = text.canonical(number.start("rest"), number.end("rest"));
        boolean told = number.start() < number.start("n");
        return !told && LOWER_CASE.matcher(rest).find();
    }

    private ActMention act(
            Matcher type, @Nullable String number, boolean noisy, int numberEnd, int end, List<DateMention> dates) {
        int to = numberEnd;
        LocalDate day = null;
        boolean dateNoisy = false;
        for (DateMention date : from(dates, numberEnd)) {
            int gap = date.coreStart() - numberEnd;
            if (gap >= 0
                    && gap <= 8
                    && date.shape() == Shape.DAY
                    && text.folded(numberEnd, date.coreStart()).matches("\\s*,?\\s*(?:\\(|ngay)?\\s*")) {
                day = dayOf(date);
                dateNoisy = date.noisy();
                to = date.end();
            }
        }
        String issuer = null;
        Matcher by = ISSUER.matcher(text.canonical()).region(to, end).useTransparentBounds(true);
        if (by.lookingAt() && !PARAGRAPH_BREAK.matcher(by.group()).find()) {
            issuer = text.canonical(by.start("i"), by.end("i"))
                    .replaceAll("\\s+", " ")
                    .strip();
            to = by.end("i");
        }
        issuer = issuer == null ? issuerBefore(type.start()) : issuer;
        DocumentType known = types.get(type.group().replaceAll("\\s+", " "));
        return new ActMention(
                known == null ? DocumentType.QUYET_DINH : known,
                number,
                day,
                issuer,
                noisy || dateNoisy,
                new Span(type.start(), to));
    }

    /** "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số …". */
    private @Nullable String issuerBefore(int type) {
        Matcher by = PROPOSED_BY
                .matcher(text.canonical())
                .region(Math.max(0, type - NAME_LENGTH), type)
                .useTransparentBounds(true);
        return by.find() ? by.group("i").replaceAll("\\s+", " ").strip() : null;
    }

    private static @Nullable LocalDate dayOf(DateMention date) {
        if (date.from().year() == null
                || date.from().month() == null
                || date.from().day() == null) {
            return null;
        }
        try {
            return LocalDate.of(
                    date.from().year(), date.from().month(), date.from().day());
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The next few dates from there on. */
    private static List<DateMention> from(List<DateMention> dates, int position) {
        int low = 0;
        int high = dates.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (dates.get(middle).coreStart() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return dates.subList(low, Math.min(dates.size(), low + 2));
    }

    /** The last type word before the number; of "Luật sửa đổi … của Luật …" the first. */
    private @Nullable Matcher nearestType(int from, int to) {
        Matcher word = text.match(typeWord, from, to);
        Matcher found = null;
        while (word.find()) {
            if (found != null
                    && AMENDS.matcher(text.folded(found.end(), word.start())).find()) {
                continue;
            }
            found = text.match(typeWord, word.start(), to);
            found.find();
        }
        if (found == null) {
            return null;
        }
        String between = text.folded(found.end(), to);
        return between.indexOf(';') >= 0 || PARAGRAPH_BREAK.matcher(between).find() ? null : found;
    }
}

package vn.thidua.campaign.reading.parts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.KnownPlans;
import vn.thidua.campaign.reading.grammar.ActMention;
import vn.thidua.campaign.reading.grammar.Acts;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.grammar.DateMention.Shape;
import vn.thidua.campaign.reading.grammar.Dates;
import vn.thidua.campaign.reading.model.Amendment;
import vn.thidua.campaign.reading.model.Amendment.Change;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.Warning;
import vn.thidua.campaign.reading.model.WarningCode;
import vn.thidua.campaign.reading.text.Text;

/** Reads documents that change an earlier plan (văn bản điều chỉnh, bổ sung kế hoạch): which plan, what, from when. */
final class AmendmentReader {

    private static final Set<DocumentType> AMENDABLE = Set.of(
            DocumentType.KE_HOACH,
            DocumentType.CHI_THI,
            DocumentType.GIAO_UOC,
            DocumentType.CHUONG_TRINH,
            DocumentType.THONG_BAO,
            DocumentType.QUYET_DINH,
            DocumentType.PHAT_DONG,
            DocumentType.HUONG_DAN,
            DocumentType.CONG_VAN);
    private static final Pattern AMENDS = Pattern.compile(
            "^(?:v/v\\s+|ve\\s+(?:viec\\s+)?)?(?:dieu\\s+chinh|sua\\s+doi|bo\\s+sung|dinh\\s+chinh|bai\\s+bo|thay\\s+the|gia\\s+han|keo\\s+dai)(?![a-z])");
    private static final Pattern PLAN_WORD = Pattern.compile(
            "(?<![a-z])(?:ke\\s+hoach|chi\\s+thi|giao\\s+uoc|chuong\\s+trinh|thong\\s+bao|quyet\\s+dinh|huong\\s+dan|cong\\s+van|phong\\s+trao)(?![a-z])");
    private static final Pattern UNCHANGED = Pattern.compile(
            "(?:noi\\s+dung|quy\\s+dinh|phan|muc)\\s+(?:khac|con\\s+lai)[^.;]{0,80}?(?:giu\\s+nguyen|khong\\s+(?:thay\\s+doi|dieu\\s+chinh)|van\\s+(?:thuc\\s+hien|giu)|thuc\\s+hien\\s+theo|tiep\\s+tuc\\s+thuc\\s+hien)|giu\\s+nguyen\\s+(?:cac\\s+)?noi\\s+dung\\s+(?:khac|con\\s+lai)"
                    + "|ngoai\\s+(?:cac\\s+|nhung\\s+)?(?:noi\\s+dung|dieu)\\s[^.;]{0,160}?(?:giu\\s+nguyen|khong\\s+(?:thay\\s+doi|dieu\\s+chinh)|van\\s+(?:thuc\\s+hien|giu))");
    private static final Pattern IN_FORCE = Pattern.compile(
            "(?:co\\s+hieu\\s+luc|ap\\s+dung|thuc\\s+hien)\\s+(?:thi\\s+hanh\\s+)?(?:ke\\s+)?tu\\s+(?<w>ngay\\s+(?:ky|ban\\s+hanh)|(?=ngay|[0-9]))");

    private final Body body;
    private final Text text;

    private AmendmentReader(Body body) {
        this.body = body;
        this.text = body.text();
    }

    static Optional<Amendment> read(Body body, List<LegalBasis> bases, KnownPlans plans) {
        Passage summary = body.head().document().abstractText();
        if (summary == null) {
            return Optional.empty();
        }
        String about = body.text().folded(summary.span().start(), summary.span().end());
        if (!AMENDS.matcher(about).find() || !PLAN_WORD.matcher(about).find()) {
            return Optional.empty();
        }
        return Optional.of(new AmendmentReader(body).amendment(summary, bases, plans));
    }

    private Amendment amendment(Passage summary, List<LegalBasis> bases, KnownPlans plans) {
        Span at = summary.span();
        List<ActMention> named =
                new Acts(text, DocumentTypes.ACTS).find(at.start(), at.end(), Dates.find(text, at.start(), at.end()));
        DocumentType type = null;
        String number = null;
        LocalDate date = null;
        if (!named.isEmpty()) {
            type = named.getFirst().type();
            number = named.getFirst().number();
            date = named.getFirst().date();
        }
        LegalBasis basis = cited(bases, number);
        if (basis != null) {
            type = type == null ? basis.type() : type;
            number = number == null ? basis.number() : number;
            date = date == null ? basis.date() : date;
        }
        Optional<Set<String>> sections = number == null ? Optional.empty() : plans.sectionsOf(number, date);
        List<Change> changes = new ChangesReader(body, sections.orElse(null)).read();
        int end = Math.min(text.length(), body.tail().start());
        boolean restUnchanged = text.has(UNCHANGED, body.preamble().start(), end);
        return new Amendment(type, number, date, effectiveFrom(end), restUnchanged, changes, summary.text(), at);
    }

    /** The plan as the preamble cites it, with the date that the abstract may leave out. */
    private @Nullable LegalBasis cited(List<LegalBasis> bases, @Nullable String number) {
        if (number != null) {
            return bases.stream()
                    .filter(basis -> number.equals(basis.number()))
                    .findFirst()
                    .orElse(null);
        }
        return bases.stream()
                .filter(basis -> AMENDABLE.contains(basis.type()) && basis.number() != null)
                .filter(basis -> basis.type() == DocumentType.KE_HOACH || basis.type() == DocumentType.GIAO_UOC)
                .findFirst()
                .or(() -> bases.stream()
                        .filter(basis -> AMENDABLE.contains(basis.type()) && basis.number() != null)
                        .reduce((_, last) -> last))
                .orElse(null);
    }

    /** "Căn cứ Kế hoạch số …" names the amended plan as a basis; "điều chỉnh Kế hoạch số …" does not. */
    static boolean isBasis(Body body, LegalBasis basis) {
        int from = Math.max(body.preamble().start(), basis.span().start() - 16);
        return body.text().folded(from, basis.span().start()).matches("(?s).*can\\s+cu\\s*$");
    }

    private @Nullable LocalDate effectiveFrom(int end) {
        Matcher force = text.match(IN_FORCE, body.preamble().start(), end);
        while (force.find()) {
            if (!force.group("w").isEmpty()) {
                return body.documentDate();
            }
            for (DateMention date :
                    body.datesIn(Math.max(body.preamble().start(), force.start()), Math.min(end, force.end() + 50))) {
                if (date.shape() == Shape.DAY
                        && date.from().year() != null
                        && date.from().month() != null
                        && date.from().day() != null) {
                    return day(date);
                }
            }
        }
        return null;
    }

    private static @Nullable LocalDate day(DateMention date) {
        try {
            return LocalDate.of(
                    date.from().year() == null ? 0 : date.from().year(),
                    date.from().month() == null ? 0 : date.from().month(),
                    date.from().day() == null ? 0 : date.from().day());
        } catch (DateTimeException e) {
            return null;
        }
    }

    static List<Warning> doubts(Amendment amendment, KnownPlans plans) {
        List<Warning> warnings = new ArrayList<>();
        if (!plans.areChecked()) {
            return warnings;
        }
        boolean known = amendment.number() != null
                && plans.sectionsOf(amendment.number(), amendment.date()).isPresent();
        if (!known) {
            warnings.add(new Warning(WarningCode.AMENDS_NOT_FOUND, amendment.text(), amendment.span()));
        } else {
            amendment.changes().stream()
                    .filter(change -> change.ref() != null && !change.resolvable())
                    .forEach(change ->
                            warnings.add(new Warning(WarningCode.AMENDS_UNKNOWN_REF, change.text(), change.span())));
        }
        return warnings;
    }
}

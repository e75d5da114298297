package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Clauses;
import vn.thidua.campaign.reading.model.CampaignFacts;
import vn.thidua.campaign.reading.model.CampaignFacts.Form;
import vn.thidua.campaign.reading.model.CampaignFacts.Scope;
import vn.thidua.campaign.reading.model.DocumentHead;
import vn.thidua.campaign.reading.model.Passage;
import vn.thidua.campaign.reading.model.Period;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Text;

/** Reads what is said of the campaign as a whole: form, scope, theme, slogan, criteria. */
final class CampaignReader {

    private static final Pattern THEMATIC = Pattern.compile(
            "chuyen\\s+de|dot\\s+(?:thi\\s+dua|cao\\s+diem)|thi\\s+dua\\s+(?:cao\\s+diem|nuoc\\s+rut|dac\\s+biet|ngan\\s+han)|cao\\s+diem\\s+thi\\s+dua|[0-9]+\\s+ngay\\s+dem");
    private static final Pattern THEME = Pattern.compile(
            "(?:voi\\s+|theo\\s+|mang\\s+)?chu\\s+de(?:\\s+(?:la|thi\\s+dua|nam\\s+[0-9]{4}|cua\\s+phong\\s+trao))*\\s*[:,]?\\s*");
    private static final Pattern NAMED = Pattern.compile(
            "(?:chuyen\\s+de|phong\\s+trao(?:\\s+thi\\s+dua)?|(?:dot|thang)\\s+thi\\s+dua(?:\\s+[a-z]+){0,3}|chien\\s+dich|cuoc\\s+van\\s+dong|thi\\s+dua)\\s*[:,]?\\s*(?=\")");
    private static final Pattern SLOGAN = Pattern.compile("khau\\s+hieu(?:\\s+(?:la|hanh dong|thi dua))?\\s*[:,]?\\s*");
    private static final Pattern SCOPE_PHRASE = Pattern.compile(
            "(?<![a-z])(?:tren\\s+dia\\s+ban(?:\\s+toan)?\\s+(?:tinh|xa|phuong|huyen|thanh\\s+pho)|(?:trong|thuoc)\\s+(?:toan\\s+)?(?:cong\\s+(?:ty|an\\s+tinh)|benh\\s+vien|truong|khoi|cum|tinh|xa|phuong|nganh|co\\s+quan|don\\s+vi|so|dang\\s+bo)|toan\\s+(?:truong|khoi|cum|tinh|xa|nganh|quoc))(?![a-z])");

    private static final Pattern SUBJECT = Pattern.compile("\\s*(?:ve|phat\\s+dong)(?![a-z])[^,;]*", Pattern.DOTALL);

    private final Body body;
    private final Text text;

    private CampaignReader(Body body) {
        this.body = body;
        this.text = body.text();
    }

    static CampaignFacts read(Body body, @Nullable Period period) {
        CampaignReader reader = new CampaignReader(body);
        boolean years = period != null && !period.isWithinAYear();
        boolean thematic = reader.isThematic() || years && reader.hasNameOfItsOwn();
        Scope scope = reader.scope();
        return new CampaignFacts(
                thematic ? Form.THEO_CHUYEN_DE : Form.THUONG_XUYEN,
                !thematic && years && scope == Scope.TINH,
                scope,
                reader.theme().orElse(null),
                reader.slogan().orElse(null),
                period,
                reader.scopeText().orElse(null),
                reader.criteria());
    }

    private boolean isThematic() {
        Passage summary = body.head().document().abstractText();
        Span title = body.head().title();
        boolean inAbstract = summary != null
                && text.has(THEMATIC, summary.span().start(), summary.span().end());
        boolean inTitle = title != null && text.has(THEMATIC, title.start(), Math.min(text.length(), title.end() + 60));
        Matcher said =
                text.match(THEMATIC, body.preamble().start(), body.preamble().end());
        boolean inLaunch = said.find()
                && text.folded(body.preamble().start(), said.start()).contains("phat dong");
        return inAbstract || inTitle || inLaunch;
    }

    /** phong trào thi đua “Chung sức xây dựng nông thôn mới” giai đoạn 2026 - 2030: one matter, for some years. */
    private boolean hasNameOfItsOwn() {
        Passage summary = body.head().document().abstractText();
        return summary != null
                && text.has(NAMED, summary.span().start(), summary.span().end());
    }

    private Scope scope() {
        DocumentHead head = body.head().document();
        String issuer = head.issuer() == null ? "" : Folding.fold(head.issuer());
        if (issuer.equals("uy ban nhan dan") && head.parentBody() != null) {
            // the place stands with the bodies that share the header
            issuer = issuer + " " + Folding.fold(head.parentBody());
        }
        String number = head.number() == null ? "" : head.number();
        if (issuer.matches("(?:khoi|cum)(?: thi dua)?(?: .*)?") || number.matches(".*-(?:KTĐ|CTĐ|KTD|CTD).*")) {
            return Scope.CUM_KHOI;
        }
        if (issuer.matches(
                "(?:chinh phu|thu tuong.*|hoi dong thi dua.* trung uong|uy ban trung uong.*|quoc hoi|ban bi thu.*)")) {
            return Scope.TOAN_QUOC;
        }
        boolean people = issuer.matches(
                "(?:uy ban|ubnd|hdnd|hoi dong nhan dan|hoi dong thi dua|chu tich|mat tran|ubmttq|uy ban mat tran|ban"
                        + " chap hanh|bch|dang uy|tinh uy|thanh uy|lien doan|tinh doan|hoi (?:lien hiep|lhpn|nong dan|cuu"
                        + " chien binh|chu thap do|khuyen hoc|nguoi cao tuoi)|xa doan|phuong doan).*");
        if (people && issuer.matches(".*(?:^|\\s)(?:xa|phuong|thi tran|dac khu)(?:\\s.*|$)")) {
            return Scope.XA;
        }
        if (issuer.startsWith("dang uy")) {
            return Scope.DON_VI;
        }
        if (people && issuer.matches(".*(?:^|\\s)(?:tinh|thanh pho|tinh uy|thanh uy|tinh doan)(?:\\s.*|$)")) {
            return Scope.TINH;
        }
        if (issuer.startsWith("bo ") && !issuer.startsWith("bo phan") && !issuer.startsWith("bo chi huy")) {
            return Scope.TINH;
        }
        boolean whole = text.folded(body.preamble().start(), body.preamble().end())
                .matches("(?s).*phat dong[^.;]{0,200}(?:toan tinh|toan nganh|tren dia ban tinh).*");
        boolean department = issuer.startsWith("so ") && whole;
        return department ? Scope.TINH : Scope.DON_VI;
    }

    /** "Kế hoạch số 77/KH-UBND … về phong trào thi đua “…”" is the subject of that act. */
    private boolean isOfAnAct(int at) {
        return body.acts().stream()
                .anyMatch(act -> act.end() <= at
                        && at - act.end() < 200
                        && SUBJECT.matcher(text.folded(act.end(), at)).matches());
    }

    private Optional<Passage> theme() {
        Optional<Block> section =
                body.root().stream().filter(block -> block.isAbout(Topic.THEME)).findFirst();
        if (section.isPresent()) {
            Optional<Span> quoted =
                    Quotes.first(text, section.get().start(), section.get().end());
            if (quoted.isPresent()) {
                return quoted.map(span -> text.passage(Quotes.inside(text, span)));
            }
            Block block = section.get();
            int start = block.bodyStart() < block.headEnd()
                            && text.folded(block.start(), block.bodyStart()).contains(":")
                    ? block.bodyStart()
                    : block.headEnd();
            Span words = text.trim(start, Math.max(start, block.ownEnd()));
            if (words.length() > 3 && words.length() < 300) {
                return Optional.of(withoutStop(words));
            }
        }
        Matcher said =
                text.match(THEME, body.preamble().start(), body.preamble().end());
        while (said.find()) {
            Optional<Span> quoted =
                    Quotes.first(text, said.end(), Math.min(body.preamble().end(), said.end() + 520));
            if (quoted.isPresent()
                    && text.folded(said.end(), quoted.get().start()).isBlank()) {
                return quoted.map(span -> text.passage(Quotes.inside(text, span)));
            }
        }
        Passage summary = body.head().document().abstractText();
        if (summary != null) {
            int end = summary.span().end();
            Matcher named = text.match(THEME, summary.span().start(), end);
            if (named.find()) {
                Optional<Span> quoted = Quotes.first(text, named.end(), end);
                if (quoted.isPresent()) {
                    return quoted.map(span -> text.passage(Quotes.inside(text, span)));
                }
            }
            Span title = body.head().title();
            Matcher called = text.match(
                    NAMED,
                    title == null
                            ? summary.span().start()
                            : Math.min(title.start(), summary.span().start()),
                    end);
            if (called.find()) {
                return Quotes.first(text, called.end(), end).map(span -> text.passage(Quotes.inside(text, span)));
            }
        }
        Matcher called =
                text.match(NAMED, body.preamble().start(), body.preamble().end());
        boolean own = called.find();
        while (own && isOfAnAct(called.start())) {
            own = called.find();
        }
        return own
                ? Quotes.first(text, called.end(), body.preamble().end())
                        .map(span -> text.passage(Quotes.inside(text, span)))
                : Optional.empty();
    }

    private Optional<Passage> slogan() {
        int end = Math.min(body.tail().start(), text.length());
        Matcher said = text.match(SLOGAN, body.preamble().start(), end);
        while (said.find()) {
            Optional<Span> quoted = Quotes.first(text, said.end(), Math.min(end, said.end() + 300));
            if (quoted.isPresent()
                    && text.folded(said.end(), quoted.get().start()).isBlank()) {
                return quoted.map(text::passage);
            }
        }
        return Optional.empty();
    }

    private Optional<Passage> scopeText() {
        for (Block block :
                body.root().stream().filter(b -> b.isAbout(Topic.SCOPE)).toList()) {
            boolean alone = block.topics().size() == 1;
            boolean inline = text.canonical(block.start(), block.bodyStart()).indexOf(':') >= 0;
            int start = inline ? block.bodyStart() : block.headEnd();
            int end = block.children().isEmpty() || alone ? Math.max(start, block.end()) : start;
            if (start >= end || start >= block.headEnd() && !alone && end == start) {
                continue;
            }
            if (alone) {
                List<Span> clauses = Clauses.of(text, start, end);
                if (!clauses.isEmpty()) {
                    Span first = clauses.getFirst();
                    int gom = text.folded(first.start(), first.end()).indexOf(", gom");
                    return Optional.of(withoutStop(gom > 0 ? new Span(first.start(), first.start() + gom) : first));
                }
            }
            Matcher phrase = text.match(SCOPE_PHRASE, start, end);
            Span last = null;
            while (phrase.find()) {
                last = new Span(phrase.start(), phrase.end());
            }
            return Optional.of(last == null ? withoutStop(new Span(start, end)) : text.passage(last));
        }
        for (Block block :
                body.root().stream().filter(b -> b.isAbout(Topic.PARTICIPANTS)).toList()) {
            Matcher where = text.match(SCOPE_PHRASE, block.start(), Math.max(block.start(), block.end()));
            if (where.find()) {
                return Optional.of(text.passage(where.start(), where.end()));
            }
        }
        Passage summary = body.head().document().abstractText();
        Matcher named = summary == null
                ? null
                : text.match(
                        SCOPE_PHRASE, summary.span().start(), summary.span().end());
        if (named != null && named.find()) {
            return Optional.of(text.passage(named.start(), named.end()));
        }
        Matcher phrase = text.match(
                SCOPE_PHRASE, body.preamble().start(), Math.min(body.tail().start(), text.length()));
        return phrase.find() ? Optional.of(text.passage(phrase.start(), phrase.end())) : Optional.empty();
    }

    private List<Passage> criteria() {
        List<Passage> found = new ArrayList<>();
        body.root().stream()
                .filter(block -> block.isAbout(Topic.CRITERIA))
                .filter(block -> block.parent() == null || !block.parent().isWithin(Topic.CRITERIA))
                .forEach(block -> criteria(block, found));
        return found;
    }

    private void criteria(Block block, List<Passage> found) {
        List<Block> items =
                block.children().stream().filter(child -> child.label() != null).toList();
        // "ĐỐI TƯỢNG VÀ TIÊU CHÍ": the items say what each of them is about
        List<Block> told =
                items.stream().filter(item -> item.isAbout(Topic.CRITERIA)).toList();
        if (block.topics().size() > 1 && !told.isEmpty()) {
            told.forEach(item -> criteria(item, found));
            return;
        }
        if (!items.isEmpty()) {
            items.forEach(item -> found.add(text.passage(text.trim(item.bodyStartOfWords(), item.end()))));
            return;
        }
        boolean inline = block.bodyStart() < block.headEnd()
                && text.folded(block.start(), block.bodyStart()).contains(":");
        int start = inline ? block.bodyStart() : block.headEnd();
        Span words = text.trim(start, Math.max(start, block.ownEnd()));
        if (words.length() > 0) {
            found.add(inline ? withoutStop(words) : text.passage(words));
        }
    }

    private Passage withoutStop(Span words) {
        int end = words.end();
        while (end > words.start() && ".;,".indexOf(text.canonical().charAt(end - 1)) >= 0) {
            end--;
        }
        return text.passage(text.trim(words.start(), end));
    }
}

package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.ActMention;
import vn.thidua.campaign.reading.grammar.Acts;
import vn.thidua.campaign.reading.model.DocumentType;
import vn.thidua.campaign.reading.model.IssuerFrom;
import vn.thidua.campaign.reading.model.LegalBasis;
import vn.thidua.campaign.reading.model.LegalBasis.Role;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/** Reads the acts that a document rests on, carries out or mentions (căn cứ pháp lý, văn bản viện dẫn). */
final class BasesReader {

    private static final Set<DocumentType> MAY_LAUNCH = Set.of(
            DocumentType.CHI_THI,
            DocumentType.KE_HOACH,
            DocumentType.QUYET_DINH,
            DocumentType.CHUONG_TRINH,
            DocumentType.THONG_BAO,
            DocumentType.CONG_VAN,
            DocumentType.GIAO_UOC,
            DocumentType.PHAT_DONG);
    private static final Pattern LAUNCHES = Pattern.compile(
            "phat\\s+dong|(?:to\\s+chuc|trien\\s+khai|thuc\\s+hien)\\s+(?:cac\\s+)?(?:phong\\s+trao|dot)|phong\\s+trao\\s+(?:[a-z]+\\s+){0,4}?thi\\s+dua");
    private static final Pattern VERB = Pattern.compile(
            "(?<![a-z])(?:can\\s+cu|thuc\\s+hien|trien\\s+khai|huong\\s+ung|theo|xet|cu the hoa)(?![a-z])");
    private static final Pattern SUBJECT = Pattern.compile(
            "\\s*,?\\s*(?:ve|phat\\s+dong|quy\\s+dinh|phe\\s+duyet|ban\\s+hanh|huong\\s+dan|chia|cong\\s+nhan)(?![a-z])");

    private static final int MAX_SUBJECT = 1_000;

    private final Text text;
    private final Span preamble;
    /** Where bases are listed under a heading of their own. */
    private final List<Span> sections;

    private BasesReader(Body body) {
        this.text = body.text();
        this.preamble = body.preamble();
        this.sections = body.root().stream()
                .filter(block -> block.isAbout(Topic.BASIS) && block.topics().size() == 1)
                .map(Block::span)
                .toList();
    }

    static List<LegalBasis> read(Body body) {
        BasesReader reader = new BasesReader(body);
        int end = Math.min(body.tail().start(), body.text().length());
        Acts acts = new Acts(body.text(), DocumentTypes.ACTS);
        List<ActMention> found = new ArrayList<>(acts.find(body.preamble().start(), end, body.dates()));
        found.addAll(acts.findDated(body.preamble().start(), body.preamble().end(), body.dates(), List.copyOf(found)));
        found.sort(Comparator.comparing(ActMention::span));
        List<LegalBasis> bases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < found.size(); i++) {
            int next = i + 1 < found.size() ? found.get(i + 1).span().start() : end;
            LegalBasis basis = reader.basis(found.get(i), next);
            boolean again = basis.number() != null && !seen.add(basis.type() + " " + basis.number());
            if (!again) {
                bases.add(basis);
            }
        }
        return bases;
    }

    private LegalBasis basis(ActMention act, int next) {
        String implied = impliedIssuer(act);
        String issuer = act.issuer() != null ? act.issuer() : implied;
        IssuerFrom from = act.issuer() != null ? IssuerFrom.BODY : implied != null ? IssuerFrom.IMPLIED : null;
        return new LegalBasis(
                act.type(),
                act.number(),
                act.date(),
                issuer,
                from,
                role(act, next),
                text.canonical(act.span().start(), act.span().end()),
                act.span());
    }

    private Role role(ActMention act, int next) {
        if (!preamble.contains(act.span().start())) {
            boolean listed = sections.stream()
                    .anyMatch(section -> section.contains(act.span().start()));
            return listed ? Role.BASIS : Role.REFERENCE;
        }
        if (!MAY_LAUNCH.contains(act.type())) {
            return Role.BASIS;
        }
        String about = text.folded(act.span().end(), clauseEnd(act.span().end(), next));
        boolean says = SUBJECT.matcher(about).lookingAt();
        if (says) {
            return LAUNCHES.matcher(about).find() ? Role.PARENT_CAMPAIGN : Role.BASIS;
        }
        boolean carriedOut = !"can cu".equals(verbBefore(act.span().start()));
        return carriedOut && (act.type() == DocumentType.CHI_THI || act.type() == DocumentType.KE_HOACH)
                ? Role.PARENT_CAMPAIGN
                : Role.BASIS;
    }

    private int clauseEnd(int from, int next) {
        int end = Math.max(from, Math.min(Math.min(next, preamble.end()), from + MAX_SUBJECT));
        String words = text.canonical(from, end);
        int semicolon = words.indexOf(';');
        int paragraph = words.indexOf("\n\n");
        int stop = semicolon < 0 ? words.length() : semicolon;
        return from + (paragraph < 0 ? stop : Math.min(stop, paragraph));
    }

    private String verbBefore(int at) {
        Matcher verb = text.match(VERB, Math.max(preamble.start(), at - 400), at);
        String last = "";
        while (verb.find()) {
            last = verb.group().replaceAll("\\s+", " ");
        }
        return last;
    }

    private static @Nullable String impliedIssuer(ActMention act) {
        String number = act.number() == null ? "" : act.number();
        return switch (act.type()) {
            case LUAT, BO_LUAT, HIEN_PHAP -> "Quốc hội";
            case PHAP_LENH -> "Ủy ban Thường vụ Quốc hội";
            case NGHI_DINH -> "Chính phủ";
            default ->
                number.endsWith("-TTg")
                        ? "Thủ tướng Chính phủ"
                        : number.contains("/QH") ? "Quốc hội" : number.endsWith("TT-BNV") ? "Bộ Nội vụ" : null;
        };
    }
}

package vn.thidua.campaign.reading.parts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.grammar.Digits;
import vn.thidua.campaign.reading.grammar.NumberWords;
import vn.thidua.campaign.reading.model.Reward;
import vn.thidua.campaign.reading.model.Reward.Code;
import vn.thidua.campaign.reading.model.Reward.Quota;
import vn.thidua.campaign.reading.model.Reward.Stage;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.SubjectKind;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/**
 * Reads titles and forms of commendation with their quotas (khen thưởng). Names of rewards, counts, limits and verbs are taken in
 * order; a count belongs to the name before it, or, where none stands before it, to the one behind.
 */
final class RewardsReader {

    private static final Pattern TOKEN = Pattern.compile("(?<![a-z0-9])(?:"
            + "(?<TTLDXS>(?:tap\\s+the|don\\s+vi)\\s+lao\\s+dong\\s+xuat\\s+sac|don\\s+vi\\s+quyet\\s+thang|ttldxs)|(?<TTLDTT>(?:tap\\s+the|don\\s+vi)\\s+(?:lao\\s+dong\\s+)?tien\\s+tien|ttldtt)"
            + "|(?<CSTDT>chien\\s+si\\s+thi\\s+dua\\s+(?:cap\\s+)?tinh|cstd\\s+(?:cap\\s+)?tinh)|(?<CSTDCS>chien\\s+si\\s+thi\\s+dua\\s+(?:cap\\s+)?co\\s+so|cstd\\s*cs|cstd\\s+co\\s+so)"
            + "|(?<LDTT>(?:lao\\s+dong|chien\\s+si)\\s+tien\\s+tien|ldtt)|(?<FLAG>co\\s+thi\\s+dua(?:\\s+(?:cua\\s+)?(?:uy\\s+ban\\s+nhan\\s+dan\\s+|ubnd\\s+|chu\\s+tich\\s+)?tinh)?)"
            + "|(?<MERIT>bang\\s+khen(?<of>\\s+cua\\s+[^;:.,\"]{3,50}?(?=\\s*(?:[;:.,\"]|cho(?![a-z])|khong|toi|it|[0-9]|$)))?)|(?<GIAYKHEN>giay\\s+khen)"
            + "|(?<UNLIMITED>khong\\s+(?:khong\\s+che|gioi\\s+han|han\\s+che)(?:\\s+(?:so\\s+luong|ty\\s+le))?)"
            + "|(?<MAX>khong\\s+(?:vuot\\s+)?qua|toi\\s+da|nhieu\\s+nhat|khong\\s+nhieu\\s+hon)|(?<MIN>trong\\s+do\\s+(?:co\\s+)?(?:it\\s+nhat|toi\\s+thieu)|it\\s+nhat|toi\\s+thieu)"
            + "|(?<PROPOSE>de\\s+nghi|de\\s+xuat|trinh(?:\\s+cap)?|suy\\s+ton|gioi\\s+thieu)|(?<AWARD>tang|cong\\s+nhan|khen\\s+thuong|quyet\\s+dinh\\s+tang|trao)|(?<OTHER>(?<!khen\\s)thuong\\s+(?:phep|nong|tien|nghi)|(?:hoc\\s+bong|tham\\s+quan|nghi\\s+mat|ky\\s+niem\\s+chuong))|(?<PERCENT>(?<p>[0-9]+(?:[.,][0-9]+)?)\\s*%(?:\\s*(?:tong\\s+)?(?:so\\s+)?(?<base>[^;.,\\n"
            + "]{2,70}))?)|(?<COUNT>(?<n>[0-9oli]{1,4}|" + NumberWords.PATTERN
            + ")\\s*(?:\\([^)]{1,30}\\)\\s*)?(?<what>tap\\s+the|ca\\s+nhan|ho(?:\\s+gia\\s+dinh|\\s+dan)?|nguoi|don\\s+vi|ban|thon|co\\s+quan|can\\s+bo|dong\\s+chi|khoa|phong|truong|xa|chi\\s+bo|giai|doanh\\s+nghiep|gia\\s+dinh|vien\\s+chuc|giang\\s+vien|giao\\s+vien|lop|chi\\s+(?:doan|hoi|nhanh)|to|doi|hoi\\s+vien|doan\\s+vien|dang\\s+vien|hoc\\s+(?:sinh|vien)|sinh\\s+vien|cong\\s+nhan|nong\\s+dan|chien\\s+si|lao\\s+dong|cong\\s+doan|dang\\s+bo|cong\\s+ty|hop\\s+tac\\s+xa|phuong|tram|cum|khoi|co\\s+so(?:\\s+(?:hoi|doan|dang))?|nong\\s+truong|phan\\s+xuong))"
            + "|(?<SUBJECTS>cac\\s+tap\\s+the|tap\\s+the|ca\\s+nhan|ho\\s+gia\\s+dinh))(?![a-z])");

    private static final Pattern NAMES_A_REWARD =
            Pattern.compile("khen|tien\\s+tien|chien\\s+si|co\\s+thi\\s+dua|ldtt|cstd|ttld|xuat\\s+sac");
    private static final Pattern OF_WHICH = Pattern.compile("\\s*(?:la\\s+)?(?<n>[0-9]{1,4})(?!\\s*%)");
    private static final Pattern BASE_OF = Pattern.compile(
            "(?:ca\\s+nhan|nguoi|vien\\s+chuc|so)?[^\"]{0,30}(?:dat|danh\\s+hieu)?\\s*\"?\\s*(?:lao\\s+dong\\s+tien\\s+tien|ldtt).*",
            Pattern.DOTALL);
    private static final Pattern PROVINCIAL =
            Pattern.compile("(?s).*(?:thu\\s+tuong|chinh\\s+phu|chu\\s+tich\\s+nuoc|bo\\s+truong).*");

    /** "Giấy khen cho học sinh giỏi và 04 tập thể": all of the first, so many of the second. */
    private static final Pattern BESIDES_A_COUNT = Pattern.compile(
            "\\s+cho\\s+(?<who>(?:ca\\s+nhan|hoc\\s+(?:sinh|vien)|sinh\\s+vien|gia[on]\\w?\\s+vien|can\\s+bo|cong\\s+nhan)(?:\\s+[a-z]+){0,3})\\s+va\\s+(?=[0-9])");

    private static final Pattern AWARDS_ITSELF = Pattern.compile(
            "\\s*(?:chu\\s+tich|giam\\s+doc|hieu\\s+truong|chanh\\s+an|vien\\s+truong|thu\\s+truong|bi\\s+thu|tong\\s+giam\\s+doc|ban\\s+(?:thuong\\s+vu|chap\\s+hanh)|uy\\s+ban|ubnd|dang\\s+uy|hoi\\s+dong)(?![a-z])(?:(?!de\\s+nghi|de\\s+xuat|trinh)[^;.])*",
            Pattern.DOTALL);
    /** Who gives what is named behind: the province, or another body of the higher level. */
    private static final Pattern GIVER = Pattern.compile(
            "(?<![a-z])(?:(?<province>(?:uy\\s+ban\\s+nhan\\s+dan|ubnd|chu\\s+tich)(?:\\s+(?:ubnd|uy\\s+ban\\s+nhan\\s+dan))?\\s+(?:tinh|thanh\\s+pho))|(?<other>tong\\s+lien\\s+doan|lien\\s+doan|toi\\s+cao|bo\\s+truong|bo(?=\\s+(?:cong|y|giao|noi|tu|quoc|nong|xay|van|tai|khoa|ngoai|dan))|thu\\s+tuong|trung\\s+uong|tong\\s+(?:cong\\s+ty|giam\\s+doc|cuc)|tap\\s+doan|bao\\s+hiem\\s+xa\\s+hoi\\s+viet\\s+nam|tinh\\s+doan|tinh\\s+uy|cuc\\s+truong))(?![a-z])");

    /** "11 hộ (mỗi bản 01 hộ)" says again how many there are. */
    private static final Pattern EACH_BEFORE = Pattern.compile("\\(\\s*(?:moi|tung)\\s+[^();]{2,30}$");

    private final Text text;
    private final Launcher launcher;
    private final List<Reward> found = new ArrayList<>();

    private RewardsReader(Body body, boolean province) {
        this.text = body.text();
        this.launcher = new Launcher(text, province, body.head().document().issuer());
    }

    static List<Reward> read(Body body, boolean launchedByProvince) {
        RewardsReader reader = new RewardsReader(body, launchedByProvince);
        body.root().stream().filter(RewardsReader::mayOffer).forEach(reader::block);
        return reader.found;
    }

    private static boolean mayOffer(Block block) {
        if (block.kind() == Block.Kind.ROOT || block.kind() == Block.Kind.TABLE) {
            return false;
        }
        Set<Topic> topics = block.effectiveTopics();
        if (block.isWithin(Topic.REWARDS)) {
            // "TIÊU CHÍ VÀ KHEN THƯỞNG" holds an item of each
            return !topics.equals(Set.of(Topic.CRITERIA));
        }
        return topics.isEmpty()
                || topics.contains(Topic.DUTIES)
                || topics.contains(Topic.PLAN)
                || topics.contains(Topic.MEASURES);
    }

    private void block(Block block) {
        int start = block.bodyStartOfWords();
        if (block.ownEnd() <= start
                || !NAMES_A_REWARD.matcher(text.folded(start, block.ownEnd())).find()) {
            return;
        }
        boolean section = block.isWithin(Topic.REWARDS);
        Stage stage = stageOf(block.parent());
        int from = start;
        for (int end : stops(start, block.ownEnd())) {
            stage = sentence(from, end, stage, section);
            from = end;
        }
    }

    /** Ends of sentences; semicolons do not end a list of quotas. */
    private List<Integer> stops(int start, int end) {
        List<Integer> stops = new ArrayList<>();
        for (int i = start; i < end - 1; i++) {
            if (text.canonical().charAt(i) == '.'
                    && Character.isWhitespace(text.canonical().charAt(i + 1))) {
                stops.add(i + 1);
            }
        }
        if (end > start) {
            stops.add(end);
        }
        return stops;
    }

    /** A heading such as "Đề nghị cấp trên khen thưởng" sets the stage of its items. */
    private Stage stageOf(@Nullable Block parent) {
        if (parent != null && parent.kind() != Block.Kind.ROOT) {
            String heading = text.folded(parent.start(), parent.headEnd());
            if (heading.contains("de nghi") || heading.contains("de xuat")) {
                return Stage.PROPOSE_UP;
            }
        }
        return Stage.AWARD;
    }

    /** The next comma or semicolon. */
    private int stop(int from, int end) {
        int at = from;
        while (at < end && ",;".indexOf(text.canonical().charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private record Pending(BigDecimal count, SubjectKind subject, boolean max, Span span) {}

    private Stage sentence(int start, int end, Stage inherited, boolean section) {
        Matcher token = text.match(TOKEN, start, end);
        Stage stage = inherited;
        boolean verb = section;
        Code code = null;
        Span name = null;
        boolean served = false;
        boolean max = false;
        Span maxAt = null;
        int lastEnd = start;
        int counted = start;
        List<Pending> waiting = new ArrayList<>();
        EnumSet<SubjectKind> named = EnumSet.noneOf(SubjectKind.class);
        while (token.find()) {
            if (token.group("PROPOSE") != null) {
                stage = launcher.asksItself(token) ? stage : Stage.PROPOSE_UP;
                verb = true;
            } else if (token.group("OTHER") != null) {
                // leave or money for so many is none of the forms
                counted = Math.max(counted, stop(token.end(), end));
            } else if (token.group("AWARD") != null) {
                verb = true;
                stage = ownAward(start, token.start()) ? inherited : stage;
            } else if (token.group("UNLIMITED") != null) {
                if (code != null && name != null && !served) {
                    add(
                            code,
                            RewardSubjects.subjectOf(code, null),
                            stage,
                            new Quota(null, null, null, null, true, null),
                            null,
                            name);
                    served = true;
                }
            } else if (token.group("MAX") != null) {
                max = true;
                maxAt = new Span(token.start(), token.end());
            } else if (token.group("MIN") != null) {
                counted = Math.max(counted, ofWhich(token, end));
            } else if (token.group("PERCENT") != null) {
                if (code != null && name != null && verb && max) {
                    String base = token.group("base");
                    boolean ofAdvanced = base != null && BASE_OF.matcher(base).matches();
                    add(
                            code,
                            RewardSubjects.subjectOf(
                                    code,
                                    token.group("base") == null ? null : RewardSubjects.shareOf(token.group("base"))),
                            stage,
                            new Quota(
                                    null,
                                    null,
                                    Digits.value(token.group("p")),
                                    ofAdvanced ? "LDTT_COUNT" : baseText(token),
                                    false,
                                    null),
                            null,
                            new Span(name.start(), token.end("p") + 1));
                    served = true;
                }
            } else if (token.group("COUNT") != null) {
                if (text.match(EACH_BEFORE, start, token.start()).find()) {
                    continue;
                }
                BigDecimal count = count(token);
                SubjectKind subject = RewardSubjects.subject(token.group("what"));
                if (count == null || token.start("n") < counted) {
                    continue;
                }
                boolean own = maxAt != null
                        && maxAt.end() <= token.start()
                        && text.folded(maxAt.end(), token.start()).isBlank();
                int from = own && maxAt != null ? maxAt.start() : token.start("n");
                Span span = new Span(from, token.end());
                if (code == null) {
                    waiting.add(new Pending(count, subject, max, span));
                } else if (verb) {
                    Quota quota = max
                            ? new Quota(null, count, null, null, false, null)
                            : new Quota(count, null, null, null, false, null);
                    add(
                            code,
                            subject,
                            stage,
                            quota,
                            max && !own && maxAt != null ? text.canonical(maxAt.start(), maxAt.end()) : null,
                            span);
                    served = true;
                }
            } else if (token.group("SUBJECTS") != null) {
                named.add(RewardSubjects.subject(token.group("SUBJECTS").replaceFirst("^cac\\s+", "")));
            } else {
                Code next = isOfAnotherBody(token, start) ? null : code(token);
                Span at = new Span(token.start(), token.end());
                if (next == null) {
                    code = null;
                    continue;
                }
                if (code != null && name != null && !served && verb) {
                    unquoted(code, name, stage, named, section);
                }
                named.clear();
                code = next;
                name = at;
                served = false;
                max = false;
                maxAt = null;
                Matcher besides = text.match(BESIDES_A_COUNT, token.end(), end);
                if (verb && besides.lookingAt()) {
                    add(
                            next,
                            SubjectKind.CA_NHAN,
                            stage,
                            null,
                            null,
                            new Span(besides.start("who"), besides.end("who")));
                }
                if (!waiting.isEmpty() && verb) {
                    for (Pending pending : waiting) {
                        Quota quota = pending.max()
                                ? new Quota(null, pending.count(), null, null, false, null)
                                : new Quota(pending.count(), null, null, null, false, null);
                        add(
                                code,
                                pending.subject(),
                                stage,
                                quota,
                                null,
                                pending.span().union(at));
                    }
                    waiting.clear();
                    served = true;
                    // "01 đơn vị đề nghị tặng Cờ và 02 đơn vị đề nghị tặng Bằng khen": the next count waits for the
                    // next name
                    code = null;
                }
            }
            lastEnd = token.end();
        }
        if (code != null && name != null && !served && verb) {
            unquoted(code, name, stage, named, section);
        }
        return lastEnd > start && section ? stage : inherited;
    }

    /** "…; Giám đốc tặng Giấy khen": behind a semicolon somebody else awards, who proposes nothing. */
    private boolean ownAward(int start, int verb) {
        int semicolon = text.canonical().lastIndexOf(';', verb);
        return semicolon > start
                && AWARDS_ITSELF.matcher(text.folded(semicolon + 1, verb)).matches();
    }

    /** A merit certificate or a flag of a ministry or a union is none of the province. */
    private boolean isOfAnotherBody(Matcher token, int start) {
        if (token.group("MERIT") == null && token.group("FLAG") == null) {
            return false;
        }
        Matcher giver = GIVER.matcher(text.folded()).region(start, token.start());
        String last = null;
        while (giver.find()) {
            last = giver.group("other");
        }
        return last != null;
    }

    /** A reward without a number: for whom is told by the words, if at all. */
    private void unquoted(Code code, Span name, Stage stage, Set<SubjectKind> named, boolean section) {
        if (!section) {
            return;
        }
        boolean fixed = code != Code.GIAY_KHEN && code != Code.BANG_KHEN_TINH;
        if (fixed || named.isEmpty()) {
            add(code, RewardSubjects.subjectOf(code, null), stage, null, null, name);
        } else {
            named.forEach(subject -> add(code, subject, stage, null, null, name));
        }
    }

    /** "trong đó ít nhất 20 người …" says more about the reward before it; returns the end of the number. */
    private int ofWhich(Matcher token, int end) {
        Matcher number = OF_WHICH.matcher(text.folded()).region(token.end(), end);
        if (found.isEmpty() || !number.lookingAt() || !token.group().startsWith("trong")) {
            return token.start();
        }
        Reward last = found.removeLast();
        Quota quota = last.quota() == null ? new Quota(null, null, null, null, false, null) : last.quota();
        Quota more = new Quota(
                quota.exact(),
                quota.max(),
                quota.maxPercent(),
                quota.base(),
                quota.unlimited(),
                new BigDecimal(number.group("n")));
        found.add(new Reward(
                last.code(), last.subject(), last.stage(), more, last.quotaInherited(), last.text(), last.span()));
        return number.end();
    }

    private void add(
            Code code,
            @Nullable SubjectKind subject,
            Stage stage,
            @Nullable Quota quota,
            @Nullable String inherited,
            Span span) {
        found.add(new Reward(code, subject, stage, quota, inherited, text.canonical(span.start(), span.end()), span));
    }

    private @Nullable String baseText(Matcher token) {
        return token.group("base") == null
                ? null
                : text.canonical(token.start("base"), token.end("base")).strip();
    }

    private @Nullable BigDecimal count(Matcher token) {
        String printed = text.canonical(token.start("n"), token.end("n"));
        BigDecimal digits = Digits.value(printed);
        if (digits != null) {
            return digits;
        }
        Integer words = NumberWords.valueOf(token.group("n"));
        return words == null ? null : BigDecimal.valueOf(words);
    }

    private static @Nullable Code code(Matcher token) {
        for (Code code : List.of(Code.TTLDXS, Code.TTLDTT, Code.CSTDT, Code.CSTDCS, Code.LDTT)) {
            if (token.group(code.name()) != null) {
                return code;
            }
        }
        if (token.group("FLAG") != null) {
            return Code.CO_THI_DUA_TINH;
        }
        if (token.group("MERIT") != null) {
            return token.group("of") != null
                            && PROVINCIAL.matcher(token.group("of")).matches()
                    ? null
                    : Code.BANG_KHEN_TINH;
        }
        return Code.GIAY_KHEN;
    }
}

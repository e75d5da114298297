package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.grammar.Clauses;
import vn.thidua.campaign.reading.model.Participant;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.model.SubjectKind;
import vn.thidua.campaign.reading.outline.Block;
import vn.thidua.campaign.reading.outline.Topic;
import vn.thidua.campaign.reading.text.Text;

/** Reads who takes part (đối tượng thi đua): collectives, individuals, households. */
final class ParticipantsReader {

    private static final Pattern HOUSEHOLD = Pattern.compile(
            "(?<![a-z])ho\\s+(?:gia\\s+dinh|dan|nong\\s+dan|kinh\\s+doanh|san\\s+xuat)(?![a-z])|gia\\s+dinh");
    private static final Pattern COLLECTIVE = Pattern.compile(
            "(?<![a-z])(?:(?:[0-9]{1,3}|cac|moi)\\s+(?:to|lop|doi|bo\\s+phan|nhom|chi\\s+hoi|chi\\s+nhanh|cum|khoi|cuc|chi\\s+cuc|toa|vien|co\\s+so|nha\\s+truong|cong\\s+ty|xi\\s+nghiep|nong\\s+truong|lam\\s+truong|phan\\s+xuong|ban|thon|truong|phong|khoa|so|xa|phuong|nha\\s+may|ho\\s+nghe|hat)|phong\\s+(?:thuoc|truc\\s+thuoc|chuyen\\s+mon)|tap\\s+the|co\\s+quan|don\\s+vi|cac\\s+khoa|khoa\\s*,|cac\\s+phong|ban\\s*,|cac\\s+ban|thon|ban\\s+lang|truong\\s+hoc|cac\\s+truong|tram|don\\s+bien|hop\\s+tac\\s+xa|doanh\\s+nghiep|dia\\s+phuong|cac\\s+xa|xa\\s*,|(?<!(?:cong|vien)\\schuc\\s)(?<!can\\sbo\\s)(?<!nhan\\sdan\\s)phuong|(?<!duoc"
                    + " )to\\s+chuc|cac\\s+so|(?<!lao\\sdong\\s)(?<!can\\sbo\\s)(?<!(?:cong|vien)\\schuc\\s)(?<!toan\\s)nganh|doan\\s+the|chi\\s+doan|(?<!vien"
                    + " )cong\\s+doan|to\\s+dan\\s+pho|chi\\s+bo|benh\\s+vien|trung\\s+tam|lop|(?:trung|tieu|lu|su)\\s+doan|dai\\s+doi|trung\\s+doi)(?![a-z])");
    private static final Pattern PERSON = Pattern.compile(
            "(?<![a-z])(?:ca\\s+nhan|can\\s+bo|cong\\s+chuc|vien\\s+chuc|nguoi\\s+lao\\s+dong|lao\\s+dong\\s+hop\\s+dong|giang\\s+vien|giao\\s+vien|hoc\\s+(?:vien|sinh)|sinh\\s+vien|(?<!(?:uy\\sban|toa\\san|cong\\san|hoi\\sdong|vien\\skiem\\ssat|quan\\sdoi)\\s)nhan\\s+dan|tham\\s+phan|xa\\s+vien|doan\\s+vien|tri\\s+thuc|doanh\\s+nhan|hoi\\s+vien|doan\\s+vien|cong\\s+nhan|chien\\s+si|nguoi\\s+hoat\\s+dong|nong\\s+dan|nhan\\s+vien|dang\\s+vien|nguoi\\s+dan|si\\s+quan|quan\\s+nhan|binh\\s+si|dan\\s+quan|tu\\s+ve|kiem\\s+sat\\s+vien|dieu\\s+tra\\s+vien|luat\\s+su|cong\\s+dan|nhan\\s+si|nghe\\s+nhan|tieu\\s+thuong|(?<!doan"
                    + " )thanh\\s+nien|(?<!hoi )phu\\s+nu|y\\s+bac\\s+si)(?![a-z])");
    private static final Pattern INTRODUCTION = Pattern.compile(
            "doi\\s+tuong(?:\\s+(?:thi\\s+dua|tham\\s+gia|ap\\s+dung))?\\s+(?:la|gom|bao\\s+gom)\\s*:?\\s*");
    private static final Pattern MEMBERS = Pattern.compile(
            "(?<![a-z0-9])[0-9]{1,3}\\s+(?:don\\s+vi|co\\s+quan|truong|doanh\\s+nghiep|xa|phuong|so|ban|nganh|benh\\s+vien|cong\\s+ty|chi\\s+bo|dang\\s+bo)(?:\\s*,\\s*(?:xa|phuong|so|ban|nganh|truong|benh\\s+vien)){0,3}(?:\\s+thanh\\s+vien)?(?=\\s+(?:trong|thuoc|cua|thanh|thong))");
    private static final Pattern CALLED = Pattern.compile(
            "(?:de\\s+nghi|yeu\\s+cau|keu\\s+goi|phat\\s+dong(?:\\s+den|\\s+toi)?)\\s+(?<w>(?:cac|toan\\s+the|tat\\s+ca|moi|tung)\\s[^.;:\"]{8,220}?)\\s+(?=(?:nghiem\\s+tuc|khan\\s+truong|chu\\s+dong|hang\\s+hai|dong\\s+loat|no\\s+luc|doan\\s+ket|quyet\\s+tam|can\\s+cu|thong\\s+nhat|ky\\s+(?:ket\\s+)?giao)(?![a-z])|thuc\\s+hien|huong\\s+ung|trien\\s+khai|tich\\s+cuc|tham\\s+gia|phan\\s+dau|thi\\s+dua|ra\\s+suc|phat\\s+huy|quan\\s+triet)");
    /** "các đơn vị trong Khối thống nhất ký giao ước". */
    private static final Pattern PLEDGING = Pattern.compile(
            "(?<![a-z])(?<w>(?:cac|toan\\s+the)\\s[^.;:,\"]{3,90}?)\\s+(?=(?:cung\\s+|da\\s+)?(?:thong\\s+nhat|nhat\\s+tri|dong\\s+y|ky)(?![a-z])[^.;:]{0,60}giao\\s+uoc)");

    private static final Pattern LAUNCHED = Pattern.compile(
            "phat\\s+dong[^.;:]{0,120}?\\s(?:den|toi)\\s+(?<w>(?:cac|toan\\s+the|tat\\s+ca|moi|tung)\\s[^.;:\"]{3,160}?)(?=\\s+(?:nhu\\s+sau|voi|cu\\s+the|trong)(?![a-z])|[.;:])");
    private static final Pattern ALL = Pattern.compile(
            "(?<![a-z])(?<w>toan\\s+the\\s+(?:can\\s+bo|dang\\s+vien|cong\\s+chuc|vien\\s+chuc|giang\\s+vien|doan\\s+vien|nhan\\s+dan)[^.;:\"]{0,120}?)(?=\\s+(?:trong|thi\\s+dua|tich|huong|thuc|phan|ra|tham)|[.;:])");

    private static final Pattern WHERE = Pattern.compile(
            "\\s(?:trong|thuoc|cua)\\s+(?:toan\\s+)?(?:nganh|co\\s+quan|don\\s+vi|to\\s+chuc|truong|benh\\s+vien|cong\\s+ty)(?![a-z]).*$",
            Pattern.DOTALL);

    private ParticipantsReader() {}

    static List<Participant> read(Body body) {
        Text text = body.text();
        List<Participant> found = new ArrayList<>();
        body.root().stream()
                .filter(block -> block.isAbout(Topic.PARTICIPANTS))
                .filter(block -> !isOfAnother(block))
                .forEach(block -> section(text, block, found));
        if (!found.isEmpty()) {
            return found;
        }
        int end = Math.min(body.tail().start(), text.length());
        Matcher members =
                text.match(MEMBERS, body.preamble().start(), body.preamble().end());
        if (members.find()) {
            int to = members.end();
            Matcher more =
                    Pattern.compile("\\s+thanh\\s+vien").matcher(text.folded()).region(to, end);
            add(text, new Span(members.start(), more.lookingAt() ? more.end() : to), found);
            return found;
        }
        for (Pattern pattern : List.of(PLEDGING, LAUNCHED, CALLED, ALL)) {
            Matcher called = text.match(pattern, body.preamble().start(), end);
            while (called.find() && found.isEmpty()) {
                add(text, text.trim(called.start("w"), called.end("w")), found);
            }
        }
        return found;
    }

    /** "Đối tượng được xét khen": who may be rewarded is told under the rewards or the criteria. */
    private static boolean isOfAnother(Block block) {
        for (Block above = block; above != null; above = above.parent()) {
            boolean other = above.isAbout(Topic.REWARDS) || above.isAbout(Topic.CRITERIA);
            if (other && !above.isAbout(Topic.PARTICIPANTS)) {
                return true;
            }
        }
        return false;
    }

    private static void section(Text text, Block block, List<Participant> found) {
        boolean inline = text.canonical(block.start(), block.bodyStart()).indexOf(':') >= 0;
        int start = inline ? block.bodyStart() : block.headEnd();
        if (block.topics().size() > 1 && !inline && !block.children().isEmpty()) {
            return;
        }
        for (Span clause : Clauses.of(text, start, Math.max(start, block.ownEnd()))) {
            Span words = behindIntroduction(text, clause);
            if (block.isAbout(Topic.SCOPE)) {
                // "các cơ quan … trên địa bàn tỉnh": who, then where
                int where = text.folded(words.start(), words.end()).lastIndexOf(" tren dia ban");
                words = where > 0 ? new Span(words.start(), words.start() + where) : words;
            }
            add(text, words, found);
        }
        block.children().stream().filter(child -> child.topics().isEmpty()).forEach(child -> Clauses.of(
                        text, child.bodyStart(), Math.max(child.bodyStart(), child.ownEnd()))
                .forEach(clause -> add(text, clause, found)));
    }

    /** "Đối tượng là các chi bộ …": who stands behind the verb. */
    private static Span behindIntroduction(Text text, Span clause) {
        Matcher says = text.match(INTRODUCTION, clause.start(), clause.end());
        return says.lookingAt() ? new Span(says.end(), clause.end()) : clause;
    }

    private static void add(Text text, Span span, List<Participant> found) {
        EnumSet<SubjectKind> kinds = EnumSet.noneOf(SubjectKind.class);
        // "… trong toàn ngành" says where, not who
        String words = WHERE.matcher(text.folded(span.start(), span.end())).replaceFirst("");
        if (COLLECTIVE.matcher(words).find()) {
            kinds.add(SubjectKind.TAP_THE);
        }
        if (PERSON.matcher(words).find()) {
            kinds.add(SubjectKind.CA_NHAN);
        }
        if (HOUSEHOLD.matcher(words).find()) {
            kinds.add(SubjectKind.HO_GIA_DINH);
        }
        if (!kinds.isEmpty()) {
            found.add(new Participant(List.copyOf(kinds), text.canonical(span.start(), span.end()), span));
        }
    }
}

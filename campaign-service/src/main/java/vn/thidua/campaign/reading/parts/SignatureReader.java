package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.campaign.reading.model.Signer;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Folding;
import vn.thidua.campaign.reading.text.Text;

/** Reads signature blocks (khối chữ ký): authority lines (TM., KT., TL. …), position, name, and the body that is represented. */
final class SignatureReader {

    private static final Pattern AUTHORITY =
            Pattern.compile("(?:t/?m|k/?t|t/?l|tuq|q)\\s*[.,:]\\s*\\S.*|(?:t/m|k/t|t/l)\\s+\\S.*|thay mat\\s.*");
    private static final Pattern REPRESENTS = Pattern.compile("(?:dai dien(?: cho)?|d/d|dd\\.)\\s+(?<o>.+)");
    private static final Pattern POSITION = Pattern.compile(
            "(?:q\\.?\\s*|quyen\\s+)?(?:pho\\s+)?(?:chu tich|hieu truong|giam doc|tong giam doc|truong(?: (?:ban|phong|khoa|khoi|cum|tram|thon|doan|dai dien))?|bi thu|cuc truong"
                    + "|chi cuc truong|bo truong|thu truong|vien truong|chanh (?:van phong|an|thanh tra)|tong thu ky|thu ky|chu toa|chu nhiem|chi huy truong|chinh uy|thu tuong"
                    + "|tong bien tap|hat truong|(?:don|tram|kho|xuong|to|vu) truong|(?:tieu|trung|lu|dai) (?:doan|doi) truong|truong thue|doi truong|giam thi|doi pho|cum truong|khoi truong|chu tri|nguoi ky|uy vien|tu lenh)(?: [a-z0-9 ,/-]{2,70})?");
    /** "CHỦ TỊCH UBND PHƯỜNG TÂN LẬP": the office, and the body of which it is one. */
    private static final Pattern OF_COMMITTEE = Pattern.compile(
            "(?<p>(?:pho )?chu tich) (?<o>(?:ubnd|uy ban nhan dan|hdnd) (?:xa|phuong|thi tran|dac khu|tinh|huyen) .+)");

    private static final Pattern FOR_OFFICE_OF_COMMITTEE = Pattern.compile(
            "(?<p>k/?t\\s*[.,:]?\\s*chu tich) (?<o>(?:ubnd|uy ban nhan dan) (?:xa|phuong|thi tran|dac khu) .+)");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:GS|PGS|TS|ThS|Ths|CN|BS|BSCKI{1,2}|CKI{1,2}|BSCK|DS|LS|KTS|TSKH|NSƯT|NSND|Đại tướng|Trung tướng|Thiếu tướng|Trung úy|Thiếu úy|Đại uý|Thượng uý|Trung uý|KS|NGƯT|NGND|TTND|TTƯT|Đạ[il] tá|Thượng tá|Trung tá|Th[il]ếu tá|Đạ[il] úy|Thượng úy)\\s?\\.?\\s*)*"
                    + "(?<n>\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*){1,5})");
    private static final Pattern SIGNED =
            Pattern.compile("\\(?(?:da ky|ky ten|ky, dong dau|da ky va dong dau|chu ky|ky so)[^)]*\\)?");
    private static final Pattern AFTER_NAME = Pattern.compile("(?iu)\\s*\\((?:đã ký|da ky)\\)\\s*$");

    private static final Pattern LEADS_BLOC =
            Pattern.compile("(?:pho )?(?:truong (?:khoi|cum)|(?:khoi|cum) truong)(?: .*)?");
    private static final Pattern ALL_OF_THEM = Pattern.compile("(?:dai dien|d/d)\\s+(?:cac|nhung|[0-9]+)\\s");
    private static final Pattern COMMUNE = Pattern.compile("(?:xa|phuong|thi tran|dac khu|thon|ban)\\s+[a-z]");

    private final Text text;

    SignatureReader(Text text) {
        this.text = text;
    }

    /** Whether a signature block may begin with these words. */
    boolean opens(Span span) {
        if (span.length() > 110 || !text.isUpperCase(span.start(), span.end())) {
            return false;
        }
        String folded = folded(span);
        return AUTHORITY.matcher(folded).matches() || REPRESENTS.matcher(folded).matches() || isPosition(span, folded);
    }

    /** "TRƯỞNG BAN" is an office, "TRƯỜNG CAO ĐẲNG" a body. */
    private boolean isPosition(Span span, String folded) {
        String words = text.canonical(span.start(), span.end()).toLowerCase(Locale.ROOT);
        // Trương is a family name
        return POSITION.matcher(folded).matches() && !words.startsWith("trường") && !words.startsWith("trương ");
    }

    /** A person's name: two to six words that begin with capital letters. */
    boolean isName(Span span) {
        return nameIn(span) != null && !isOffice(span);
    }

    private boolean isOffice(Span span) {
        String folded = folded(span);
        return isPosition(span, folded)
                || AUTHORITY.matcher(folded).matches()
                || REPRESENTS.matcher(folded).matches()
                || Organisations.HEAD_WORD.matcher(folded).lookingAt() && text.isUpperCase(span.start(), span.end());
    }

    private @Nullable Span nameIn(Span span) {
        if (span.length() > 60) {
            return null;
        }
        String words =
                AFTER_NAME.matcher(text.canonical(span.start(), span.end())).replaceFirst("");
        var match = NAME.matcher(words);
        return match.matches() ? new Span(span.start() + match.start("n"), span.start() + match.end("n")) : null;
    }

    /** The signers of one column, top to bottom. */
    List<Signer> read(List<Span> column) {
        List<Signer> signers = new ArrayList<>();
        List<String> authority = new ArrayList<>();
        String position = null;
        String organisation = null;
        int start = -1;
        for (Span span : column) {
            String folded = folded(span);
            String words = text.canonical(span.start(), span.end());
            if (SIGNED.matcher(folded).matches()) {
                continue;
            }
            var represents = REPRESENTS.matcher(folded);
            Span name = start >= 0 && !isOffice(span) ? nameIn(span) : null;
            if (AUTHORITY.matcher(folded).matches()) {
                Matcher body = FOR_OFFICE_OF_COMMITTEE.matcher(folded);
                if (body.matches()) {
                    organisation = OrdinaryCase.organisation(words.substring(body.start("o")));
                    words = words.substring(0, body.end("p"));
                }
                authority.add(words.replaceAll("\\s+", " ").replaceFirst("^(\\S{1,3}) (?=[.,:])", "$1"));
            } else if (represents.matches()) {
                boolean nobody = ALL_OF_THEM.matcher(folded).find();
                organisation = nobody ? null : OrdinaryCase.organisation(words.substring(represents.start("o")));
                position = null;
                authority.clear();
                start = -1;
                if (nobody) {
                    continue;
                }
            } else if (isPosition(span, folded) && Character.isUpperCase(words.charAt(0))) {
                Matcher body = OF_COMMITTEE.matcher(folded);
                if (body.matches()) {
                    organisation = OrdinaryCase.organisation(words.substring(body.start("o")));
                    words = words.substring(0, body.end("p"));
                }
                // "TRƯỞNG KHỐI" with the office held elsewhere below it: the first is the one that signs
                boolean first = position == null
                        || authority.isEmpty()
                                && !LEADS_BLOC.matcher(Folding.fold(position)).matches();
                position = first ? OrdinaryCase.position(words) : position;
            } else if (start < 0 && isBody(span, folded)) {
                organisation = OrdinaryCase.organisation(words);
                start = span.start();
                continue;
            } else if (name != null && (position != null || !authority.isEmpty())) {
                signers.add(new Signer(
                        authority.isEmpty() ? null : String.join("; ", authority),
                        position,
                        OrdinaryCase.person(text.canonical(name.start(), name.end())),
                        organisation,
                        text.canonical(start, span.end()),
                        new Span(start, span.end())));
                authority.clear();
                position = null;
                organisation = null;
                start = -1;
                continue;
            } else if (start >= 0
                    && organisation != null
                    && position == null
                    && text.isUpperCase(span.start(), span.end())) {
                organisation = organisation + " " + OrdinaryCase.organisation(words);
            } else {
                continue;
            }
            start = start < 0 ? span.start() : start;
        }
        return signers;
    }

    boolean isBody(Span span) {
        return isBody(span, folded(span));
    }

    /** The name of a body above the office of the one who signs for it. */
    private boolean isBody(Span span, String folded) {
        return text.isUpperCase(span.start(), span.end())
                && span.length() < 90
                && (Organisations.HEAD_WORD.matcher(folded).lookingAt()
                        || COMMUNE.matcher(folded).lookingAt());
    }

    private String folded(Span span) {
        return text.folded(span.start(), span.end()).replaceAll("\\s+", " ");
    }
}

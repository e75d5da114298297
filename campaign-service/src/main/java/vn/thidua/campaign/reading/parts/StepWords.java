package vn.thidua.campaign.reading.parts;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.grammar.DateMention;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.parts.Steps.Step;
import vn.thidua.campaign.reading.text.Text;

/** What the words between steps and dates say (từ nối giữa các việc): which step a date is of, and which steps share it. */
final class StepWords {

    private static final Pattern JOINED = Pattern.compile(
            "\\s*(?:thi\\s+dua\\s*)?,?\\s*(?:va|dong\\s+thoi|ket\\s+hop|gan\\s+voi|cung\\s+voi)\\s+(?:[a-z]+\\s+){0,4}");
    private static final Pattern COMBINED =
            Pattern.compile("\\s*,?\\s*(?:ket\\s+hop|gan\\s+voi|cung\\s+voi|dong\\s+thoi)\\s+(?:[a-z]+\\s+){0,3}");
    private static final Pattern LISTED = Pattern.compile("(?:\\s+thi\\s+dua)?\\s*,\\s*");
    /** What is done on one occasion: "bình xét, tổng kết trước ngày 30/5". */
    private static final Set<Kind> CEREMONIES = Set.of(
            Kind.LAUNCH_CEREMONY, Kind.PLEDGE_SIGNING, Kind.COUNCIL_MEETING, Kind.FINAL_REVIEW, Kind.PUBLICATION);

    private static final Pattern AND_SENDS = Pattern.compile("[^;.:]{0,40}?(?:,|(?<![a-z])va)\\s*");
    private static final Pattern TO_WHOM = Pattern.compile("\\s+(?:ve|len|cho|voi|toi)(?![a-z])");

    private final Text text;

    StepWords(Text text) {
        this.text = text;
    }

    /** "Lễ phát động: 7 giờ 30 ngày 01/3, kết hợp ký giao ước": on the same day. */
    boolean isOnSameOccasion(Step first, DateMention date, Step second) {
        return first.kind() != second.kind()
                && CEREMONIES.contains(first.kind())
                && CEREMONIES.contains(second.kind())
                && COMBINED.matcher(text.folded(date.end(), second.span().start()))
                        .matches();
    }

    boolean isNearer(Step after, List<Step> before, DateMention date) {
        if (before.isEmpty()) {
            return false;
        }
        String gapAfter = text.folded(date.end(), after.span().start());
        String gapBefore = text.folded(before.getLast().span().end(), date.start());
        return gapAfter.length() <= 12
                && gapAfter.indexOf(',') < 0
                && gapBefore.indexOf(',') >= 0
                && gapBefore.indexOf(':') < 0;
    }

    boolean joins(Step first, Step second, int clauseStart) {
        if (first.kind() == second.kind() || isOnlyTheVerb(first, clauseStart)) {
            return false;
        }
        String between = text.folded(first.span().end(), second.span().start());
        return JOINED.matcher(between).matches()
                || CEREMONIES.contains(first.kind())
                        && (CEREMONIES.contains(second.kind()) || isProposal(second))
                        && LISTED.matcher(between).matches();
    }

    /** "tổng kết, đề nghị khen thưởng chậm nhất ngày 05/01". */
    private boolean isProposal(Step step) {
        return step.kind() == Kind.DOSSIER_DUE
                && text.folded(step.span().start(), step.span().end()).startsWith("de nghi");
    }

    /** "các đơn vị phát động và đăng ký …": they launch at their places, no ceremony is meant. */
    private boolean isOnlyTheVerb(Step step, int clauseStart) {
        return step.kind() == Kind.LAUNCH_CEREMONY
                && text.folded(step.span().start(), step.span().end()).startsWith("phat")
                && text.trim(clauseStart, step.span().start()).length() > 3;
    }

    /** "xây dựng kế hoạch, báo cáo về Sở trước ngày 20/01": what is sent is the plan. */
    boolean isOnlySending(Step first, Step report, DateMention date) {
        return report.kind() == Kind.REPORT_DUE
                && (first.kind() == Kind.PLAN_DUE || first.kind() == Kind.REGISTRATION_DUE)
                && AND_SENDS
                        .matcher(text.folded(first.span().end(), report.span().start()))
                        .matches()
                && TO_WHOM.matcher(text.folded(
                                report.span().end(), Math.max(report.span().end(), date.start())))
                        .lookingAt();
    }
}

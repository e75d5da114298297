package vn.thidua.campaign.reading.parts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.campaign.reading.model.Milestone.Kind;
import vn.thidua.campaign.reading.model.Span;
import vn.thidua.campaign.reading.text.Text;

/** The words that name a step of a campaign (việc phải làm theo mốc). */
final class Steps {

    /** A step named at some place. */
    record Step(Kind kind, Span span) {}

    private static final Pattern STEP = Pattern.compile("(?<![a-z])(?:"
            + "(?<LAUNCHCEREMONY>(?:le|hoi\\s+nghi|to\\s+chuc(?:\\s+le)?|ra\\s+quan)\\s+phat\\s+dong|le\\s+ra\\s+quan|phat\\s+dong)"
            + "|(?<PLEDGESIGNING>(?:le\\s+)?ky\\s+(?:ket\\s+)?(?:ban\\s+)?(?:giao\\s+uoc|cam\\s+ket)(?:\\s+thi\\s+dua)?|giao\\s+uoc\\s+thi\\s+dua|ky\\s+ket(?!\\s+(?:hop\\s+dong|bien\\s+ban|quy\\s+che|thoa\\s+thuan|chuong\\s+trinh|ke\\s+hoach)))"
            + "|(?<CROSSSCORING>cham\\s+(?:diem\\s+)?cheo)"
            + "|(?<DOSSIERDUE>(?:bao\\s+cao|ban)\\s+(?:tom\\s+tat\\s+)?thanh\\s+tich|ho\\s+so(?:\\s+(?:de\\s+nghi|xet|trinh))?(?:\\s+khen\\s+thuong)?|de\\s+nghi\\s+(?:xet\\s+)?khen\\s+thuong|de\\s+xuat\\s+khen\\s+thuong)"
            + "|(?<REPORTDUE>bao\\s+cao(?!\\s+vien)(?:\\s+(?:so\\s+ket|tong\\s+ket|ket\\s+qua|nhanh|dinh\\s+ky|tien\\s+do))?)"
            + "|(?<REGISTRATIONDUE>dang\\s+ky)"
            + "|(?<PLANDUE>(?:xay\\s+dung|ban\\s+hanh|gui|nop|cu\\s+the\\s+hoa|hoan\\s+thanh|lap)\\s+(?:[a-z,]+\\s+){0,8}?ke\\s+hoach|ke\\s+hoach\\s+(?:[a-z,]+\\s+){0,4}?gui)"
            + "|(?<INTERIMREVIEW>so\\s+ket)"
            + "|(?<FINALREVIEW>tong\\s+ket|trao\\s+thuong|le\\s+(?:tuyen\\s+duong|vinh\\s+danh|trao))"
            + "|(?<COUNCILMEETING>hoi\\s+dong[^.;:\\n]{0,60}?\\s(?:hop|binh\\s+xet|xet|bo\\s+phieu)|hop\\s+(?:hoi\\s+dong|binh\\s+xet|xet)|binh\\s+xet|binh\\s+bau|bo\\s+phieu)"
            + "|(?<PUBLICATION>cong\\s+bo|cong\\s+khai|dang\\s+tai|niem\\s+yet)"
            + "|(?<INSPECTION>kiem\\s+tra|giam\\s+sat|phuc\\s+tra)"
            + ")(?![a-z])");

    private static final Kind[] KINDS = Kind.values();
    private static final List<String> GROUPS =
            Arrays.stream(KINDS).map(kind -> kind.name().replace("_", "")).toList();

    private Steps() {}

    static List<Step> find(Text text, int start, int end) {
        List<Step> steps = new ArrayList<>();
        if (start >= end) {
            return steps;
        }
        Matcher match = text.match(STEP, start, end);
        while (match.find()) {
            for (int i = 0; i < KINDS.length; i++) {
                if (match.start(GROUPS.get(i)) >= 0) {
                    steps.add(new Step(KINDS[i], new Span(match.start(), match.end())));
                    break;
                }
            }
        }
        return steps;
    }
}

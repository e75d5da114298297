package vn.thidua.award.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.appraisal.Appraisals;
import vn.thidua.award.appraisal.VerdictView;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.AwardType;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.organisation.Organisation;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;
import vn.thidua.kit.time.Days;

/** Judges stated facts by every award that was asked for. */
@ApplicationScoped
class WhatIf {

    private final Appraiser appraiser;
    private final Rulebook rulebook;
    private final Organisation organisation;
    private final Sight sight;
    private final Clock clock;

    WhatIf(Appraiser appraiser, Rulebook rulebook, Organisation organisation, Sight sight, Clock clock) {
        this.appraiser = appraiser;
        this.rulebook = rulebook;
        this.organisation = organisation;
        this.sight = sight;
        this.clock = clock;
    }

    WhatIfResource.WhatIfView judge(WhatIfResource.WhatIfRequest request) {
        LocalDate day = day(request.day(), "/day");
        LocalDate received = request.receivedOn() == null ? day : day(request.receivedOn(), "/receivedOn");
        if (received.isAfter(day)) {
            throw Refusal.at(
                    WhatIfReason.IN_THE_FUTURE,
                    "Ngày tiếp nhận ở sau ngày xét.",
                    new FieldError("/receivedOn", "future", "Ngày tiếp nhận ở sau ngày xét"));
        }
        int year = request.year() == null ? day.getYear() : request.year();
        if (year > day.getYear()) {
            throw Refusal.at(
                    WhatIfReason.IN_THE_FUTURE,
                    "Năm " + year + " ở sau ngày xét.",
                    new FieldError("/year", "future", "Năm xét ở sau ngày xét"));
        }
        List<String> units = units(request.unitCode());
        Snapshot snapshot;
        try {
            snapshot = StatedFacts.read(request.subject(), day).orRefuse();
        } catch (Refusal refused) {
            throw below("/subject", refused);
        }
        List<WhatIfResource.WhatIfVerdict> verdicts = awards(request, snapshot.kind(), day).stream()
                .map(award -> view(appraiser.appraise(snapshot, award, year, received, day, units)))
                .toList();
        return new WhatIfResource.WhatIfView(snapshot.kind(), year, day, verdicts);
    }

    private LocalDate day(@Nullable String text, String pointer) {
        if (text == null) {
            return Days.of(clock.instant());
        }
        LocalDate day = StatedDay.of(text);
        if (day == null) {
            String message = "Không có ngày " + StatedDay.shown(text);
            throw Refusal.at(
                    WhatIfReason.IMPOSSIBLE_DATE, message + ".", new FieldError(pointer, "impossible", message));
        }
        return day;
    }

    /** The regulation of a body is judged by for those who may read it. */
    private List<String> units(@Nullable String unit) {
        if (unit == null) {
            return List.of();
        }
        boolean possible = unit.chars().noneMatch(Character::isISOControl);
        if (!possible
                || organisation.unit(unit).isEmpty()
                || !(sight.units().contains(unit) || sight.isOfOrAbove(unit))) {
            throw Refusal.at(
                    WhatIfReason.UNKNOWN_UNIT,
                    "Không có đơn vị " + unit + " trong phạm vi của tài khoản.",
                    new FieldError("/unitCode", "unknown", "Không có đơn vị này trong phạm vi của tài khoản"));
        }
        return organisation.ancestors(unit);
    }

    private List<String> awards(WhatIfResource.WhatIfRequest request, SubjectKind kind, LocalDate day) {
        List<String> asked = request.awards();
        if (asked == null || asked.isEmpty()) {
            return rulebook.awards(kind, day).stream().map(AwardType::code).toList();
        }
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) == null || !rulebook.knows(asked.get(i), kind)) {
                errors.add(
                        new FieldError("/awards/" + i, "unknown", "Không có " + asked.get(i) + " cho đối tượng này"));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal(WhatIfReason.UNKNOWN_AWARD, errors.getFirst().message() + ".", errors);
        }
        return asked.stream().distinct().toList();
    }

    private WhatIfResource.WhatIfVerdict view(Verdict verdict) {
        return new WhatIfResource.WhatIfVerdict(
                verdict.award(),
                rulebook.awardName(verdict.award()),
                verdict.outcome(),
                Appraisals.packIds(verdict),
                verdict.lines().stream()
                        .map(line -> VerdictView.LineView.of(line, true))
                        .toList(),
                VerdictView.OtherVerdict.of(verdict.other(), true));
    }

    private static Refusal below(String pointer, Refusal refused) {
        return new Refusal(
                refused.reason(),
                refused.getMessage() == null ? "" : refused.getMessage(),
                refused.errors().stream()
                        .map(e -> new FieldError(pointer + e.pointer(), e.code(), e.message()))
                        .toList());
    }
}

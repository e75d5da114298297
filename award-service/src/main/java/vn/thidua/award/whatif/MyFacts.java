package vn.thidua.award.whatif;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.access.Subjects;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.facts.Facts;
import vn.thidua.kit.caller.Caller;

/** What is recorded of the caller, as the what-if takes it: the start of every "what if I …". */
@ApplicationScoped
class MyFacts {

    private final Facts facts;
    private final Subjects subjects;
    private final Caller caller;

    MyFacts(Facts facts, Subjects subjects, Caller caller) {
        this.facts = facts;
        this.subjects = subjects;
        this.caller = caller;
    }

    @Transactional
    WhatIfResource.MyFactsView read() {
        String person = caller.personId().orElseThrow(Sight::notThere);
        Snapshot snapshot = facts.snapshotOf(SubjectKind.PERSON, person, 0);
        String unit = subjects.find(SubjectKind.PERSON, person)
                .map(Subjects.Subject::unitCode)
                .orElse(null);
        return new WhatIfResource.MyFactsView(
                unit,
                new FactSheet(
                        SubjectKind.PERSON,
                        text(snapshot.startDate()),
                        text(snapshot.endDate()),
                        snapshot.rows().stream().map(MyFacts::stated).toList(),
                        List.of()));
    }

    private static FactSheet.StatedFact stated(FactRow row) {
        return new FactSheet.StatedFact(
                row.recordId(),
                row.type().code(),
                row.code(),
                row.year(),
                row.title(),
                row.decisionNo(),
                text(row.decisionDate()),
                row.decidedBy(),
                row.basis(),
                row.usedFor(),
                text(row.from()),
                text(row.to()),
                row.workingDays(),
                row.status().code(),
                row.note());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}

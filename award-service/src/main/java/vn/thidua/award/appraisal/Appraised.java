package vn.thidua.award.appraisal;

import java.time.Instant;
import java.util.UUID;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.fact.SubjectKind;

/** A verdict with whom it is about and where it is kept. */
public record Appraised(
        UUID id, SubjectKind subjectKind, String subjectId, String unitCode, Instant at, Verdict verdict) {}

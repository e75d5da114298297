package vn.thidua.award.whatif;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.kit.problem.FieldError;
import vn.thidua.kit.problem.Refusal;

/** Reads stated facts into a snapshot and finds every fault of them, each by its name and field. */
public final class StatedFacts {

    private static final String SUBJECT = "X";
    private static final int FIRST_YEAR = 1945;

    private final LocalDate day;
    private final List<Fault> faults = new ArrayList<>();

    /** A fault of what was stated. */
    public record Fault(WhatIfReason reason, FieldError error) {}

    /** What could be read, with its faults. */
    public record Read(Snapshot snapshot, List<Fault> faults) {

        public Read {
            faults = List.copyOf(faults);
        }

        /** The snapshot, or a refusal that names every fault. */
        public Snapshot orRefuse() {
            if (!faults.isEmpty()) {
                throw new Refusal(
                        faults.getFirst().reason(),
                        faults.getFirst().error().message() + ".",
                        faults.stream().map(Fault::error).toList());
            }
            return snapshot;
        }
    }

    private StatedFacts(LocalDate day) {
        this.day = day;
    }

    /** @param day the day on which the case is judged: nothing stated may lie after it */
    public static Read read(FactSheet sheet, LocalDate day) {
        StatedFacts reader = new StatedFacts(day);
        Snapshot snapshot = reader.snapshot(sheet);
        return new Read(snapshot, reader.faults);
    }

    private Snapshot snapshot(FactSheet sheet) {
        LocalDate start = day(sheet.startDate(), "/startDate");
        LocalDate end = day(sheet.endDate(), "/endDate");
        if (start != null && end != null && end.isBefore(start)) {
            fault(WhatIfReason.IMPOSSIBLE_DATE, "/endDate", "Ngày kết thúc trước ngày bắt đầu làm việc");
        }
        if (start != null && start.isAfter(day)) {
            fault(WhatIfReason.IN_THE_FUTURE, "/startDate", "Ngày bắt đầu làm việc ở sau ngày xét");
        }
        List<Member> members = new ArrayList<>();
        List<FactSheet.StatedMember> stated = sheet.members() == null ? List.of() : sheet.members();
        for (int i = 0; i < stated.size(); i++) {
            FactSheet.StatedMember member = stated.get(i);
            if (member == null) {
                fault(WhatIfReason.INCOMPLETE, "/members/" + i, "Thiếu thành viên");
                continue;
            }
            String id = member.id() == null ? "M-" + (i + 1) : member.id();
            members.add(new Member(id, rows(member.facts(), "/members/" + i + "/facts", id + "-")));
        }
        SubjectKind kind = sheet.subjectKind();
        return new Snapshot(
                kind != null ? kind : members.isEmpty() ? SubjectKind.PERSON : SubjectKind.UNIT,
                SUBJECT,
                start,
                end,
                withUses(rows(sheet.facts(), "/facts", "F-")),
                members);
    }

    private List<FactRow> rows(@Nullable List<FactSheet.StatedFact> facts, String pointer, String prefix) {
        List<FactRow> rows = new ArrayList<>();
        if (facts != null) {
            for (int i = 0; i < facts.size(); i++) {
                if (facts.get(i) == null) {
                    fault(WhatIfReason.INCOMPLETE, pointer + "/" + i, "Thiếu dữ kiện");
                    continue;
                }
                Optional<FactRow> row = row(facts.get(i), pointer + "/" + i, prefix + (i + 1));
                if (row.isPresent()) {
                    Duplicates.of(row.get(), rows).ifPresent(fault(WhatIfReason.DUPLICATE_DECISION, pointer + "/" + i));
                    rows.add(row.get());
                }
            }
        }
        return rows;
    }

    private Optional<FactRow> row(FactSheet.StatedFact fact, String pointer, String id) {
        int before = faults.size();
        FactType type = FactType.of(String.valueOf(fact.type())).orElse(null);
        if (fact.type() == null || fact.code() == null || fact.year() == null) {
            String field = fact.type() == null ? "type" : fact.code() == null ? "code" : "year";
            fault(WhatIfReason.INCOMPLETE, pointer + "/" + field, "Thiếu " + field);
            return Optional.empty();
        }
        if (type == null) {
            fault(WhatIfReason.UNKNOWN_CODE, pointer + "/type", "Không có loại dữ kiện " + fact.type());
            return Optional.empty();
        }
        if (!type.codes().contains(fact.code())) {
            boolean award = type == FactType.TITLE || type == FactType.FORM;
            fault(
                    award ? WhatIfReason.UNKNOWN_AWARD : WhatIfReason.UNKNOWN_CODE,
                    pointer + "/code",
                    "Không có mã " + fact.code() + " trong " + type.words());
        }
        String standing = fact.status() == null ? standing(type) : fact.status();
        FactStatus status = FactStatus.of(standing).orElse(null);
        if (status == null) {
            fault(WhatIfReason.UNKNOWN_CODE, pointer + "/status", "Không có tình trạng " + fact.status());
        }
        FactRow row = new FactRow(
                fact.recordId() == null ? id : fact.recordId(),
                type,
                fact.code(),
                fact.year(),
                fact.title(),
                fact.decisionNo(),
                day(fact.decisionDate(), pointer + "/decisionDate"),
                fact.decidedBy(),
                fact.basis(),
                fact.usedFor() == null
                        ? List.of()
                        : fact.usedFor().stream().filter(Objects::nonNull).toList(),
                day(fact.from(), pointer + "/from"),
                day(fact.to(), pointer + "/to"),
                fact.workingDays(),
                status == null ? FactStatus.VALID : status,
                fact.note());
        checkDays(row, pointer);
        return faults.stream()
                        .skip(before)
                        .anyMatch(f ->
                                f.reason() == WhatIfReason.UNKNOWN_AWARD || f.reason() == WhatIfReason.UNKNOWN_CODE)
                ? Optional.empty()
                : Optional.of(row);
    }

    /** A pending matter is open until it is said to be closed. */
    private static String standing(FactType type) {
        return type == FactType.PENDING ? FactStatus.PENDING.code() : FactStatus.VALID.code();
    }

    /** An initiative that a title or form names as its basis is used, whether or not it says so itself. */
    private static List<FactRow> withUses(List<FactRow> rows) {
        return rows.stream()
                .map(row -> {
                    if (row.type() != FactType.INITIATIVE) {
                        return row;
                    }
                    List<String> uses = Stream.concat(
                                    row.usedFor().stream(),
                                    rows.stream()
                                            .filter(other -> other.counts()
                                                    && row.recordId().equals(other.basis()))
                                            .map(FactRow::recordId))
                            .distinct()
                            .toList();
                    return uses.equals(row.usedFor()) ? row : row.usedBy(uses);
                })
                .toList();
    }

    private void checkDays(FactRow row, String pointer) {
        if (row.year() < FIRST_YEAR) {
            fault(WhatIfReason.IMPOSSIBLE_DATE, pointer + "/year", "Không thể có năm " + row.year());
        } else if (row.year() > day.getYear()) {
            fault(WhatIfReason.IN_THE_FUTURE, pointer + "/year", "Năm " + row.year() + " ở sau ngày xét");
        }
        LocalDate decided = row.decisionDate();
        if (decided != null && decided.isAfter(day)) {
            fault(WhatIfReason.IN_THE_FUTURE, pointer + "/decisionDate", "Ngày quyết định ở sau ngày xét");
        }
        boolean award = row.type() == FactType.TITLE || row.type() == FactType.FORM;
        if (award && decided != null && decided.getYear() < row.year()) {
            fault(
                    WhatIfReason.IMPOSSIBLE_DATE,
                    pointer + "/decisionDate",
                    "Quyết định ký trước năm thành tích " + row.year());
        }
        LocalDate from = row.from();
        LocalDate to = row.to();
        if (from != null && from.isAfter(day)) {
            fault(WhatIfReason.IN_THE_FUTURE, pointer + "/from", "Ngày bắt đầu ở sau ngày xét");
        }
        if (from != null && to != null && to.isBefore(from)) {
            fault(WhatIfReason.IMPOSSIBLE_DATE, pointer + "/to", "Ngày kết thúc trước ngày bắt đầu");
        }
        Integer days = row.workingDays();
        if (days != null && (days < 0 || days > 366)) {
            fault(WhatIfReason.IMPOSSIBLE_DATE, pointer + "/workingDays", "Số ngày nghỉ trong năm phải từ 0 đến 366");
        }
    }

    private @Nullable LocalDate day(@Nullable String text, String pointer) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = StatedDay.of(text);
        if (day == null) {
            fault(WhatIfReason.IMPOSSIBLE_DATE, pointer, "Không có ngày " + StatedDay.shown(text));
        }
        return day;
    }

    private java.util.function.Consumer<String> fault(WhatIfReason reason, String pointer) {
        return message -> fault(reason, pointer, message);
    }

    private void fault(WhatIfReason reason, String pointer, String message) {
        faults.add(new Fault(reason, new FieldError(pointer, code(reason), message)));
    }

    private static String code(WhatIfReason reason) {
        return switch (reason) {
            case INCOMPLETE -> "required";
            case UNKNOWN_CODE, UNKNOWN_AWARD, UNKNOWN_UNIT -> "unknown";
            case IMPOSSIBLE_DATE -> "impossible";
            case IN_THE_FUTURE -> "future";
            case DUPLICATE_DECISION -> "duplicate";
        };
    }
}

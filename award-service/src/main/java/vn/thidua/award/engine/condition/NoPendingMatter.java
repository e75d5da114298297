package vn.thidua.award.engine.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Words;

/** Nothing is under examination on the day (không có đơn tố cáo, việc kỷ luật, thanh tra đang xem xét). */
public record NoPendingMatter(Set<String> kinds) implements Condition {

    public NoPendingMatter {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public Finding judge(Case subject) {
        List<FactRow> open = subject.facts().rows().stream()
                .filter(row -> isOpen(row, subject.day()))
                .toList();
        if (open.isEmpty()) {
            return Finding.met("Không có việc đang xem xét", List.of());
        }
        return Finding.notMet(
                open.stream()
                        .map(row -> words(row.code())
                                + (row.from() == null ? "" : " từ ngày " + Words.day(row.from()))
                                + ", chưa có kết luận")
                        .collect(Collectors.joining("; ")),
                open.stream().map(FactRow::recordId).toList(),
                "Kết luận của cấp có thẩm quyền về việc đang xem xét");
    }

    @Override
    public Truth truth(Case subject) {
        if (!subject.has(FactType.PENDING)) {
            return Truth.MET;
        }
        for (FactRow row : subject.facts().rows()) {
            if (isOpen(row, subject.day())) {
                return Truth.NOT_MET;
            }
        }
        return Truth.MET;
    }

    private boolean isOpen(FactRow row, LocalDate day) {
        return row.type() == FactType.PENDING
                && kinds.contains(row.code())
                && row.status() == FactStatus.PENDING
                && (row.to() == null || !row.to().isBefore(day));
    }

    private static String words(String code) {
        return switch (code) {
            case "TO_CAO" -> "Đang xác minh đơn tố cáo";
            case "KHIEU_NAI" -> "Đang giải quyết khiếu nại";
            case "KY_LUAT" -> "Đang xem xét kỷ luật";
            case "THANH_TRA" -> "Đang thanh tra, kiểm tra";
            default -> "Đang điều tra";
        };
    }

    @Override
    public String sentence() {
        return "không có đơn thư, vụ việc đang được xác minh, xem xét";
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}

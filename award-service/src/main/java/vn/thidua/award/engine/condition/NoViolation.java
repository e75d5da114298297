package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** No violation of these kinds in the year, of the subject or of a member of the household (không vi phạm pháp luật). */
public record NoViolation(Set<String> kinds) implements Condition {

    public NoViolation {
        kinds = Set.copyOf(kinds);
    }

    @Override
    public Finding judge(Case subject) {
        List<FactRow> found = subject.facts().of(FactType.VIOLATION, subject.year()).stream()
                .filter(row -> kinds.contains(row.code()))
                .filter(row -> row.status() == FactStatus.VALID || row.status() == FactStatus.UNDER_REVIEW)
                .toList();
        if (found.isEmpty()) {
            return Finding.met("Không có vi phạm năm " + subject.year(), List.of());
        }
        String text = found.stream().map(row -> words(row.code())).distinct().collect(Collectors.joining("; "));
        List<String> records = found.stream().map(FactRow::recordId).toList();
        return found.stream().anyMatch(row -> row.status() == FactStatus.VALID)
                ? Finding.notMet(text, records, sentence())
                : Finding.unknown(text + ", đang rà soát", records, "Kết quả rà soát vi phạm");
    }

    private static String words(String code) {
        return switch (code) {
            case "HINH_SU" -> "Có người bị truy cứu trách nhiệm hình sự";
            case "NGHIA_VU" -> "Có người không thực hiện nghĩa vụ quân sự, nghĩa vụ thuế";
            case "HON_NHAN" -> "Có người bị xử phạt về tảo hôn, hôn nhân";
            default -> "Có người bị xử phạt về trật tự, cờ bạc";
        };
    }

    @Override
    public String sentence() {
        return "không có người vi phạm pháp luật trong năm";
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}

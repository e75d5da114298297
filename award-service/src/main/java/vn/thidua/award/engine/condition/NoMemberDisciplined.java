package vn.thidua.award.engine.condition;

import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** No member of the collective was disciplined at this level or above in the year. */
public record NoMemberDisciplined(DisciplineLevel level) implements Condition {

    @Override
    public Finding judge(Case subject) {
        if (subject.facts().members().isEmpty()) {
            return Finding.unknown("Chưa có danh sách thành viên", List.of(), "Danh sách thành viên của tập thể");
        }
        List<FactRow> found = subject.facts().members().stream()
                .flatMap(member -> member.rows().stream())
                .filter(row -> row.type() == FactType.DISCIPLINE && row.year() == subject.year())
                .filter(row -> row.status() == FactStatus.VALID || row.status() == FactStatus.UNDER_REVIEW)
                .filter(row -> DisciplineLevel.valueOf(row.code()).compareTo(level) >= 0)
                .toList();
        if (found.isEmpty()) {
            return Finding.met("Không có thành viên bị kỷ luật từ mức " + level.words() + " trở lên", List.of());
        }
        List<String> records = found.stream().map(FactRow::recordId).toList();
        String text = "Có %02d thành viên bị kỷ luật từ mức %s trở lên".formatted(found.size(), level.words());
        return found.stream().anyMatch(row -> row.status() == FactStatus.VALID)
                ? Finding.notMet(text, records, sentence())
                : Finding.unknown(text + ", đang rà soát", records, "Kết quả rà soát quyết định kỷ luật");
    }

    @Override
    public String sentence() {
        return "không có thành viên bị kỷ luật từ mức " + level.words() + " trở lên";
    }

    @Override
    public boolean sensitive() {
        return true;
    }
}

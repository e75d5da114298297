package vn.thidua.award.engine.condition;

import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** At least so many members of a collective hold a title of the year (có cá nhân đạt danh hiệu). */
public record SomeMemberHolds(String award, String awardName, int count) implements Condition {

    @Override
    public Finding judge(Case subject) {
        if (subject.facts().members().isEmpty()) {
            return Finding.unknown("Chưa có danh sách thành viên", List.of(), "Danh sách thành viên của tập thể");
        }
        List<FactRow> titles = subject.facts().members().stream()
                .flatMap(member -> member.rows().stream())
                .filter(row -> row.type() == FactType.TITLE && row.year() == subject.year())
                .filter(row -> row.code().equals(award))
                .toList();
        List<String> records =
                titles.stream().filter(FactRow::counts).map(FactRow::recordId).toList();
        List<String> doubtful = titles.stream()
                .filter(row -> row.status() == FactStatus.UNDER_REVIEW)
                .map(FactRow::recordId)
                .toList();
        String text = "%02d người đạt “%s”".formatted(records.size(), awardName);
        if (records.size() < count && records.size() + doubtful.size() >= count) {
            return Finding.unknown(
                    text + ", %02d danh hiệu cần rà soát".formatted(doubtful.size()), doubtful, sentence());
        }
        return records.size() >= count ? Finding.met(text, records) : Finding.notMet(text, records, sentence());
    }

    @Override
    public String sentence() {
        return "có ít nhất %02d cá nhân đạt danh hiệu “%s”".formatted(count, awardName);
    }
}

package vn.thidua.award.engine.condition;

import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Words;
import vn.thidua.award.engine.fact.WorkClassification;

/** Share of the members of a collective who are classified at least so in the year (tỷ lệ cá nhân xếp loại từ mức). */
public record MembersClassified(WorkClassification level, int percent) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<Member> members = subject.facts().members();
        if (members.isEmpty()) {
            return Finding.unknown("Chưa có danh sách thành viên", List.of(), "Danh sách thành viên của tập thể");
        }
        List<FactRow> rows = members.stream()
                .flatMap(member -> classified(member, subject.year()).stream())
                .toList();
        long reached = rows.stream()
                .filter(row -> WorkClassification.of(row.code())
                        .map(found -> found.atLeast(level))
                        .orElse(false))
                .count();
        long unknown = members.size() - rows.size();
        String text = "%d/%d người xếp loại từ mức %s trở lên (%s)"
                .formatted(reached, members.size(), level.words(), Words.percent(reached, members.size()));
        if (reached * 100 >= (long) percent * members.size()) {
            return Finding.met(text, List.of());
        }
        return (reached + unknown) * 100 >= (long) percent * members.size()
                ? Finding.unknown(
                        text + ", %d người chưa có kết quả".formatted(unknown),
                        List.of(),
                        "Kết quả xếp loại của mọi thành viên")
                : Finding.notMet(text, List.of(), sentence());
    }

    private static List<FactRow> classified(Member member, int year) {
        List<FactRow> rows = member.rows().stream()
                .filter(row -> row.type() == FactType.CLASSIFICATION && row.year() == year)
                .filter(row -> row.status() == FactStatus.VALID)
                .toList();
        return rows.isEmpty() ? rows : List.of(rows.getLast());
    }

    @Override
    public String sentence() {
        return percent == 100
                ? "mọi thành viên được xếp loại từ mức " + level.words() + " trở lên"
                : "từ %d%% thành viên được xếp loại từ mức %s trở lên".formatted(percent, level.words());
    }
}

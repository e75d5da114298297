package vn.thidua.award.engine.condition;

import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Member;
import vn.thidua.award.engine.fact.Words;

/** Share of the members of a collective who hold a title of the year (tỷ lệ cá nhân đạt danh hiệu). */
public record MembersHolding(String award, String awardName, int percent) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<Member> members = subject.facts().members();
        if (members.isEmpty()) {
            return Finding.unknown("Chưa có danh sách thành viên", List.of(), "Danh sách thành viên của tập thể");
        }
        List<FactRow> titles = members.stream()
                .flatMap(member -> member.rows().stream())
                .filter(row -> row.type() == FactType.TITLE && row.year() == subject.year())
                .filter(row -> row.code().equals(award) && row.counts())
                .toList();
        String text = "%d/%d người đạt “%s” (%s)"
                .formatted(titles.size(), members.size(), awardName, Words.percent(titles.size(), members.size()));
        List<String> records = titles.stream().map(FactRow::recordId).toList();
        return titles.size() * 100L >= (long) percent * members.size()
                ? Finding.met(text, records)
                : Finding.notMet(text, records, "Từ %d%% thành viên đạt “%s”".formatted(percent, awardName));
    }

    @Override
    public String sentence() {
        return "có từ %d%% cá nhân trong tập thể đạt danh hiệu “%s”".formatted(percent, awardName);
    }
}

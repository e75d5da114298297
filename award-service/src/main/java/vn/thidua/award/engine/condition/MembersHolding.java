package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Stream;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
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
                .flatMap(member ->
                        held(member, subject.year()).filter(FactRow::counts).limit(1))
                .toList();
        List<FactRow> doubtful = members.stream()
                .filter(member -> held(member, subject.year()).noneMatch(FactRow::counts))
                .flatMap(member -> held(member, subject.year())
                        .filter(row -> row.status() == FactStatus.UNDER_REVIEW)
                        .limit(1))
                .toList();
        String text = "%d/%d người đạt “%s” (%s)"
                .formatted(titles.size(), members.size(), awardName, Words.percent(titles.size(), members.size()));
        List<String> records = titles.stream().map(FactRow::recordId).toList();
        if (reaches(titles.size(), members.size())) {
            return Finding.met(text, records);
        }
        String missing = "Từ %d%% thành viên đạt “%s”".formatted(percent, awardName);
        return reaches(titles.size() + doubtful.size(), members.size())
                ? Finding.unknown(
                        text + ", %02d danh hiệu cần rà soát".formatted(doubtful.size()),
                        doubtful.stream().map(FactRow::recordId).toList(),
                        missing)
                : Finding.notMet(text, records, missing);
    }

    private boolean reaches(int holders, int members) {
        return holders * 100L >= (long) percent * members;
    }

    private Stream<FactRow> held(Member member, int year) {
        return member.rows().stream()
                .filter(row -> row.type() == FactType.TITLE
                        && row.year() == year
                        && row.code().equals(award));
    }

    @Override
    public String sentence() {
        return "có từ %d%% cá nhân trong tập thể đạt danh hiệu “%s”".formatted(percent, awardName);
    }
}

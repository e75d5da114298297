package vn.thidua.award.engine.condition;

import java.util.List;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** Rank in the emulation bloc or cluster in the year (xếp hạng trong cụm, khối thi đua), one being the leader. */
public record BlocRank(int rank) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<FactRow> rows = subject.facts().of(FactType.BLOC_RANK, subject.year()).stream()
                .filter(row -> row.status() == FactStatus.VALID)
                .toList();
        if (rows.isEmpty()) {
            return Finding.unknown(
                    "Chưa có kết quả xếp hạng cụm, khối năm " + subject.year(),
                    List.of(),
                    "Kết quả xếp hạng cụm, khối thi đua năm " + subject.year());
        }
        FactRow last = rows.getLast();
        String text = "Xếp hạng " + last.code() + " trong cụm, khối thi đua năm " + subject.year();
        return Integer.parseInt(last.code()) <= rank
                ? Finding.met(text, List.of(last.recordId()))
                : Finding.notMet(text, List.of(last.recordId()), sentence());
    }

    @Override
    public String sentence() {
        return rank == 1
                ? "dẫn đầu cụm, khối thi đua"
                : "xếp hạng từ %02d trở lên trong cụm, khối thi đua".formatted(rank);
    }
}

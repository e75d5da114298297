package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.stream.Collectors;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactType;

/** Initiatives of the years up to the one judged, recognised and not used before (số sáng kiến chưa sử dụng). */
public record InitiativesRecognised(InitiativeLevel level, int times, int within) implements Condition {

    @Override
    public Finding judge(Case subject) {
        List<FactRow> recognised = subject.facts().of(FactType.INITIATIVE).stream()
                .filter(row -> row.year() <= subject.year() && row.year() > subject.year() - within)
                .filter(FactRow::counts)
                .filter(row -> InitiativeLevel.valueOf(row.code()).compareTo(level) >= 0)
                .toList();
        List<FactRow> unused =
                recognised.stream().filter(row -> row.usedFor().isEmpty()).toList();
        int used = recognised.size() - unused.size();
        String text = "%02d sáng kiến chưa sử dụng%s%s"
                .formatted(
                        unused.size(),
                        unused.isEmpty()
                                ? ""
                                : unused.stream()
                                        .map(row -> row.title() == null
                                                ? "năm " + row.year()
                                                : "“" + row.title() + "” năm " + row.year())
                                        .collect(Collectors.joining(", ", ": ", "")),
                        used == 0 ? "" : "; %02d sáng kiến đã dùng cho lần khen khác".formatted(used));
        return unused.size() >= times
                ? Finding.met(
                        text,
                        unused.stream().limit(times).map(FactRow::recordId).toList())
                : Finding.notMet(
                        text,
                        recognised.stream().map(FactRow::recordId).toList(),
                        "Thêm %02d sáng kiến được %s công nhận và chưa sử dụng"
                                .formatted(times - unused.size(), level.words()));
    }

    @Override
    public Truth truth(Case subject) {
        if (!subject.has(FactType.INITIATIVE)) {
            return Truth.NOT_MET;
        }
        int unused = 0;
        for (FactRow row : subject.facts().rows()) {
            if (row.type() == FactType.INITIATIVE
                    && row.year() <= subject.year()
                    && row.year() > subject.year() - within
                    && row.usedFor().isEmpty()
                    && row.counts()
                    && InitiativeLevel.valueOf(row.code()).compareTo(level) >= 0) {
                unused++;
            }
        }
        return Truth.of(unused >= times);
    }

    @Override
    public String sentence() {
        return "trong %02d năm có %02d sáng kiến được %s công nhận, chưa dùng để xét khen thưởng"
                .formatted(within, times, level.words());
    }
}

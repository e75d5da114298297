package vn.thidua.award.engine.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;

/** Initiatives of the years up to the one judged, recognised and not used before (số sáng kiến chưa sử dụng). */
public record InitiativesRecognised(InitiativeLevel level, int times, int within, Optional<LongerRun> run)
        implements Condition {

    @Override
    public Finding judge(Case subject) {
        int first = LongerRun.first(run, subject, within);
        List<FactRow> ofTime = subject.facts().of(FactType.INITIATIVE).stream()
                .filter(row -> row.year() <= subject.year() && row.year() >= first)
                .filter(row -> InitiativeLevel.valueOf(row.code()).compareTo(level) >= 0)
                .toList();
        List<FactRow> recognised = ofTime.stream().filter(FactRow::counts).toList();
        List<FactRow> doubtful = ofTime.stream()
                .filter(row ->
                        row.status() == FactStatus.UNDER_REVIEW && row.usedFor().isEmpty())
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
        if (unused.size() >= times) {
            return Finding.met(
                    text, unused.stream().limit(times).map(FactRow::recordId).toList());
        }
        String missing =
                "Thêm %02d sáng kiến được %s công nhận và chưa sử dụng".formatted(times - unused.size(), level.words());
        return unused.size() + doubtful.size() >= times
                ? Finding.unknown(
                        text + "; %02d sáng kiến cần rà soát".formatted(doubtful.size()),
                        ids(Stream.concat(recognised.stream(), doubtful.stream())),
                        missing)
                : Finding.notMet(text, ids(recognised.stream()), missing);
    }

    @Override
    public Truth truth(Case subject) {
        if (!subject.has(FactType.INITIATIVE)) {
            return Truth.NOT_MET;
        }
        int first = LongerRun.first(run, subject, within);
        int unused = 0;
        int doubtful = 0;
        for (FactRow row : subject.facts().rows()) {
            if (row.type() == FactType.INITIATIVE
                    && row.year() <= subject.year()
                    && row.year() >= first
                    && row.usedFor().isEmpty()
                    && InitiativeLevel.valueOf(row.code()).compareTo(level) >= 0) {
                unused += row.counts() ? 1 : 0;
                doubtful += row.status() == FactStatus.UNDER_REVIEW ? 1 : 0;
            }
        }
        return unused >= times ? Truth.MET : unused + doubtful >= times ? Truth.UNKNOWN : Truth.NOT_MET;
    }

    private static List<String> ids(Stream<FactRow> rows) {
        return rows.map(FactRow::recordId).toList();
    }

    @Override
    public String sentence() {
        return "trong %02d năm%s có %02d sáng kiến được %s công nhận, chưa dùng để xét khen thưởng"
                .formatted(within, run.map(LongerRun::words).orElse(""), times, level.words());
    }
}

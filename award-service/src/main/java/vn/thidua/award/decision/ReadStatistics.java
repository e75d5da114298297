package vn.thidua.award.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.access.Sight;
import vn.thidua.award.engine.fact.SubjectKind;
import vn.thidua.award.engine.rule.Rulebook;
import vn.thidua.kit.time.Days;

/** Numbers of a year (thống kê): what was given less what was taken back, by the day of each decision. */
@ApplicationScoped
class ReadStatistics {

    private final EntityManager database;
    private final Rulebook rulebook;
    private final Sight sight;
    private final Clock clock;

    ReadStatistics(EntityManager database, Rulebook rulebook, Sight sight, Clock clock) {
        this.database = database;
        this.rulebook = rulebook;
        this.sight = sight;
        this.clock = clock;
    }

    @Transactional
    DecisionViews.Statistics of(@Nullable Integer asked) {
        int year = asked == null ? Days.of(clock.instant()).getYear() : asked;
        List<String> units = sight.unitList();
        if (units.isEmpty() || !sight.readsOthers()) {
            return new DecisionViews.Statistics(year, List.of());
        }
        return new DecisionViews.Statistics(
                year,
                database.createQuery("""
                                select awardCode, subjectKind,
                                    sum(case when change > 0 then 1 else 0 end), sum(case when change < 0 then 1 else 0 end),
                                    sum(case when change > 0 then bonus else 0L end), sum(case when change < 0 then -bonus else 0L end)
                                from AwardEntry where ownerUnit in :units and onDay >= :from and onDay < :until
                                group by awardCode, subjectKind order by awardCode""", Object[].class)
                        .setParameter("units", units)
                        .setParameter("from", LocalDate.of(year, 1, 1))
                        .setParameter("until", LocalDate.of(year + 1, 1, 1))
                        .getResultStream()
                        .map(row -> new DecisionViews.StatisticsLine(
                                (String) row[0],
                                rulebook.awardName((String) row[0]),
                                (SubjectKind) row[1],
                                number(row[2]),
                                number(row[3]),
                                number(row[2]) - number(row[3]),
                                number(row[4]),
                                number(row[5])))
                        .toList());
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}

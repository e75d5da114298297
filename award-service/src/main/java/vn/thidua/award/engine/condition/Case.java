package vn.thidua.award.engine.condition;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.engine.fact.WorkClassification;

/**
 * What is being judged: the facts known on the day, looked through once, so that most conditions need not do it again.
 * One case serves an award and those whose standards it asks for.
 */
public final class Case {

    private final Snapshot facts;
    private final int year;
    private final LocalDate day;
    private final Standards standards;
    /** Kinds of facts that there are, a bit for each. */
    private final int types;
    /** Those of the year judged. */
    private final int typesOfYear;

    private final @Nullable WorkClassification level;

    /** Judges the same subject by the standards of another award (đạt tiêu chuẩn danh hiệu …). */
    public interface Standards {

        Finding judge(Case subject, String award);

        /** The same without the words. */
        Truth truth(Case subject, String award);
    }

    /**
     * A case.
     *
     * @param facts what was known on the day
     * @param year  year of achievement
     * @param day   day of judging
     */
    public Case(Snapshot facts, int year, LocalDate day, Standards standards) {
        this.facts = facts;
        this.year = year;
        this.day = day;
        this.standards = standards;
        List<FactRow> rows = facts.rows();
        int all = 0;
        int ofYear = 0;
        FactRow classified = null;
        for (int i = 0, size = rows.size(); i < size; i++) {
            FactRow row = rows.get(i);
            FactType type = row.type();
            int bit = 1 << type.ordinal();
            all |= bit;
            if (row.year() == year) {
                ofYear |= bit;
                if (type == FactType.CLASSIFICATION && row.status() == FactStatus.VALID) {
                    classified = row;
                }
            }
        }
        this.types = all;
        this.typesOfYear = ofYear;
        this.level = classified == null ? null : WorkClassification.named(classified.code());
    }

    public Case(Snapshot facts, int year, LocalDate day, Function<String, Finding> standards) {
        this(facts, year, day, new Standards() {
            @Override
            public Finding judge(Case subject, String award) {
                return standards.apply(award);
            }

            @Override
            public Truth truth(Case subject, String award) {
                return standards.apply(award).truth();
            }
        });
    }

    public Snapshot facts() {
        return facts;
    }

    public int year() {
        return year;
    }

    public LocalDate day() {
        return day;
    }

    Finding standards(String award) {
        return standards.judge(this, award);
    }

    Truth meets(String award) {
        return standards.truth(this, award);
    }

    boolean has(FactType type) {
        return (types & 1 << type.ordinal()) != 0;
    }

    /** Whether there is one of the year judged. */
    boolean hasOfYear(FactType type) {
        return (typesOfYear & 1 << type.ordinal()) != 0;
    }

    /** The work classification of the year judged; null when there is none. */
    @Nullable
    WorkClassification level() {
        return level;
    }
}

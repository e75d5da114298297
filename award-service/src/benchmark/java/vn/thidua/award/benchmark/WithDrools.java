package vn.thidua.award.benchmark;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.StatelessKieSession;
import org.drools.model.codegen.ExecutableModelProject;
import vn.thidua.award.engine.Outcome;
import vn.thidua.award.engine.fact.FactRow;
import vn.thidua.award.engine.fact.FactStatus;
import vn.thidua.award.engine.fact.FactType;
import vn.thidua.award.engine.fact.Snapshot;

/** The grassroots title under the law of 2025 as Drools rules. */
public final class WithDrools {

    private static final String RULES = """
            package vn.thidua.award.benchmark
            import vn.thidua.award.benchmark.WithDrools.Fact
            import vn.thidua.award.benchmark.WithDrools.Answer

            rule "hold" when
                $a : Answer()
                exists Fact(type == "PENDING", open == true)
            then $a.setHold(true); end

            rule "not rated" when
                $a : Answer($y : year)
                not Fact(type == "CLASSIFICATION", year == $y, valid == true)
            then $a.setUnknown(true); end

            rule "below good" when
                $a : Answer($y : year)
                Fact(type == "CLASSIFICATION", year == $y, valid == true,
                     code != "HOAN_THANH_TOT", code != "HOAN_THANH_XUAT_SAC")
            then $a.setRefused(true); end

            rule "disciplined" when
                $a : Answer($y : year)
                exists Fact(type == "DISCIPLINE", year == $y, valid == true)
            then $a.setUnknown(true); end

            rule "neither excellent nor an initiative" when
                $a : Answer($y : year)
                exists Fact(type == "CLASSIFICATION", year == $y, valid == true)
                not Fact(type == "CLASSIFICATION", year == $y, valid == true, code == "HOAN_THANH_XUAT_SAC")
                not Fact(type == "INITIATIVE", year == $y, counts == true, used == false)
                not Fact(type == "INITIATIVE", year == $y, doubtful == true, used == false)
            then $a.setRefused(true); end

            rule "an initiative under review" when
                $a : Answer($y : year)
                exists Fact(type == "INITIATIVE", year == $y, doubtful == true, used == false)
                not Fact(type == "CLASSIFICATION", year == $y, valid == true, code == "HOAN_THANH_XUAT_SAC")
                not Fact(type == "INITIATIVE", year == $y, counts == true, used == false)
            then $a.setUnknown(true); end
            """;

    private final KieContainer container;

    /** A fact as a bean. */
    public static final class Fact {

        private final FactRow row;
        private final LocalDate day;

        Fact(FactRow row, LocalDate day) {
            this.row = row;
            this.day = day;
        }

        public String getType() {
            return row.type().name();
        }

        public String getCode() {
            return row.code();
        }

        public int getYear() {
            return row.year();
        }

        public boolean isValid() {
            return row.status() == FactStatus.VALID;
        }

        public boolean isCounts() {
            return row.counts();
        }

        public boolean isDoubtful() {
            return row.status() == FactStatus.UNDER_REVIEW;
        }

        public boolean isUsed() {
            return !row.usedFor().isEmpty();
        }

        public boolean isOpen() {
            LocalDate to = row.to();
            return row.type() == FactType.PENDING
                    && row.status() == FactStatus.PENDING
                    && (to == null || !to.isBefore(day));
        }
    }

    /** What the rules found. */
    public static final class Answer {

        private final int year;
        private boolean hold;
        private boolean refused;
        private boolean unknown;

        Answer(int year) {
            this.year = year;
        }

        public int getYear() {
            return year;
        }

        public void setHold(boolean value) {
            hold = value;
        }

        public void setRefused(boolean value) {
            refused = value;
        }

        public void setUnknown(boolean value) {
            unknown = value;
        }

        Outcome outcome() {
            return hold
                    ? Outcome.HOLD
                    : refused ? Outcome.NOT_ELIGIBLE : unknown ? Outcome.UNDETERMINED : Outcome.ELIGIBLE;
        }
    }

    WithDrools() {
        System.setProperty("drools.dialect.java.compiler", "NATIVE");
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/rules.drl", RULES);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        container = services.newKieContainer(builder.getKieModule().getReleaseId());
    }

    Outcome cstdcs(Snapshot facts, int year, LocalDate day) {
        StatelessKieSession session = container.newStatelessKieSession();
        Answer answer = new Answer(year);
        List<Object> objects = new ArrayList<>(facts.rows().size() + 1);
        objects.add(answer);
        facts.rows().forEach(row -> objects.add(new Fact(row, day)));
        session.execute(objects);
        return answer.outcome();
    }
}

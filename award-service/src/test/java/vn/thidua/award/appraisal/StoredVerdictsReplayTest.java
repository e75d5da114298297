package vn.thidua.award.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thidua.award.Api;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.Verdict;
import vn.thidua.award.engine.fact.Snapshot;
import vn.thidua.award.golden.GoldenFacts;
import vn.thidua.testkit.ServiceTest;

/** Every golden case, stored in the database, is found again bit for bit from its facts and packs. */
@QuarkusTest
@ServiceTest
class StoredVerdictsReplayTest {

    @Inject
    EntityManager database;

    @Inject
    Appraisals appraisals;

    @Inject
    Appraiser appraiser;

    @BeforeEach
    void school() {
        Api.school();
    }

    @Test
    void every_golden_case_is_found_again_from_the_database() throws IOException {
        List<UUID> stored = new ArrayList<>();
        for (GoldenFacts golden : GoldenFacts.all()) {
            stored.add(QuarkusTransaction.requiringNew().call(() -> {
                AppraisalEntity entity = entity(golden);
                database.persist(entity);
                return entity.id;
            }));
        }

        assertThat(stored).hasSizeGreaterThan(300);
        for (UUID id : stored) {
            assertThat(appraisals.replay(id)).hasValueSatisfying(replay -> assertThat(replay.same())
                    .as(replay.verdict().award() + " " + id)
                    .isTrue());
        }
    }

    @Test
    void the_facts_of_a_pass_say_the_same_as_those_of_a_file() throws IOException {
        for (GoldenFacts golden : GoldenFacts.all()) {
            String compact = StoredJson.compact(golden.snapshot());
            Snapshot read = StoredJson.read(compact, Snapshot.class);

            assertThat(read).isEqualTo(golden.snapshot());
            assertThat(StoredJson.compact(read)).isEqualTo(compact);
        }
    }

    private AppraisalEntity entity(GoldenFacts golden) {
        Verdict verdict = appraiser.appraise(
                golden.snapshot(), golden.award(), golden.year(), golden.received(), golden.judged(), golden.units());
        AppraisalEntity entity = new AppraisalEntity();
        entity.id = UUID.randomUUID();
        entity.subjectKind = golden.snapshot().kind();
        entity.subjectId = golden.snapshot().subjectId();
        // only the school and the province have rules of their own
        entity.unitCode = Stream.of("NS-TCT", "NS-UBND")
                .filter(golden.units()::contains)
                .findFirst()
                .orElse("-");
        entity.awardCode = golden.award();
        entity.year = golden.year();
        entity.day = golden.received();
        entity.judgedOn = golden.judged();
        entity.outcome = verdict.outcome();
        entity.verdict = StoredJson.write(verdict);
        entity.facts = StoredJson.write(golden.snapshot());
        entity.appraisedAt = Instant.parse("2026-11-23T01:00:00Z");
        entity.appraisedBy = "thu-ky-hd";
        return entity;
    }
}

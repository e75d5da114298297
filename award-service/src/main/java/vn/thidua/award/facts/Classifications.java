package vn.thidua.award.facts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import vn.thidua.award.engine.fact.WorkClassification;

/** Classifications of a year, by subject. */
@ApplicationScoped
public class Classifications {

    private final EntityManager database;

    Classifications(EntityManager database) {
        this.database = database;
    }

    public Map<String, WorkClassification> of(Collection<String> subjectIds, int year) {
        Map<String, WorkClassification> levels = new HashMap<>();
        if (subjectIds.isEmpty()) {
            return levels;
        }
        database.createQuery("""
                        from FactEntity where subjectId in :subjects and year = :year and type = CLASSIFICATION
                        and status = VALID""", FactEntity.class)
                .setParameter("subjects", subjectIds)
                .setParameter("year", year)
                .getResultStream()
                .forEach(fact -> WorkClassification.of(fact.code).ifPresent(l -> levels.put(fact.subjectId, l)));
        return levels;
    }
}

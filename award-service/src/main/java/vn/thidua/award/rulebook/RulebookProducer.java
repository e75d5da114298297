package vn.thidua.award.rulebook;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.thidua.award.engine.Appraiser;
import vn.thidua.award.engine.rule.Rulebook;

/** Loads the rulebook when the service starts: a malformed file stops it, with the file and line in the log. */
class RulebookProducer {

    @Produces
    @Singleton
    @Startup
    Rulebook rulebook() {
        return RulebookFiles.ofClasspath();
    }

    @Produces
    @Singleton
    Appraiser appraiser(Rulebook rulebook) {
        return new Appraiser(rulebook);
    }
}

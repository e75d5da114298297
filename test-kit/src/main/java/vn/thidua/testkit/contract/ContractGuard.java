package vn.thidua.testkit.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thidua.kit.event.EventEnvelope;
import vn.thidua.kit.event.EventGuard;

/** In every test, every event that a service writes is held against its schema; one that breaks it fails the request. */
@ApplicationScoped
class ContractGuard implements EventGuard {

    @Override
    public void check(EventEnvelope event) {
        List<String> errors = EventContracts.errors(event.type(), event.toJson());
        if (!errors.isEmpty()) {
            throw new AssertionError(event.type() + " breaks its contract: " + errors);
        }
    }
}

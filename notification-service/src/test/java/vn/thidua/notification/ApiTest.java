package vn.thidua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thidua.notification.store.Database;
import vn.thidua.notification.support.MovableClock;
import vn.thidua.notification.support.NotificationTest;
import vn.thidua.notification.support.World;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.access.AccessTable;
import vn.thidua.testkit.contract.OpenApiContract;

@QuarkusTest
@ServiceTest
@NotificationTest
class ApiTest {

    @Inject
    World world;

    @Inject
    MovableClock clock;

    @Inject
    Database database;

    @Test
    void every_endpoint_answers_the_roles_of_its_table_only() {
        world.school();
        clock.set(World.at(2027, 11, 1, 9, 0));
        World.Duty duty = world.duty("NS-TCT-LLCS");
        world.opened(duty, LocalDate.of(2027, 11, 26));
        clock.set(World.at(2027, 11, 25, 7, 30));
        await().untilAsserted(() -> assertThat(entry(duty)).isPositive());

        AccessTable.load("access.txt").walk(Map.of("entry", Long.toString(entry(duty))));
    }

    @Test
    void the_committed_openapi_document_is_what_is_served() {
        OpenApiContract.check("notification-service");
    }

    private long entry(World.Duty duty) {
        return database.count("select coalesce(max(id), 0) from inbox_entry where obligation_id = ?", duty.id());
    }
}

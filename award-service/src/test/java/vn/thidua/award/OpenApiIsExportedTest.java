package vn.thidua.award;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.thidua.testkit.ServiceTest;
import vn.thidua.testkit.contract.OpenApiContract;

@QuarkusTest
@ServiceTest
class OpenApiIsExportedTest {

    @Test
    void the_committed_document_is_what_the_service_serves() {
        OpenApiContract.check("award-service");
    }
}

package vn.thidua.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessLogTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/organisation/people/CB-017, /api/v1/organisation/people/*",
        "/api/v1/campaigns/1c0f0000-1111-2222-3333-444455556666/launch, /api/v1/campaigns/1c0f0000-1111-2222-3333-444455556666/launch",
        "/search/Lò%20Thị%20Pâng, /search/*",
        "/api/v1/evidence/012345678901, /api/v1/evidence/*",
        "/api/v1/me, /api/v1/me",
        "/, /"
    })
    void no_name_and_no_code_of_a_person_is_written(String path, String written) {
        assertThat(AccessLog.pattern(path)).isEqualTo(written);
    }
}

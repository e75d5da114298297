package vn.thidua.gateway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/campaigns/7?tab=a&b=1#top", "/authors", "/apiary", "/quotas", "/logins"})
    void a_page_of_ours_is_kept(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
    }

    @Test
    void letters_with_diacritics_are_encoded() {
        assertThat(ReturnPath.of("/tìm?q=đơn")).isEqualTo("/t%C3%ACm?q=%C4%91%C6%A1n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inbox",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "http:evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "/a\r\nLocation: https://evil.example",
                "/a b",
                "/login",
                "/login?to=/login",
                "/logout",
                "/api/v1/me",
                "/auth/realms/thidua",
                "/q/health",
                "/%zz"
            })
    void anything_else_leads_home(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo("/");
    }

    @Test
    void so_does_nothing_and_too_much() {
        assertThat(ReturnPath.of(null)).isEqualTo("/");
        assertThat(ReturnPath.of("/" + "a".repeat(2_000))).isEqualTo("/");
    }
}

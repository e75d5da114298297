package vn.thidua.stack.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class TheRealmTest {

    private static final Set<String> ROLES = Set.of(
            "emulation-officer",
            "unit-head",
            "member",
            "council-secretary",
            "council-member",
            "principal",
            "bloc-head",
            "province-officer",
            "province-system",
            "auditor",
            "admin");

    private final String text = read("/keycloak/thidua-realm.json");
    private final JsonNode realm = parse(text);

    @Test
    void has_the_roles_of_the_design() {
        assertThat(names(realm.path("roles").path("realm"), "name")).isEqualTo(new TreeSet<>(ROLES));
    }

    @Test
    void each_placeholder_is_given_to_keycloak_in_its_environment() {
        var settings = new KeycloakSettings(1, 2, "http://127.0.0.1:8080", 25, "url", "u", "p", "a", "g", "s", "d");
        var placeholders = Pattern.compile("\\$\\{(THIDUA_[A-Z_]+)}")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(placeholders).isNotEmpty();
        assertThat(settings.environment()).containsKeys(placeholders.toArray(String[]::new));
    }

    @Test
    void no_secret_is_written_in_it() {
        for (var client : realm.path("clients")) {
            assertThat(client.path("secret").asText()).matches("\\$\\{THIDUA_[A-Z_]+_SECRET}");
        }
        assertThat(text).doesNotContain("\"credentials\"");
    }

    @Test
    void the_gateway_signs_people_in_by_code_with_pkce_and_in_no_other_way() {
        var gateway = client("gateway");

        assertThat(gateway.path("publicClient").asBoolean()).isFalse();
        assertThat(gateway.path("standardFlowEnabled").asBoolean()).isTrue();
        assertThat(gateway.path("implicitFlowEnabled").asBoolean()).isFalse();
        assertThat(gateway.path("directAccessGrantsEnabled").asBoolean()).isFalse();
        assertThat(gateway.path("attributes").path("pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(gateway.path("redirectUris").toString())
                .isEqualTo("[\"${THIDUA_PUBLIC_URL}/*\",\"${THIDUA_PUBLIC_URL_ALIAS}/*\"]");
    }

    @Test
    void the_province_reads_decisions_and_dossiers_of_both_roots_and_nothing_else() {
        var province = client("province");
        var account = StreamSupport.stream(realm.path("users").spliterator(), false)
                .filter(user -> user.path("serviceAccountClientId").asText().equals("province"))
                .findFirst()
                .orElseThrow();

        assertThat(province.path("serviceAccountsEnabled").asBoolean()).isTrue();
        assertThat(province.path("standardFlowEnabled").asBoolean()).isFalse();
        assertThat(province.path("defaultClientScopes").toString()).contains("decisions:read", "dossiers:read");
        assertThat(account.path("realmRoles").toString()).isEqualTo("[\"province-system\"]");
        assertThat(account.path("attributes").path("units").toString()).isEqualTo("[\"NS-UBND\",\"NS-TU\"]");
    }

    @Test
    void every_token_of_ours_names_the_api_as_its_audience() {
        for (var client : realm.path("clients")) {
            assertThat(client.path("defaultClientScopes").toString()).contains("\"thidua\"");
        }
        assertThat(text).contains("\"included.custom.audience\": \"thidua-api\"");
    }

    @Test
    void people_cannot_change_their_units_themselves() {
        var profile = parse(realm.path("components")
                .path("org.keycloak.userprofile.UserProfileProvider")
                .path(0)
                .path("config")
                .path("kc.user.profile.config")
                .path(0)
                .asText());

        for (var attribute : profile.path("attributes")) {
            assertThat(attribute.path("permissions").path("edit").toString())
                    .as(attribute.path("name").asText())
                    .isEqualTo("[\"admin\"]");
        }
        assertThat(names(profile.path("attributes"), "name")).contains("units", "person");
    }

    @Test
    void speaks_vietnamese_and_slows_down_who_guesses_passwords() {
        assertThat(realm.path("defaultLocale").asText()).isEqualTo("vi");
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("passwordPolicy").asText()).contains("length(12)");
    }

    @Test
    void the_demo_accounts_cover_every_role_of_people_and_get_the_password_asked_for() throws IOException {
        var covered =
                DemoUsers.all().stream().flatMap(user -> user.roles().stream()).collect(Collectors.toSet());
        var filled = parse(DemoUsers.withPassword("thidua-abcd-efgh"));

        assertThat(covered)
                .isEqualTo(ROLES.stream()
                        .filter(role -> !role.equals("province-system"))
                        .collect(Collectors.toSet()));
        assertThat(filled.path("users").size()).isEqualTo(19);
        for (var user : filled.path("users")) {
            assertThat(user.path("credentials").path(0).path("value").asText()).isEqualTo("thidua-abcd-efgh");
            assertThat(user.path("attributes").path("units").isEmpty()).isFalse();
        }
    }

    @Test
    void an_address_by_number_has_the_name_localhost_as_well() {
        assertThat(KeycloakSettings.alias("http://127.0.0.1:8080")).isEqualTo("http://localhost:8080");
        assertThat(KeycloakSettings.alias("https://thidua.example.vn")).isEqualTo("https://thidua.example.vn");
    }

    private JsonNode client(String id) {
        return StreamSupport.stream(realm.path("clients").spliterator(), false)
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> names(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode parse(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String read(String resource) {
        try (var in = TheRealmTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

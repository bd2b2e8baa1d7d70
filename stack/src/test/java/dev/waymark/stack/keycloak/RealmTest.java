package dev.waymark.stack.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.waymark.stack.Repository;
import dev.waymark.stack.process.ListeningSockets;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RealKeycloak.class)
class RealmTest {
    private static final List<String> LADDER = List.of("viewer", "contributor", "journey-manager", "analyst", "admin");
    private static final String FRONT_END = "http://localhost:8080/app";
    private final RealKeycloak.Address keycloak;

    RealmTest(RealKeycloak.Address keycloak) {
        this.keycloak = keycloak;
    }

    /** Seen to fail with Keycloak's cache looking for others on all networks of the machine. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void keycloakListensOnTheLoopbackOnly() throws IOException {
        var port = keycloak.url().substring(keycloak.url().lastIndexOf(':') + 1);
        var process = ProcessHandle.allProcesses()
                .filter(it -> it.info().commandLine().orElse("").contains("--http-port=" + port))
                .findFirst()
                .orElseThrow();

        assertThat(ListeningSockets.all(process)).isNotEmpty();
        assertThat(ListeningSockets.reachableFromElsewhere(process)).isEmpty();
    }

    static List<DemoUser> demoUsers() {
        return DemoUser.all();
    }

    @Test
    void thereAreTwoDemoUsersForEachStepOfTheLadder() {
        assertThat(demoUsers()).extracting(DemoUser::role).containsExactlyElementsOf(twice(LADDER));
    }

    @ParameterizedTest
    @MethodSource("demoUsers")
    void aDemoUsersTokenSaysAudienceIssuerDepartmentAndEveryRoleBelowTheirOwn(DemoUser user) {
        var claims = Claims.of(keycloak.tokens().of(user.name()));

        assertThat(claims.audience()).contains("waymark-api");
        assertThat(claims.text("iss")).isEqualTo(keycloak.url() + "/realms/waymark");
        assertThat(claims.text("preferred_username")).isEqualTo(user.name());
        assertThat(claims.text("name")).startsWithIgnoringCase(user.name() + " ");
        assertThat(claims.text("department")).isEqualTo(user.department());
        assertThat(claims.text("sub")).hasSize(36);
        assertThat(claims.roles())
                .containsExactlyInAnyOrderElementsOf(LADDER.subList(0, LADDER.indexOf(user.role()) + 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kpi-integration", "feedback-integration"})
    void aServiceAccountHasTheRoleIntegrationAndNoOther(String client) {
        var claims = Claims.of(keycloak.tokens().ofIntegration(client));

        assertThat(claims.roles()).containsExactly("integration");
        assertThat(claims.audience()).containsExactly("waymark-api");
        assertThat(claims.text("azp")).isEqualTo(client);
    }

    @Test
    void aFrontEndLogsInWithPkceAndGetsATokenForFiveMinutes() {
        var judith = new BrowserLogin(keycloak, "waymark-web", FRONT_END).token("judith", passwordOf("judith"));

        var claims = Claims.of(judith);
        assertThat(claims.audience()).containsExactly("waymark-api");
        assertThat(claims.roles()).containsExactlyInAnyOrder("viewer", "contributor", "journey-manager");
        assertThat(claims.text("department")).isEqualTo("marketing");
        assertThat(claims.json().path("exp").asLong()
                        - claims.json().path("iat").asLong())
                .as("seconds, where another may begin in between")
                .isBetween(300L, 301L);
    }

    @Test
    void aFrontEndWithoutPkceIsRefused() {
        var login = new BrowserLogin(keycloak, "waymark-web", FRONT_END);

        assertThat(login.open(Map.of()).header("Location")).contains("error=invalid_request", "code_challenge_method");
        assertThat(login.open(Map.of("code_challenge", "a".repeat(43), "code_challenge_method", "plain"))
                        .header("Location"))
                .contains("error=invalid_request");
    }

    @Test
    void aLoginLeadsBackToKnownFrontEndsOnly() {
        var stranger = new BrowserLogin(keycloak, "waymark-web", "http://localhost:9999/app");

        assertThat(stranger.open(Map.of()).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"waymark-web,unauthorized_client", "account-console,unauthorized_client", "admin-cli,invalid_client"})
    void noPublicClientButTheLocalOneTakesPasswords(String client, String refusal) {
        given().formParams("grant_type", "password", "client_id", client)
                .formParams("username", "vera", "password", passwordOf("vera"))
                .post(keycloak.realm("protocol/openid-connect/token"))
                .then()
                .body("error", equalTo(refusal));
    }

    @Test
    void anAdminMovesAUserUpTheLadderAndAJourneyManagerMayNot() {
        var users = keycloak.url() + "/admin/realms/waymark/users";
        var ada = keycloak.tokens().of("ada");
        String vera = given().auth()
                .oauth2(ada)
                .get(users + "?exact=true&username=vera")
                .path("[0].id");
        var roles = users + "/" + vera + "/role-mappings/realm";
        var analyst = given().auth()
                .oauth2(ada)
                .get(roles + "/available")
                .jsonPath()
                .getList("findAll { it.name == 'analyst' }");

        given().auth()
                .oauth2(ada)
                .contentType("application/json")
                .body(analyst)
                .post(roles)
                .then()
                .statusCode(204);
        assertThat(Claims.of(keycloak.tokens().of("vera")).roles()).contains("analyst", "journey-manager");
        given().auth()
                .oauth2(ada)
                .contentType("application/json")
                .body(analyst)
                .delete(roles)
                .then()
                .statusCode(204);

        given().auth().oauth2(keycloak.tokens().of("judith")).get(users).then().statusCode(403);
    }

    @Test
    void theAdminConsoleOfTheRealmLogsAnAdminIn() {
        var console = keycloak.url() + "/admin/waymark/console/";
        var token = new BrowserLogin(keycloak, "security-admin-console", console).token("ada", passwordOf("ada"));

        given().auth()
                .oauth2(token)
                .get(keycloak.url() + "/admin/realms/waymark/groups")
                .then()
                .statusCode(200);
    }

    @Test
    void theRealmFileOfTheRepositoryHoldsNoPersonAndNoSecret() throws Exception {
        var file = Files.readString(Repository.root().resolve("k8s/base/keycloak/waymark-realm.json"));

        assertThat(file).doesNotContain("\"secret\"", "\"credentials\"", "waymark-demo", "\"email\":");
    }

    private static String passwordOf(String user) {
        return demoUsers().stream()
                .filter(one -> one.name().equals(user))
                .findFirst()
                .orElseThrow()
                .password();
    }

    private static List<String> twice(List<String> roles) {
        return roles.stream().flatMap(role -> List.of(role, role).stream()).toList();
    }
}

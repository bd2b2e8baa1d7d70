package dev.waymark.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds who may call what against a running service: every operation of its OpenAPI by every role and by nobody. */
public final class RoleTable {
    private record Operation(String id, String method, String path, String mediaType) {}

    private static final Map<String, String> BAD_TOKENS = Map.of(
            "expired", Tokens.expired(),
            "another issuer's", Tokens.fromAnotherIssuer(),
            "for another audience", Tokens.forAnotherAudience(),
            "signed by another key", Tokens.signedByAnotherKey());

    private RoleTable() {}

    /**
     * Calls everything. Whoever may not is answered 401 or 403; anybody else is answered anything but that. A token that
     * is expired or was made by, for or with the key of somebody else is no token, whatever role it names.
     *
     * @param mayCall who may call each operation, by operationId; an operation that is not listed fails the test
     */
    public static void holds(Map<String, Set<Role>> mayCall) {
        List<Operation> operations = operations();
        assertThat(operations).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(mayCall.keySet());
        Map<String, Integer> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            expect(401, operation, "nobody", given(), wrong);
            BAD_TOKENS.forEach(
                    (flaw, token) -> expect(401, operation, flaw, given().auth().oauth2(token), wrong));
            for (Role role : Role.values()) {
                boolean may = mayCall.getOrDefault(operation.id(), Set.of()).contains(role);
                expect(may ? null : 403, operation, role.realmName(), Api.as(role), wrong);
            }
        }
        assertThat(wrong).as("wrongly answered calls").isEmpty();
    }

    private static void expect(
            @Nullable Integer refusal,
            Operation operation,
            String who,
            RequestSpecification caller,
            Map<String, Integer> wrong) {
        int status = caller.contentType(operation.mediaType())
                .body("{}")
                .request(operation.method(), operation.path())
                .statusCode();
        boolean asExpected = refusal == null ? status != 401 && status != 403 : status == refusal;
        if (!asExpected) {
            wrong.put("%s as %s".formatted(operation.id(), who), status);
        }
    }

    private static List<Operation> operations() {
        JsonPath api = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        List<Operation> operations = new ArrayList<>();
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> described && described.containsKey("operationId")) {
                operations.add(new Operation(
                        String.valueOf(described.get("operationId")),
                        method,
                        path.replaceAll("\\{[^}]+}", UUID.randomUUID().toString()),
                        mediaType(described)));
            }
        }));
        return operations;
    }

    /** What the operation reads: another media type would be refused before the role is looked at. */
    private static String mediaType(Map<?, ?> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                        && !content.isEmpty()
                ? String.valueOf(content.keySet().iterator().next())
                : "application/json";
    }
}

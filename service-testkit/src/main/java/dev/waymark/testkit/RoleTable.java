package dev.waymark.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds who may call what against a running service: every operation of its OpenAPI by every role and by nobody. */
public final class RoleTable {
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
        holds(mayCall, Set.of());
    }

    /**
     * As {@link #holds(Map)}, where some operations are for everybody, also without a token.
     *
     * @param open their operationIds
     */
    public static void holds(Map<String, Set<Role>> mayCall, Set<String> open) {
        List<Operation> operations = Operation.all();
        Set<String> listed = new HashSet<>(mayCall.keySet());
        listed.addAll(open);
        assertThat(operations).extracting(Operation::id).containsExactlyInAnyOrderElementsOf(listed);
        Map<String, Integer> wrong = new TreeMap<>();
        for (Operation operation : operations) {
            if (open.contains(operation.id())) {
                expect(null, operation, "nobody", given(), wrong);
                continue;
            }
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
                .request(
                        operation.method(),
                        operation.pathWith(_ -> UUID.randomUUID().toString()))
                .statusCode();
        boolean asExpected = refusal == null ? status != 401 && status != 403 : status == refusal;
        if (!asExpected) {
            wrong.put("%s as %s".formatted(operation.id(), who), status);
        }
    }
}

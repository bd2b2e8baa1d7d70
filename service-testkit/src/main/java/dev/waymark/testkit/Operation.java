package dev.waymark.testkit;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running service says in its OpenAPI that it can do.
 *
 * @param path with its parameters in braces
 * @param mediaType what it reads, JSON where it reads nothing
 */
public record Operation(String id, String method, String path, String mediaType) {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    public static List<Operation> all() {
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
                        String.valueOf(described.get("operationId")), method, path, mediaType(described)));
            }
        }));
        return operations;
    }

    /** The path to one thing, by what its parameters stand for. */
    public String pathWith(UnaryOperator<String> valueOf) {
        return PARAMETER
                .matcher(path)
                .replaceAll(parameter -> Matcher.quoteReplacement(valueOf.apply(parameter.group(1))));
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

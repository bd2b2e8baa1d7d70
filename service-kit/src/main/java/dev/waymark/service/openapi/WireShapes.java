package dev.waymark.service.openapi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Ids are strings, enums are in kebab case, and every operation can answer with the problems that any operation can
 * answer with.
 */
public class WireShapes implements OASFilter {
    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The input is malformed or invalid; see violations",
            "401", "No valid access token",
            "403", "The caller's role does not allow this",
            "404", "There is nothing here, or not for the caller",
            "500", "Something went wrong on our side",
            "503", "Cannot work at the moment; see Retry-After");

    @Override
    public Schema filterSchema(Schema schema) {
        if (isSingleValue(schema)) {
            schema.setType(List.of(Schema.SchemaType.STRING));
            schema.setFormat("uuid");
            schema.setProperties(null);
            schema.setRequired(null);
        }
        List<Object> constants = schema.getEnumeration();
        if (constants != null) {
            schema.setEnumeration(constants.stream().map(WireShapes::wireName).toList());
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null) {
            return;
        }
        for (PathItem path : api.getPaths().getPathItems().values()) {
            path.getOperations().values().forEach(WireShapes::addProblems);
        }
    }

    private static void addProblems(Operation operation) {
        APIResponses responses = operation.getResponses();
        Map<String, String> missing = new HashMap<>(PROBLEMS);
        missing.keySet().removeIf(responses::hasAPIResponse);
        missing.forEach((status, description) -> responses.addAPIResponse(
                status,
                OASFactory.createAPIResponse()
                        .description(description)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        "application/problem+json",
                                        OASFactory.createMediaType()
                                                .schema(OASFactory.createSchema()
                                                        .ref("Problem"))))));
    }

    private static boolean isSingleValue(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        return properties != null
                && properties.keySet().equals(Set.of("value"))
                && schema.getType() != null
                && schema.getType().contains(Schema.SchemaType.OBJECT);
    }

    private static Object wireName(Object constant) {
        return constant instanceof String name && name.equals(name.toUpperCase(Locale.ROOT))
                ? name.toLowerCase(Locale.ROOT).replace('_', '-')
                : constant;
    }
}

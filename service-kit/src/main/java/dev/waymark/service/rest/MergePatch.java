package dev.waymark.service.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch, RFC 7396: fields that are there replace, null removes, the others stay. */
@Singleton
public class MergePatch {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    @Inject
    ObjectMapper mapper;

    @Inject
    Validation validation;

    /** What a form says after the patch; as valid as one sent whole. */
    public <T extends Record> T apply(T form, Class<T> type, JsonNode patch) {
        T patched = read(merged(mapper.valueToTree(form), patch), type);
        validation.check(patched, null);
        return patched;
    }

    /** Refuses a patch that is no JSON object: by the RFC it would replace the whole. */
    public static JsonNode object(@Nullable JsonNode patch) {
        if (patch == null || !patch.isObject()) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "A merge patch is a JSON object");
        }
        return patch;
    }

    /** As {@link #object}; refuses fields the form leaves unread too: who patches one means to change it. */
    public static JsonNode object(@Nullable JsonNode patch, Class<?> form) {
        JsonNode object = object(patch);
        for (String field : form.getAnnotation(JsonIgnoreProperties.class).value()) {
            if (object.has(field)) {
                throw Refusal.invalid(field, "cannot be changed");
            }
        }
        return object;
    }

    private <T> T read(JsonNode json, Class<T> type) {
        try {
            return mapper.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!(patch instanceof ObjectNode)) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object
                ? object.deepCopy()
                : patch.<ObjectNode>deepCopy().removeAll();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                result.remove(field.getKey());
            } else {
                result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
            }
        });
        return result;
    }
}

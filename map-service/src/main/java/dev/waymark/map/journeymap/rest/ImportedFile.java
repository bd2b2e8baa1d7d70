package dev.waymark.map.journeymap.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.map.exchange.format.JsonFile;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapHead;
import dev.waymark.map.journeymap.form.FormReader;
import dev.waymark.map.journeymap.form.MapForm;
import dev.waymark.service.Ids;
import dev.waymark.service.json.JsonConventions;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.rest.Validation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;

/** Makes a document of what a file says; as valid as a map sent to be rewritten. */
@Singleton
class ImportedFile {
    /** What a file says of a new map. */
    record Imported(MapKind kind, MapDocument document) {}

    @Inject
    ObjectMapper mapper;

    @Inject
    Validation validation;

    @Inject
    Ids ids;

    /** The JSON of an exported map, or of one as it is opened; its ids, people and state stay behind. */
    ObjectNode json(byte[] file) {
        try {
            if (!(mapper.readTree(file) instanceof ObjectNode map)) {
                throw new Refusal(CommonProblem.MALFORMED_BODY, "The file is not a JSON object");
            }
            JsonNode schema = map.remove("$schema");
            if (schema != null && !schema.asText().equals(JsonFile.SCHEMA)) {
                throw Refusal.invalid("$schema", "must be " + JsonFile.SCHEMA);
            }
            return JsonFile.withoutIds(map);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        } catch (IOException e) {
            throw new Refusal(CommonProblem.MALFORMED_BODY, "The file could not be read to its end");
        }
    }

    Imported of(ObjectNode map) {
        MapKind kind = read(map.path("kind"), MapKind.class, "kind");
        map.put("state", "draft");
        if (!map.has("visibility")) {
            map.put("visibility", "viewable");
        }
        MapForm form = read(map, MapForm.class, "");
        validation.check(form, "Nothing was imported");
        MapDocument empty = new MapDocument(MapHead.drawn(form.name(), form.visibility()), List.of());
        return new Imported(kind, FormReader.read(form, empty, ids, ImportedFile::noPersona));
    }

    private static String noPersona(PersonaId persona) {
        throw new IllegalStateException("A file names no persona, this one names " + persona);
    }

    /** A map of these stages. */
    ObjectNode map(Object stages) {
        ObjectNode map = mapper.createObjectNode();
        map.set("stages", mapper.valueToTree(stages));
        return map;
    }

    static void say(ObjectNode map, String field, Enum<?> value) {
        map.put(field, JsonConventions.wireName(value));
    }

    private <T> T read(JsonNode json, Class<T> type, String field) {
        if (json.isMissingNode() || json.isNull()) {
            throw Refusal.invalid(field, "must not be null");
        }
        try {
            return mapper.treeToValue(json, type);
        } catch (JsonProcessingException e) {
            throw new WebApplicationException(e, Response.Status.BAD_REQUEST);
        }
    }
}

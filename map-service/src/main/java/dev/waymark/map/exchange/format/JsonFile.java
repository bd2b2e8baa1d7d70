package dev.waymark.map.exchange.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.map.journeymap.read.MapView;
import java.util.List;

/** All a map says, without what holds of this one map only: ids, people, state and history. See its JSON Schema. */
public final class JsonFile {
    /** What {@code $schema} says. */
    public static final String SCHEMA = "urn:waymark:schema:journey-map:1";

    private static final List<String> ONLY_OF_THIS_MAP = List.of(
            "id",
            "revision",
            "state",
            "owner",
            "drawnAt",
            "changedAt",
            "stakeholders",
            "alignment",
            "copyOf",
            "evidence");
    private static final List<String> ONLY_OF_THIS_PART =
            List.of("id", "reducedBy", "personas", "personaFeelings", "opens");
    private static final List<String> PARTS = List.of("stages", "touchpoints", "painPoints", "delights");

    private JsonFile() {}

    static byte[] of(MapView map, ObjectMapper json) {
        ObjectNode file = json.createObjectNode().put("$schema", SCHEMA);
        ObjectNode all = json.valueToTree(map);
        file.setAll(withoutIds(all.remove(ONLY_OF_THIS_MAP)));
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(file);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree is always writable", e);
        }
    }

    /** The same without ids, its own and those of personas and other maps, for another map to be made of it. */
    public static ObjectNode withoutIds(ObjectNode part) {
        part.remove(ONLY_OF_THIS_PART);
        for (String name : PARTS) {
            for (JsonNode inner : part.path(name)) {
                if (inner instanceof ObjectNode object) {
                    withoutIds(object);
                }
            }
        }
        return part;
    }
}

package dev.waymark.stack.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/** What a token says. */
record Claims(JsonNode json) {
    static Claims of(String token) {
        try {
            var payload = Base64.getUrlDecoder().decode(token.split("\\.", 3)[1]);
            return new Claims(new ObjectMapper().readTree(new String(payload, StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    String text(String claim) {
        return json.path(claim).asText();
    }

    List<String> audience() {
        return json.path("aud").isArray() ? texts(json.path("aud")) : List.of(text("aud"));
    }

    List<String> roles() {
        return texts(json.path("realm_access").path("roles"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}

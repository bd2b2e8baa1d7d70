package dev.waymark.service.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonConventionsTest {
    enum Kind {
        AS_IS,
        TO_BE
    }

    record ThingId(UUID value) {}

    record Thing(
            ThingId id,
            Kind kind,
            @Nullable Instant at,
            int size,
            @Nullable String text) {}

    private static final String THING = """
            {"id":"01990000-0000-7000-8000-000000000001","kind":"as-is","at":"2026-01-02T03:04:05Z","size":3}""";

    private final ObjectMapper json = mapper();

    @Test
    void idsAreBareEnumsAreKebabCaseAndNothingIsLeftOut() throws JsonProcessingException {
        Thing thing = json.readValue(THING, Thing.class);

        assertThat(thing.id().value()).hasToString("01990000-0000-7000-8000-000000000001");
        assertThat(thing.kind()).isEqualTo(Kind.AS_IS);
        assertThat(json.writeValueAsString(thing)).isEqualTo(THING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"size\":3,\"colour\":1}",
                "{\"size\":3,\"size\":4}",
                "{\"size\":\"3\"}",
                "{\"size\":3.5}",
                "{\"size\":null}",
                "{\"kind\":\"AS_IS\"}",
                "{\"kind\":0}",
                "{\"text\":3}",
                "{\"text\":true}",
                "{\"id\":\"1\"}",
                "{\"at\":\"yesterday\"}",
                "{} {}",
                "[]",
                "{"
            })
    void whatCannotHaveBeenMeantIsRefused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Thing.class)).isInstanceOf(JsonProcessingException.class);
    }

    private static ObjectMapper mapper() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonConventions().customize(mapper);
        return mapper;
    }
}

package dev.waymark.benchmarks.maps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.service.Client;
import dev.waymark.benchmarks.service.Requests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Lists and searches among many maps. */
final class ManyMaps {
    private static final List<String> WHERE = List.of("website", "store", "phone", "app", "post", "chat", "email");
    private static final List<String> WHAT =
            List.of("camera", "insurance", "flight", "loan", "phone", "sofa", "ticket", "bicycle", "course", "visit");
    private static final int ABREAST = 4;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ManyMaps() {}

    static String scenario(MapPlan plan) {
        return "%,d maps".formatted(plan.maps());
    }

    /** What is looked for, by its name in the table. */
    static Map<String, String> queries() {
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("list, first page", "/maps?limit=50");
        queries.put("list by state and kind", "/maps?limit=50&state=draft&kind=to-be");
        queries.put("search for a frequent word", "/maps?limit=50&text=camera");
        queries.put("search for two words, one rare", "/maps?limit=50&text=camera%20n77");
        queries.put("search by channel and text", "/maps?limit=50&channel=phone&text=sofa");
        return queries;
    }

    static List<Row> measure(Client client, MapPlan plan) {
        List<Thread> drawers = IntStream.range(0, ABREAST)
                .mapToObj(first -> Thread.ofPlatform().start(() -> {
                    for (int i = first; i < plan.maps(); i += ABREAST) draw(client, i);
                }))
                .toList();
        drawers.forEach(ManyMaps::await);
        List<Row> rows = new ArrayList<>();
        queries()
                .forEach((name, query) -> rows.addAll(Requests.measure(
                        scenario(plan), name, plan.rounds(), plan.requests(), i -> client.get(query))));
        rows.addAll(Requests.measure(
                scenario(plan), "list, page after page", plan.rounds(), plan.requests(), new Pages(client)::next));
        return rows;
    }

    /** Goes on where it was, and begins anew at the end. */
    private static final class Pages {
        private final Client client;
        private String cursor = "";

        Pages(Client client) {
            this.client = client;
        }

        void next(int number) {
            JsonNode page = client.getJson("/maps?limit=50" + cursor);
            JsonNode next = page.get("next");
            cursor = next.isNull() ? "" : "&cursor=" + next.asText();
        }
    }

    private static void draw(Client client, int number) {
        ObjectNode body = JSON.objectNode()
                .put("name", "Buying a %s, n%d".formatted(some(WHAT, number), number))
                .put("kind", number % 3 == 0 ? "to-be" : "as-is");
        body.putArray("channels").add(some(WHERE, number));
        var stages = body.putArray("stages");
        for (int s = 0; s < 3; s++) {
            var touchpoints = stages.addObject().put("name", "Stage " + s).putArray("touchpoints");
            for (int t = 0; t < 4; t++) {
                touchpoints
                        .addObject()
                        .put("name", "Asks about the " + some(WHAT, number + s + t))
                        .put("channel", some(WHERE, number + t))
                        .put("customerThought", "Will the %s come in time?".formatted(some(WHAT, number + s)))
                        .put("feeling", (number + t) % 5 - 2);
            }
        }
        client.post("/maps/imports", body);
    }

    private static String some(List<String> words, int number) {
        return words.get(number % words.size());
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}

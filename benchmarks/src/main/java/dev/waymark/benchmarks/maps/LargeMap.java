package dev.waymark.benchmarks.maps;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.waymark.benchmarks.report.Row;
import dev.waymark.benchmarks.service.Client;
import dev.waymark.benchmarks.service.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;

/** One map with many touchpoints and many revisions. */
final class LargeMap {
    static final String OPEN = "open";
    static final String EDIT = "edit a touchpoint";
    static final String DIFFERENCE = "difference of any two revisions";
    static final String AS_OF = "open as of some time";
    static final String PICTURE = "picture.svg";
    private static final int STAGES = 10;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Client client;
    private final MapPlan plan;
    private final Random random = new Random(4);
    private final List<String> touchpoints = new ArrayList<>();
    private final List<String> times = new ArrayList<>();
    private String map = "";
    private int revisions;

    private LargeMap(Client client, MapPlan plan) {
        this.client = client;
        this.plan = plan;
    }

    static String scenario(MapPlan plan) {
        return "a map of %,d touchpoints and %,d revisions".formatted(plan.touchpoints(), plan.revisions());
    }

    static List<Row> measure(Client client, MapPlan plan) {
        LargeMap large = new LargeMap(client, plan);
        large.draw();
        while (large.revisions < plan.revisions()) large.edit();
        List<Row> rows = new ArrayList<>();
        rows.addAll(large.rows(OPEN, i -> client.get("/maps/" + large.map)));
        rows.addAll(large.rows(DIFFERENCE, i -> large.compare()));
        rows.addAll(large.rows(AS_OF, i -> client.get("/maps/" + large.map + "?asOf=" + large.someTime())));
        rows.addAll(large.rows(PICTURE, i -> client.get("/maps/" + large.map + "/picture.svg")));
        rows.addAll(large.rows(EDIT, i -> large.edit()));
        return rows;
    }

    private List<Row> rows(String what, IntConsumer request) {
        return Requests.measure(scenario(plan), what, plan.rounds(), plan.requests(), request);
    }

    private void draw() {
        ObjectNode body = JSON.objectNode().put("name", "Large").put("kind", "as-is");
        var stages = body.putArray("stages");
        for (int s = 0; s < STAGES; s++) {
            var inStage = stages.addObject().put("name", "Stage " + s).putArray("touchpoints");
            for (int t = 0; t < plan.touchpoints() / STAGES; t++) {
                inStage.addObject()
                        .put("name", "Touchpoint %d of stage %d".formatted(t, s))
                        .put("channel", t % 2 == 0 ? "website" : "store")
                        .put("customerAction", "Looks for what was promised, compares it with what there is")
                        .put("customerThought", "Why does nobody tell me?")
                        .put("feeling", t % 5 - 2)
                        .put("importance", 1 + t % 5);
            }
        }
        JsonNode drawn = client.post("/maps/imports", body);
        map = drawn.get("id").asText();
        drawn.get("stages")
                .forEach(stage -> stage.get("touchpoints")
                        .forEach(touchpoint ->
                                touchpoints.add(touchpoint.get("id").asText())));
        noted(drawn);
    }

    private void edit() {
        String touchpoint = touchpoints.get(random.nextInt(touchpoints.size()));
        noted(client.patch(
                "/maps/%s/touchpoints/%s".formatted(map, touchpoint),
                JSON.objectNode().put("customerThought", "Thought number " + revisions)));
    }

    private void noted(JsonNode answer) {
        revisions = answer.get("revision").asInt();
        times.add(answer.get("changedAt").asText());
    }

    private void compare() {
        int one = 1 + random.nextInt(revisions);
        client.get("/maps/%s/revisions/%d/difference?to=%d".formatted(map, one, 1 + random.nextInt(revisions)));
    }

    private String someTime() {
        return times.get(random.nextInt(times.size()));
    }
}

package dev.waymark.benchmarks.feedback;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

/** What so many customers have answered within two years; always the same. */
final class Responses {
    static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    static final Duration TIME = Duration.ofDays(731);
    static final int STAGES = 6;
    static final int TOUCHPOINTS = 5;

    private static final List<String> SEGMENTS =
            List.of("new", "regular", "business", "student", "senior", "family", "partner", "returning");
    private static final List<String> CHANNELS = List.of("website", "app", "store", "phone", "email", "chat");

    /**
     * One answer.
     *
     * @param sentiment in ten-thousandths
     */
    record Response(
            String map,
            String stage,
            String touchpoint,
            String segment,
            String channel,
            Instant at,
            int csat,
            int nps,
            int sentiment) {}

    private final List<String> maps = new ArrayList<>();

    Responses(FeedbackPlan plan) {
        for (int i = 0; i < plan.maps(); i++) {
            maps.add(id("map " + i));
        }
    }

    List<String> maps() {
        return maps;
    }

    static String stage(String map, int number) {
        return id(map + " stage " + number);
    }

    static String touchpoint(String stage, int number) {
        return id(stage + " touchpoint " + number);
    }

    /** The same ones each time. */
    void each(int responses, Consumer<Response> consumer) {
        Random random = new Random(8);
        for (int i = 0; i < responses; i++) {
            String map = maps.get(random.nextInt(maps.size()));
            String stage = stage(map, random.nextInt(STAGES));
            consumer.accept(new Response(
                    map,
                    stage,
                    touchpoint(stage, random.nextInt(TOUCHPOINTS)),
                    SEGMENTS.get(random.nextInt(SEGMENTS.size())),
                    CHANNELS.get(random.nextInt(CHANNELS.size())),
                    BEGIN.plusSeconds(random.nextLong(TIME.toSeconds())),
                    1 + random.nextInt(5),
                    random.nextInt(11),
                    random.nextInt(-10_000, 10_001)));
        }
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }
}

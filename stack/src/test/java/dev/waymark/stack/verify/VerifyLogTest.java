package dev.waymark.stack.verify;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.eventstore.EventLog;
import dev.waymark.eventstore.NewEvent;
import dev.waymark.stack.FreePort;
import dev.waymark.stack.Waymark;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** {@code verify-log} as a process of its own, as the script starts it. */
class VerifyLogTest {
    private static final Pattern NOTE =
            Pattern.compile("to note down: (--service map --at 25 --expect-hash [0-9a-f]{64})");

    private final EmbeddedMongoServer server = EmbeddedMongoServer.inMemory();
    private final MongoClient client = MongoClients.create(server.uri());
    /** The server is there, so however busy the machine is, it will answer. */
    private final String address = server.uri() + "/?serverSelectionTimeoutMS=60000";

    private record Outcome(int exitCode, String output) {}

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private void append(String service, int events) {
        try (EventLog log = EventLog.open(client.getDatabase("waymark_" + service))) {
            for (int i = 0; i < events; i++) {
                log.append(List.of(new NewEvent(
                        UUID.randomUUID().toString(),
                        "map.Drawn",
                        1,
                        Set.of(),
                        Instant.EPOCH,
                        null,
                        Map.of(),
                        BsonDocument.parse("{title: 'Buying a phone'}"))));
            }
        }
    }

    private Outcome verifyLog(String... options) throws Exception {
        return launcher("--mongodb-uri", address, options);
    }

    private static Outcome launcher(String option, String value, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dwaymark.repository=/nowhere",
                "-cp",
                System.getProperty("java.class.path"),
                Waymark.class.getName(),
                "verify-log",
                option,
                value));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    @Test
    void theLogsThatAreThereAreInOrderAndTheirEndsHoldLater() throws Exception {
        append("map", 25);
        append("kpi", 3);

        var all = verifyLog();

        assertThat(all.output())
                .contains("map: in order, 25 events in 25 commits", "feedback: no log yet", "kpi: in order, 3 events");
        assertThat(all.exitCode()).isZero();
        var note = NOTE.matcher(all.output());
        assertThat(note.find()).isTrue();
        append("map", 1);
        var again = verifyLog(note.group(1).split(" ", -1));
        assertThat(again.output()).startsWith("map: in order, 26 events").doesNotContain("kpi");
        assertThat(again.exitCode()).isZero();

        client.getDatabase("waymark_map").getCollection("events").drop();
        append("map", 26);
        var rewritten = verifyLog(note.group(1).split(" ", -1));
        assertThat(rewritten.output())
                .contains("map: FAULT at position 25: the commit is not the one that was noted down");
        assertThat(rewritten.exitCode()).isEqualTo(1);
    }

    @Test
    void aChangedEventIsNamedAndTheOtherLogsAreStillWalked() throws Exception {
        append("map", 5);
        append("kpi", 3);
        client.getDatabase("waymark_map")
                .getCollection("events")
                .updateOne(eq("_id", 4L), set("events.0.payload.title", "Buying a phony"));

        var all = verifyLog();

        assertThat(all.output())
                .contains(
                        "map: FAULT at position 4: the commit does not fit its hash: it was changed", "kpi: in order");
        assertThat(all.exitCode()).isEqualTo(1);
    }

    @Test
    void whatCannotBeVerifiedIsSaidInOneSentence() throws Exception {
        assertThat(verifyLog())
                .isEqualTo(new Outcome(2, nothingYet() + "There is no log of Waymark in " + address + ".\n"));
        assertThat(verifyLog("--service", "kpi"))
                .isEqualTo(new Outcome(2, "There is no log of the kpi service in " + address + ".\n"));
        assertThat(verifyLog("--service", "gateway"))
                .isEqualTo(new Outcome(2, "There is no service gateway; there are map, feedback, action and kpi.\n"));
        assertThat(verifyLog("--at", "7").output()).startsWith("--at, --expect-hash and --service go together");
        assertThat(verifyLog("--colour").exitCode()).isEqualTo(2);
        var nobody = launcher("--port", "mongodb=" + FreePort.next(), "--service", "map");
        assertThat(nobody.exitCode()).isEqualTo(2);
        assertThat(nobody.output())
                .contains("cannot be read; is ./waymark up running?")
                .hasLineCount(1);
    }

    private static String nothingYet() {
        return "map: no log yet\nfeedback: no log yet\naction: no log yet\nkpi: no log yet\n";
    }
}

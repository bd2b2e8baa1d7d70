package dev.waymark.feedback.theme.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.embedded.EmbeddedMongoServer;
import dev.waymark.testkit.AtOnce;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchLeasesTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final ThemeRunId RUN = new ThemeRunId(new UUID(2, 1));
    private static final ThemesId THEMES = new ThemesId(new UUID(1, 1));
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(3, 1));
    private static final Map<String, String> ORIGIN = Map.of("actor", "ada", "actorName", "Ada");
    private static final String DEAD = "the process that ended";
    private static final String OTHER = "another process";

    private static EmbeddedMongoServer server;
    private static MongoClient client;

    private MongoDatabase database;

    @BeforeAll
    static void start() {
        server = EmbeddedMongoServer.inMemory();
        client = MongoClients.create(server.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    @BeforeEach
    void take() {
        database = client.getDatabase("leases_" + UUID.randomUUID());
        at(0).take(DEAD, RUN, THEMES, MAP, ORIGIN);
    }

    @Test
    void whatIsNoLongerRenewedIsTakenOverAfterItsTimeWithAllThatIsNeededToGoOn() {
        assertThat(at(19_999).anyHasLapsed()).isFalse();
        assertThat(at(19_999).takeOver(OTHER)).isEmpty();

        assertThat(at(20_000).anyHasLapsed()).isTrue();
        assertThat(at(20_000).takeOver(OTHER)).contains(new SearchLease(RUN, THEMES, MAP, ORIGIN, 2));
        assertThat(at(20_000).isHeld(OTHER, RUN)).isTrue();
        assertThat(at(20_000).isHeld(DEAD, RUN)).isFalse();
        assertThat(at(39_999).takeOver("a third")).isEmpty();
    }

    @Test
    void whatIsRenewedIsNotTakenOver() {
        at(15_000).renew(DEAD, Set.of(RUN));
        assertThat(at(34_999).takeOver(OTHER)).isEmpty();
        assertThat(at(35_000).takeOver(OTHER)).isPresent();
    }

    @Test
    void whoeverComesBackTooLateRenewsAndReleasesNothing() {
        at(20_000).takeOver(OTHER);
        at(30_000).renew(DEAD, Set.of(RUN));
        at(30_000).release(DEAD, RUN);
        assertThat(at(30_000).isHeld(OTHER, RUN)).isTrue();
        assertThat(at(40_000).takeOver("a third"))
                .as("as the other one stopped renewing")
                .hasValueSatisfying(lease -> assertThat(lease.taken()).isEqualTo(3));
    }

    @Test
    void whoeverStopsInOrderLeavesItToOthersAtOnce() {
        at(1_000).leave(DEAD);
        assertThat(at(1_000).takeOver(OTHER)).isPresent();
    }

    @Test
    void whatHasEndedIsTakenByNobody() {
        at(1_000).release(DEAD, RUN);
        assertThat(at(Duration.ofDays(1).toMillis()).takeOver(OTHER)).isEmpty();
    }

    @Test
    void ofManyThatLookOneTakesIt() throws Exception {
        SearchLeases later = at(20_000);
        List<Optional<SearchLease>> taken = AtOnce.call(16, () -> later.takeOver("process " + UUID.randomUUID()));
        assertThat(taken.stream().filter(Optional::isPresent)).hasSize(1);
    }

    private SearchLeases at(long millisLater) {
        return new SearchLeases(database, Clock.fixed(START.plusMillis(millisLater), ZoneOffset.UTC));
    }
}

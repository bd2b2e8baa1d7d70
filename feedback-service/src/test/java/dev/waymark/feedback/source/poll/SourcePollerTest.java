package dev.waymark.feedback.source.poll;

import static dev.waymark.testkit.Api.as;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.source.read.SourceViews;
import dev.waymark.service.axon.Progress;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The service itself fetches nothing in tests. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class SourcePollerTest {
    private static final String RSS = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Shop</title><language>en</language>
            <item><guid>a</guid><title>Parcel lost</title><pubDate>Fri, 23 Jan 2026 02:01:00 GMT</pubDate>
              <description>&lt;p&gt;It &lt;b&gt;never&lt;/b&gt; came&lt;/p&gt;</description></item>
            <item><guid>b</guid><title>Lovely</title></item><item><title>nothing to know it by</title></item>
            </channel></rss>""";
    private static final Instant START = Instant.parse("2026-02-01T00:00:00Z");

    @Inject
    SourceViews sources;

    @Inject
    Fetches fetches;

    @Inject
    Submissions submissions;

    @Inject
    RequestMetadata request;

    @Inject
    ObjectMapper mapper;

    private final String name = "social " + UUID.randomUUID();
    private OtherSide other;

    @BeforeEach
    void open() throws IOException {
        other = new OtherSide();
    }

    @AfterEach
    void close() {
        other.close();
    }

    @Test
    void aFeedIsTakenInOnceAndAskedForOnlyWhenItChanges() {
        other.answers = asked -> "\"v1\"".equals(asked.getRequestHeaders().getFirst("If-None-Match"))
                ? OtherSide.Answer.of(304, "ETag", "\"v1\"")
                : new OtherSide.Answer(200, Map.of("ETag", "\"v1\""), RSS);
        SourceId source = added("feed", "/feed");

        pollAt(START);
        pollAt(START.plusSeconds(60));
        assertThat(other.asked).as("five minutes are not over").hasSize(1);
        pollAt(START.plusSeconds(300));

        assertThat(other.asked).hasSize(2);
        assertThat(said()).containsExactlyInAnyOrder("Parcel lost\nIt never came", "Lovely");
        Fetched fetched = fetches.find(source).orElseThrow();
        assertThat(fetched.takenIn()).isEqualTo(2);
        assertThat(fetched.trouble()).isNull();
    }

    @Test
    void atomIsReadAsWell() {
        other.answers = _ -> OtherSide.Answer.of("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:1</id><title>Broken</title>
                <updated>2026-01-23T02:01:00Z</updated><content type="html">&lt;i&gt;Twice&lt;/i&gt;</content></entry></feed>""");
        added("feed", "/atom");
        pollAt(START);
        assertThat(said()).containsExactly("Broken\nTwice");
    }

    @Test
    void whatAsksToBeLeftAloneIsLeftAloneAndOthersLongerEachTime() {
        other.answers = _ -> OtherSide.Answer.of(429, "Retry-After", "7200");
        SourceId source = added("feed", "/feed");
        pollAt(START);
        assertThat(fetches.find(source).orElseThrow().nextAt()).isEqualTo(START.plusSeconds(7_200));

        other.answers = _ -> OtherSide.Answer.of(500, "X", "y");
        pollAt(START.plusSeconds(7_200));
        assertThat(fetches.find(source).orElseThrow().nextAt()).isEqualTo(START.plusSeconds(7_200 + 240));
        pollAt(START.plusSeconds(7_200 + 240));
        Fetched third = fetches.find(source).orElseThrow();
        assertThat(third.nextAt()).isEqualTo(START.plusSeconds(7_200 + 240 + 480));
        assertThat(third.failures()).isEqualTo(3);
        assertThat(third.trouble()).isEqualTo("The answer was 500");
    }

    @Test
    void aTimelineIsReadFromTheNewestStatusThatWasSeen() {
        other.answers = asked -> OtherSide.Answer.of(
                asked.getRequestURI().getQuery().contains("min_id=20")
                        ? "[%s]".formatted(status("30", "Again wet", ""))
                        : "[%s, %s, %s]"
                                .formatted(
                                        status("20", "Parcel wet", ""),
                                        status("9", "Nice box", ""),
                                        status("8", "x", ", \"reblog\": {\"id\": \"1\"}")));
        added("mastodon", "/api/v1/timelines/tag/shop");
        pollAt(START);
        pollAt(START.plusSeconds(300));

        assertThat(other.asked)
                .containsExactly(
                        "/api/v1/timelines/tag/shop?limit=40", "/api/v1/timelines/tag/shop?limit=40&min_id=20");
        assertThat(said()).containsExactlyInAnyOrder("Parcel wet", "Nice box", "Again wet");
        assertThat(as(Role.ANALYST)
                        .queryParam("source", name)
                        .get("/api/v1/feedback")
                        .jsonPath()
                        .getList("items.customer"))
                .containsOnly("@kim@localhost");
    }

    @Test
    void whatIsDangerousOrNonsenseIsTroubleAndNothingElse() throws IOException {
        Map<String, String> bodies = Map.of(
                "/xxe",
                        "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + RSS.substring(RSS.indexOf("<rss")).replace("Lovely", "&x;"),
                "/laughs",
                        "<!DOCTYPE r [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]>" + RSS.substring(RSS.indexOf("<rss")),
                "/text", "hello",
                "/large", "<rss>" + "a".repeat(4_000_001) + "</rss>");
        other.answers = asked -> asked.getRequestURI().getPath().equals("/loop")
                ? OtherSide.Answer.of(302, "Location", "/loop")
                : asked.getRequestURI().getPath().equals("/file")
                        ? OtherSide.Answer.of(302, "Location", "file:///etc/passwd")
                        : OtherSide.Answer.of(
                                bodies.getOrDefault(asked.getRequestURI().getPath(), ""));
        Map<String, String> troubles = new TreeMap<>();
        Map<String, SourceId> added = new TreeMap<>();
        for (String path : List.of("/xxe", "/laughs", "/text", "/large", "/loop", "/file")) {
            added.put(path, added("feed", path));
        }
        pollAt(START);
        added.forEach((path, source) -> troubles.put(
                path, String.valueOf(fetches.find(source).orElseThrow().trouble())));

        assertThat(troubles)
                .containsEntry("/xxe", "It is no RSS or Atom feed")
                .containsEntry("/laughs", "It is no RSS or Atom feed")
                .containsEntry("/text", "It is no RSS or Atom feed")
                .containsEntry("/large", "It is larger than 4 MB")
                .containsEntry("/loop", "Too many redirections")
                .containsEntry("/file", "It redirects to what is no web address");
        assertThat(said()).isEmpty();
    }

    @Test
    void oneInstanceFetchesASourceAtATime() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        other.answers = _ -> {
            try {
                held.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return OtherSide.Answer.of(RSS);
        };
        added("feed", "/slow");
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            List<Future<?>> polls = new ArrayList<>();
            for (int instance = 0; instance < 4; instance++) {
                polls.add(instances.submit(() -> poller(START).fetchWhatIsDue()));
            }
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> polls.stream().filter(Future::isDone).count() == 3 && other.asked.size() == 1);
            held.countDown();
            for (Future<?> poll : polls) {
                poll.get();
            }
        }
        assertThat(other.asked).hasSize(1);
        assertThat(said()).hasSize(2);
    }

    private static String status(String id, String text, String more) {
        return """
                {"id": "%s", "uri": "https://s.example/%s", "created_at": "2026-01-23T02:01:00.000Z", "language": "en",
                 "spoiler_text": "", "content": "<p>%s</p>", "account": {"acct": "kim"}%s}""".formatted(id, UUID.nameUUIDFromBytes((id + text).getBytes(UTF_8)), text, more);
    }

    private SourceId added(String kind, String path) {
        String id = as(Role.ADMIN)
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"%s\", \"name\": \"%s\", \"url\": \"%s\"}".formatted(kind, name, other.url(path)))
                .post("/api/v1/feedback/sources")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        mine.add(id);
        return SourceId.fromString(id);
    }

    private final List<String> mine = new ArrayList<>();

    @AfterEach
    void retire() {
        mine.forEach(id ->
                as(Role.ADMIN).delete("/api/v1/feedback/sources/" + id).then().statusCode(204));
    }

    private List<String> said() {
        return as(Role.ANALYST)
                .queryParam("source", name)
                .get("/api/v1/feedback")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.comment");
    }

    private void pollAt(Instant moment) {
        poller(moment).fetchWhatIsDue();
        progress.await();
    }

    @Inject
    Progress progress;

    private SourcePoller poller(Instant moment) {
        Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
        Fetcher fetcher = new Fetcher(true, clock);
        return new SourcePoller(
                sources,
                fetches,
                new Feeds(fetcher, clock),
                new Timelines(fetcher, mapper, clock),
                submissions,
                request,
                clock);
    }
}

package dev.waymark.feedback.malformed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.TestEnvironment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Webhooks: the signature is right, so that it is the body that is refused. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class MalformedDeliveriesTest {
    @Inject
    Untouched untouched;

    @Test
    void eachSignedUtteranceIsAnsweredWithAProblemThatDoesNotQuoteIt() throws Exception {
        refused(BrokenUtterances.all().filter(MalformedDeliveriesTest::isBrokenAsADelivery), 350);
    }

    @Test
    void eachSignedResponseOfAnotherSurveyIsToo() throws Exception {
        refused(BrokenDeliveries.all(), 200);
    }

    /** A delivery has an id, and its source is known: what a body says of that nobody reads. */
    private static boolean isBrokenAsADelivery(Malformed body) {
        return !body.flaw().equals("submissionId null")
                && !body.flaw().equals("source null")
                && !body.flaw().endsWith(" source");
    }

    private void refused(Stream<Malformed> corpus, int most) throws Exception {
        SignedSource source = SignedSource.added();
        List<Malformed> bodies = corpus.toList();
        assertThat(bodies).hasSizeGreaterThan(most);
        long received = untouched.received();
        Map<String, Long> counts = untouched.counts();
        long heap = Untouched.heap();
        Map<String, String> wrong = new TreeMap<>();
        for (int i = 0; i < bodies.size(); i++) {
            Sent sent = source.deliver("msg_" + i, bodies.get(i).bytes());
            if (!sent.isProblem(400, 413)) {
                wrong.put(bodies.get(i).flaw(), sent.toString());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(untouched.received()).isEqualTo(received);
        assertThat(untouched.counts()).isEqualTo(counts);
        Untouched.assertFlat(heap);
        // What was refused is not remembered as delivered.
        byte[] mended = BrokenUtterances.utterance(Map.of("submissionId", "\"" + source.id() + "\""))
                .getBytes(UTF_8);
        assertThat(source.deliver("msg_0", mended).json().path("state").asText())
                .isEqualTo("accepted");
        untouched.settle();
    }
}

package dev.waymark.feedback.malformed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.testkit.Role;
import dev.waymark.testkit.TestEnvironment;
import dev.waymark.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Requests no client library sends, byte by byte. */
@QuarkusTest
@QuarkusTestResource(TestEnvironment.class)
class OddRequestsTest {
    private static final String BODY = BrokenUtterances.utterance(Map.of());
    private static final int PATIENCE_MS = 300;

    @Inject
    Untouched untouched;

    /** A request's own headers and its body. */
    record Odd(String flaw, String headers, String body) {
        @Override
        public String toString() {
            return flaw;
        }
    }

    static Stream<Odd> requests() {
        String chunk = "%x\r\n%s\r\n".formatted(BODY.length(), BODY);
        String chunked = "Transfer-Encoding: chunked\r\n";
        return Stream.of(
                new Odd("both lengths", "Content-Length: %d\r\n%s".formatted(4, chunked), "0\r\n\r\n"),
                new Odd("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", BODY),
                new Odd("a negative length", "Content-Length: -1\r\n", BODY),
                new Odd("a length with a sign", "Content-Length: +5\r\n", BODY),
                new Odd("a length in words", "Content-Length: five\r\n", BODY),
                new Odd("a length in hex", "Content-Length: 0x10\r\n", BODY),
                new Odd("a length without end", "Content-Length: 99999999999999999999\r\n", BODY),
                new Odd("a length of 1 TB", "Content-Length: 1099511627776\r\n", BODY),
                new Odd("less than announced", "Content-Length: 5000\r\n", BODY),
                new Odd("less than announced, then nothing", "Content-Length: 5000\r\n", ""),
                new Odd("a chunk of no number", chunked, "zz\r\n" + BODY),
                new Odd("a chunk of a negative number", chunked, "-5\r\n" + BODY),
                new Odd("a chunk that is shorter than it says", chunked, "ffff\r\n" + BODY),
                new Odd("a chunk longer than it says", chunked, "5\r\n" + BODY + "\r\n0\r\n\r\n"),
                new Odd("a chunk of 2^64", chunked, "ffffffffffffffff\r\n" + BODY),
                new Odd("chunks without an end", chunked, chunk),
                new Odd("an unknown encoding", "Transfer-Encoding: klingon\r\n", BODY),
                new Odd("a header without a name", ": x\r\nContent-Length: 2\r\n", "{}"),
                new Odd("a header with NUL", "X-A: a\0b\r\nContent-Length: 2\r\n", "{}"),
                new Odd("a folded header", "X-A: a\r\n b\r\nContent-Length: 2\r\n", "{}"),
                new Odd("a header of 1 MB", "X-A: " + "a".repeat(1 << 20) + "\r\nContent-Length: 2\r\n", "{}"),
                new Odd("100,000 headers", "X-A: a\r\n".repeat(100_000) + "Content-Length: 2\r\n", "{}"),
                new Odd("gzip that is none", "Content-Encoding: gzip\r\nContent-Length: 2\r\n", "{}"));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredWithARefusalOrNotAtAllAndStoresNothing(Odd request) throws IOException {
        long head = untouched.received();
        Map<String, Long> counts = untouched.counts();

        String answer = send(request);

        assertThat(answer).matches("(?s)|HTTP/1\\.1 4\\d\\d .*");
        assertThat(untouched.received()).isEqualTo(head);
        assertThat(untouched.counts()).isEqualTo(counts);
    }

    /** What the service says until it is silent or hangs up. */
    private String send(Odd request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MS);
            String head = "POST /api/v1/feedback HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    + "Content-Type: application/json\r\nAuthorization: Bearer " + Tokens.of(Role.INTEGRATION) + "\r\n";
            socket.getOutputStream().write((head + request.headers() + "\r\n" + request.body()).getBytes(ISO_8859_1));
            byte[] answer = socket.getInputStream().readNBytes(1_000);
            return new String(answer, ISO_8859_1);
        } catch (SocketTimeoutException e) {
            return "";
        } catch (IOException e) {
            // Hung up while we were still sending.
            return "";
        }
    }
}

package dev.waymark.stack.machine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.FreePort;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Ports;
import dev.waymark.stack.settings.Settings;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    private final Map<Part, Integer> ports = new EnumMap<>(Part.class);

    FreePortsTest() {
        for (var part : Part.values()) ports.put(part, FreePort.next());
    }

    @Test
    void aTakenPortIsNamedWithThePartThatNeedsItAndTheWayOut() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            ports.put(Part.ACTION, port);

            assertThatThrownBy(() -> FreePorts.check(settings(Optional.empty())))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageMatching("Port " + port + " is taken, and action needs it: end what listens there, or "
                            + "choose other ports with --port-offset \\d+ or --port action=\\d+\\.");
        }
    }

    @Test
    void aServerOnAllAddressesTakesThePortToo() throws Exception {
        try (var taken = new ServerSocket(0)) {
            ports.put(Part.MONGODB, taken.getLocalPort());

            assertThatThrownBy(() -> FreePorts.check(settings(Optional.empty())))
                    .hasMessageContaining("mongodb needs it");
        }
    }

    @Test
    void thePortOfAServerThatIsNotOursDoesNotMatter() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ports.put(Part.MONGODB, taken.getLocalPort());

            assertThatCode(() -> FreePorts.check(settings(Optional.of("mongodb://elsewhere"))))
                    .doesNotThrowAnyException();
        }
    }

    private Settings settings(Optional<String> mongodbUri) {
        return new Settings(Path.of("."), Path.of("."), new Ports(0, ports), mongodbUri, Optional.empty());
    }
}

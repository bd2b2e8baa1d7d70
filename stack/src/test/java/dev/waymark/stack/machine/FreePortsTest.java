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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    private final Map<Part, Integer> ports = FreePort.ofEachPart();

    @Test
    void aTakenPortIsNamedWithThePartThatNeedsItAndTheWayOut() throws Exception {
        int port = portOf(Part.ACTION);
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> FreePorts.check(settings(Optional.empty())))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageMatching("Port " + port + " is taken, and action needs it: end what listens there, or "
                            + "choose other ports with --port-offset \\d+ or --port action=\\d+\\.");
        }
    }

    @Test
    void aServerOnAllAddressesTakesThePortToo() throws Exception {
        try (var _ = new ServerSocket(portOf(Part.MONGODB))) {
            assertThatThrownBy(() -> FreePorts.check(settings(Optional.empty())))
                    .hasMessageContaining("mongodb needs it");
        }
    }

    @Test
    void thePortOfAServerThatIsNotOursDoesNotMatter() throws Exception {
        try (var _ = new ServerSocket(portOf(Part.MONGODB), 1, InetAddress.getLoopbackAddress())) {
            assertThatCode(() -> FreePorts.check(settings(Optional.of("mongodb://elsewhere"))))
                    .doesNotThrowAnyException();
        }
    }

    private int portOf(Part part) {
        return Objects.requireNonNull(ports.get(part));
    }

    private Settings settings(Optional<String> mongodbUri) {
        return new Settings(Path.of("."), Path.of("."), new Ports(0, ports), mongodbUri, Optional.empty());
    }
}

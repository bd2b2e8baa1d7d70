package dev.waymark.stack;

import dev.waymark.stack.settings.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;

/** Ports nobody listens on. */
public final class FreePort {
    private FreePort() {}

    public static int next() {
        try (var socket = bound()) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for each part, no two the same. */
    public static Map<Part, Integer> ofEachPart() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var part : Part.values()) {
                sockets.add(bound());
                ports.put(part, sockets.getLast().getLocalPort());
            }
            for (var socket : sockets) socket.close();
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ServerSocket bound() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}

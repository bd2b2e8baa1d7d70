package dev.waymark.stack.machine;

import dev.waymark.stack.CannotGoOn;
import dev.waymark.stack.settings.Part;
import dev.waymark.stack.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Looks at every port before anything is started. */
public final class FreePorts {
    private FreePorts() {}

    public static void check(Settings settings) {
        for (var part : Part.values()) {
            if (settings.ours(part) && taken(settings.port(part)))
                throw new CannotGoOn("Port " + settings.port(part) + " is taken, and " + part.title()
                        + " needs it: end what listens there, or choose other ports with --port-offset 1000 or --port "
                        + part.title() + "=" + (settings.port(part) + 1000) + ".");
        }
    }

    private static boolean taken(int port) {
        var loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        // A server on all addresses does not stop us from binding the loopback on every system, so ask it too.
        try (var socket = new Socket()) {
            socket.connect(loopback, 500);
            return true;
        } catch (IOException nobodyAnswers) {
            return !bindable(loopback);
        }
    }

    private static boolean bindable(InetSocketAddress address) {
        try (var server = new ServerSocket()) {
            server.setReuseAddress(true);
            server.bind(address);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}

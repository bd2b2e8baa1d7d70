package dev.waymark.testkit.probe;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a service and its database, and lets through what it is told to. */
final class Gate implements AutoCloseable {
    enum State {
        OPEN,
        /** Inserts arrive, their answers do not. */
        MUTE,
        SHUT
    }

    private final ServerSocket listener;
    private final int serverPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile State state = State.OPEN;

    Gate(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Connections that were there are cut, but for becoming mute. */
    void become(State wanted) {
        state = wanted;
        if (wanted != State.MUTE) {
            sockets.forEach(Gate::close);
            sockets.clear();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                if (state == State.SHUT) {
                    close(client);
                    continue;
                }
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.add(client);
                sockets.add(server);
                AtomicBoolean silenced = new AtomicBoolean();
                Thread.ofVirtual().start(() -> copy(client, server, silenced, true));
                Thread.ofVirtual().start(() -> copy(server, client, silenced, false));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void copy(Socket from, Socket to, AtomicBoolean silenced, boolean requests) {
        byte[] buffer = new byte[1 << 16];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (requests && state == State.MUTE && isInsert(buffer, read)) {
                    silenced.set(true);
                }
                if (requests || !silenced.get()) {
                    out.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            // One side has closed: so does the other.
        }
    }

    private static boolean isInsert(byte[] buffer, int length) {
        return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains("\2insert\0");
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed one way or the other.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        sockets.forEach(Gate::close);
    }
}

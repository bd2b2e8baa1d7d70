package dev.waymark.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between driver and server and cuts the connection around the next inserts, when told to. */
final class CuttingRelay implements AutoCloseable {
    private final ServerSocket listener;
    private final int serverPort;
    private final AtomicInteger cutsAfter = new AtomicInteger();
    private final AtomicInteger cutsBefore = new AtomicInteger();

    CuttingRelay(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The next inserts are applied, but their replies never arrive. */
    void loseReplies(int inserts) {
        cutsAfter.set(inserts);
    }

    /** The next inserts never arrive. */
    void loseRequests(int inserts) {
        cutsBefore.set(inserts);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                Thread.ofVirtual().start(() -> requests(client, server));
                Thread.ofVirtual().start(() -> copy(server, client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void requests(Socket client, Socket server) {
        byte[] buffer = new byte[1 << 20];
        try (client;
                server) {
            InputStream in = client.getInputStream();
            OutputStream out = server.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                boolean insert = new String(buffer, 0, read, StandardCharsets.ISO_8859_1).contains("\2insert\0");
                if (insert && countDown(cutsBefore)) return;
                boolean cut = insert && countDown(cutsAfter);
                if (cut) client.shutdownOutput();
                out.write(buffer, 0, read);
                if (cut) awaitReplyTo(server);
            }
        } catch (IOException e) {
            // One side has closed: so does the other.
        }
    }

    /** The reply cannot be passed on, whereupon both sockets are closed. */
    private static void awaitReplyTo(Socket server) {
        while (!server.isClosed()) Thread.onSpinWait();
    }

    private static boolean countDown(AtomicInteger left) {
        return left.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has closed: so does the other.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}

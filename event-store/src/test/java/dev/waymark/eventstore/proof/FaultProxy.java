package dev.waymark.eventstore.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands between drivers and a server and handles their requests as its {@link Traffic} says. */
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int serverPort;
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();
    private volatile Traffic traffic = Traffic.straight();

    public FaultProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public String uri() {
        return "mongodb://127.0.0.1:" + listener.getLocalPort();
    }

    /** What happens to requests from now on. */
    public void handle(Traffic next) {
        traffic = next;
    }

    /** Cuts all connections; drivers may connect again. */
    public void cutAll() {
        clients.forEach(FaultProxy::close);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            cutAll();
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            WireMessage request = WireMessage.read(client.getInputStream());
            while (request != null) {
                WireMessage reply = traffic.handle(request, it -> ask(server, it));
                if (reply == null) return;
                reply.writeTo(client.getOutputStream());
                request = WireMessage.read(client.getInputStream());
            }
        } catch (IOException e) {
            // One side has closed: so does the other.
        } finally {
            clients.remove(client);
        }
    }

    private static WireMessage ask(Socket server, WireMessage request) throws IOException {
        request.writeTo(server.getOutputStream());
        @Nullable WireMessage reply = WireMessage.read(server.getInputStream());
        if (reply == null) throw new IOException("The server has closed");
        return reply;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cutAll();
    }
}

package dev.waymark.gateway.surroundings;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sends bytes no well-behaved client would send. */
public final class RawHttp {

    private RawHttp() {}

    private static final int FIRST_BYTE_MILLIS = 30_000;
    private static final int SILENCE_MILLIS = 500;

    /** The whole answer, as text: up to the end of the connection, or until nothing more comes. */
    public static String send(int port, String head) throws IOException {
        return send(port, head, SILENCE_MILLIS);
    }

    /** The whole answer, however long the pauses in it, to a head that asks for the connection to be closed. */
    public static String sendAndClose(int port, String head) throws IOException {
        return send(port, head, FIRST_BYTE_MILLIS);
    }

    private static String send(int port, String head, int silence) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(FIRST_BYTE_MILLIS);
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return read(socket, silence);
        }
    }

    private static String read(Socket socket, int silence) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        int next = socket.getInputStream().read();
        socket.setSoTimeout(silence);
        try {
            while (next >= 0) {
                answer.write(next);
                next = socket.getInputStream().read();
            }
        } catch (SocketTimeoutException e) {
            // A connection kept alive has nothing more to say.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** The status of the first answer. */
    public static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }
}

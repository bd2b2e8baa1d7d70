package dev.waymark.eventstore.proof;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;

/**
 * A message of MongoDB's wire protocol. Of the kind OP_MSG it knows the command or reply (section 0) and the documents of
 * an insert (section 1); of others only the bytes.
 */
public final class WireMessage {
    private static final BsonDocumentCodec CODEC = new BsonDocumentCodec();
    private static final int HEADER = 16;
    private static final int OP_MSG = 2013;
    private static final int MAX_LENGTH = 64 * 1024 * 1024;

    private final ByteBuffer bytes;
    private BsonDocument body = new BsonDocument();
    private final List<BsonDocument> documents = new ArrayList<>();
    private int bodyStart;
    private int bodyEnd;

    private WireMessage(byte[] message) {
        bytes = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (bytes.getInt(12) == OP_MSG) parse();
    }

    /** The next message; null when there is no more. */
    static @Nullable WireMessage read(InputStream in) throws IOException {
        byte[] length = in.readNBytes(4);
        if (length.length < 4) return null;
        int total = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (total < HEADER || total > MAX_LENGTH) throw new IOException("Not a message of " + total + " bytes");
        byte[] message = new byte[total];
        System.arraycopy(length, 0, message, 0, 4);
        try {
            new DataInputStream(in).readFully(message, 4, total - 4);
        } catch (EOFException e) {
            return null;
        }
        return new WireMessage(message);
    }

    private void parse() {
        int at = HEADER + 4;
        while (at < bytes.limit()) {
            byte kind = bytes.get(at++);
            int size = bytes.getInt(at);
            if (kind == 0) {
                bodyStart = at;
                bodyEnd = at + size;
                body = document(at, size);
            } else {
                int inside = at + 4;
                while (bytes.get(inside) != 0) inside++;
                for (inside++; inside < at + size; inside += bytes.getInt(inside)) {
                    documents.add(document(inside, bytes.getInt(inside)));
                }
            }
            at += size;
        }
    }

    private BsonDocument document(int start, int size) {
        return new RawBsonDocument(bytes.array(), start, size).decode(CODEC);
    }

    /** A reply to a request. */
    public static WireMessage reply(WireMessage request, BsonDocument body) {
        ByteBuffer encoded = new RawBsonDocument(body, CODEC).getByteBuffer().asNIO();
        int length = HEADER + 5 + encoded.remaining();
        ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        message.putInt(length).putInt(0).putInt(request.bytes.getInt(4)).putInt(OP_MSG);
        message.putInt(0).put((byte) 0).put(encoded);
        return new WireMessage(message.array());
    }

    /** The same message with another command or reply in it. */
    public WireMessage with(BsonDocument changed) {
        ByteBuffer encoded = new RawBsonDocument(changed, CODEC).getByteBuffer().asNIO();
        int length = bytes.limit() - (bodyEnd - bodyStart) + encoded.remaining();
        ByteBuffer message = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        message.put(bytes.array(), 0, bodyStart).put(encoded).put(bytes.array(), bodyEnd, bytes.limit() - bodyEnd);
        message.putInt(0, length);
        return new WireMessage(message.array());
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes.array());
        out.flush();
    }

    /** The command or reply. */
    public BsonDocument body() {
        return body;
    }

    /** What an insert wants to insert. */
    public List<BsonDocument> documents() {
        return documents;
    }

    /** The name of the command; empty when it is none. */
    public String command() {
        return body.isEmpty() ? "" : body.getFirstKey();
    }

    /** Whether it is that command on that collection. */
    public boolean is(String command, String collection) {
        return command().equals(command) && new BsonString(collection).equals(body.get(command));
    }

    /** Whether commits are inserted by it. */
    public boolean isAppend() {
        return is("insert", "events");
    }
}

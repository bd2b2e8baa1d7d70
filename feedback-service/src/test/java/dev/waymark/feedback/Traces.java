package dev.waymark.feedback;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.service.axon.Logs;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.bson.RawBsonDocument;

/** Looks for a text, byte by byte, in all the service has stored. */
@Singleton
public class Traces {
    @Inject
    Logs logs;

    /** The collections that have it in any of their documents. */
    public List<String> of(String text) {
        String wanted = new String(text.getBytes(UTF_8), ISO_8859_1);
        return logs.ownDatabase().listCollectionNames().into(new ArrayList<>()).stream()
                .filter(collection -> isIn(collection, wanted))
                .toList();
    }

    private boolean isIn(String collection, String wanted) {
        return logs
                .ownDatabase()
                .getCollection(collection, RawBsonDocument.class)
                .find()
                .into(new ArrayList<>())
                .stream()
                .anyMatch(document -> bytes(document).contains(wanted));
    }

    private static String bytes(RawBsonDocument document) {
        byte[] bytes = new byte[document.getByteBuffer().remaining()];
        document.getByteBuffer().get(bytes);
        return new String(bytes, ISO_8859_1);
    }
}

package dev.waymark.eventstore.proof;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/** The hash of a commit as the format's description has it, computed a second time. */
final class ChainHash {
    private ChainHash() {}

    static byte[] of(BsonDocument commit) {
        BsonDocument rest = commit.clone();
        rest.remove("hash");
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(commit.getBinary("prev").getData());
            digest.update(new RawBsonDocument(rest, new BsonDocumentCodec())
                    .getByteBuffer()
                    .asNIO());
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

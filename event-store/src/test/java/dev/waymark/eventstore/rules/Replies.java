package dev.waymark.eventstore.rules;

import dev.waymark.eventstore.proof.WireMessage;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDouble;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** What a server may answer besides what the embedded one does. */
final class Replies {
    private Replies() {}

    /** Refuses the first document of an insert. */
    static WireMessage outOfSpace(WireMessage request) {
        BsonDocument error = new BsonDocument("index", new BsonInt32(0))
                .append("code", new BsonInt32(14031))
                .append("errmsg", new BsonString("no space left"));
        return WireMessage.reply(
                request,
                new BsonDocument("ok", new BsonDouble(1))
                        .append("n", new BsonInt32(0))
                        .append("writeErrors", new BsonArray(List.of(error))));
    }

    /** The same reply, and that no majority has it yet. */
    static WireMessage withWriteConcernError(WireMessage reply) {
        return reply.with(reply.body()
                .clone()
                .append(
                        "writeConcernError",
                        new BsonDocument("code", new BsonInt32(64))
                                .append("codeName", new BsonString("WriteConcernFailed"))
                                .append("errmsg", new BsonString("waiting for replication timed out"))));
    }

    /** The same reply with another number of documents inserted. */
    static WireMessage withCount(WireMessage reply, int inserted) {
        return reply.with(reply.body().clone().append("n", new BsonInt32(inserted)));
    }
}

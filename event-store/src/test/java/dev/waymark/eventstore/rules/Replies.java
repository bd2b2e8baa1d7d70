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

    static WireMessage outOfSpace(WireMessage request) {
        return refusesFirst(request, 14031, "no space left");
    }

    static WireMessage keyTaken(WireMessage request) {
        return refusesFirst(
                request, 11000, "E11000 duplicate key error collection: waymark.events index: keys_1 dup key: { : 1 }");
    }

    /** Refuses the first document of an insert. */
    private static WireMessage refusesFirst(WireMessage request, int code, String reason) {
        BsonDocument error = new BsonDocument("index", new BsonInt32(0))
                .append("code", new BsonInt32(code))
                .append("errmsg", new BsonString(reason));
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

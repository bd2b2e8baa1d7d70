package dev.waymark.map.workshop.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.KanoAnswerId;
import dev.waymark.contracts.map.KanoEvent.KanoAnswered;
import dev.waymark.contracts.map.KanoReaction;
import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.WorkshopId;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;

/** What one participant answers about one need of a persona. */
public record KanoAnswerView(
        @BsonId KanoAnswerId id,
        WorkshopId workshop,
        UserId participant,
        PersonaId persona,
        NeedId need,
        KanoReaction functional,
        KanoReaction dysfunctional,
        Instant at) {
    static KanoAnswerView of(KanoAnswered event, Instant at) {
        return new KanoAnswerView(
                event.answer(),
                event.workshop(),
                event.participant(),
                event.persona(),
                event.need(),
                event.functional(),
                event.dysfunctional(),
                at);
    }
}

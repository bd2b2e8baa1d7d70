package dev.waymark.map.workshop.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.or;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.workshop.WorkshopState;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Which workshops are looked for.
 *
 * @param of who leads them or is invited to them
 */
public record WorkshopQuery(
        @Nullable JourneyMapId map,
        @Nullable WorkshopState state,
        @Nullable UserId of) {
    static final String FACILITATOR = "plan.facilitator.user";
    static final String INVITED = "invitations.user";

    Bson filter() {
        return and(
                map == null ? empty() : eq("map", map.toString()),
                state == null ? empty() : eq("state", state.name()),
                of == null ? empty() : or(eq(FACILITATOR, of.toString()), eq(INVITED, of.toString())));
    }
}

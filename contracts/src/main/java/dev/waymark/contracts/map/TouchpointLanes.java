package dev.waymark.contracts.map;

import org.jspecify.annotations.Nullable;

/**
 * What a touchpoint says in each lane of the map. An absent text is an empty cell.
 *
 * @param name what the touchpoint is called
 * @param channel where it takes place: website, app, store, phone, email, chat, social, post, in person …
 * @param customerAction what the customer does
 * @param customerThought what the customer thinks
 * @param feeling how the team believes the customer feels: −2 very bad … +2 very good
 * @param importance how much it matters to the customer: 1 hardly … 5 decisive
 * @param momentOfTruth whether it makes or breaks the relation
 * @param path main or exception
 * @param frontstage what staff do where the customer sees it
 * @param backstage the processes behind it
 * @param systems the systems behind it
 * @param ownerTeam the team that answers for it
 */
public record TouchpointLanes(
        String name,
        @Nullable String channel,
        @Nullable String customerAction,
        @Nullable String customerThought,
        @Nullable Integer feeling,
        @Nullable Integer importance,
        boolean momentOfTruth,
        Path path,
        @Nullable String frontstage,
        @Nullable String backstage,
        @Nullable String systems,
        @Nullable String ownerTeam) {
    public TouchpointLanes {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A touchpoint has a name");
        }
        if (feeling != null && (feeling < -2 || feeling > 2)) {
            throw new IllegalArgumentException("A feeling lies between -2 and 2, not " + feeling);
        }
        if (importance != null && (importance < 1 || importance > 5)) {
            throw new IllegalArgumentException("Importance lies between 1 and 5, not " + importance);
        }
    }
}

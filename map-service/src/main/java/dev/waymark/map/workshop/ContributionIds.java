package dev.waymark.map.workshop;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.KanoAnswerId;
import dev.waymark.contracts.map.NeedId;
import dev.waymark.contracts.map.PerspectiveId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.WorkshopId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Ids that follow from what is contributed by whom, so that the log itself refuses a second one of the same. */
public final class ContributionIds {
    private ContributionIds() {}

    public static PerspectiveId of(WorkshopId workshop, UserId participant, TouchpointId touchpoint) {
        return new PerspectiveId(named("perspective", workshop, participant, touchpoint));
    }

    public static KanoAnswerId of(WorkshopId workshop, UserId participant, NeedId need) {
        return new KanoAnswerId(named("kano answer", workshop, participant, need));
    }

    private static UUID named(String what, WorkshopId workshop, UserId participant, Object about) {
        String name = "%s in workshop %s of %s about %s".formatted(what, workshop, participant, about);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapKind;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.Visibility;
import dev.waymark.map.journeymap.document.PersonaOnMap;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A map in a list: what also those may see to whom it is only listed.
 *
 * @param stages how many
 * @param touchpoints how many in all stages
 * @param copyOf the map it was copied from
 * @param evidence its evidence score today
 */
public record MapSummary(
        JourneyMapId id,
        long revision,
        String name,
        MapKind kind,
        MapState state,
        Visibility visibility,
        UserId owner,
        String ownerName,
        Instant changedAt,
        int stages,
        int touchpoints,
        List<PersonaOnMap> personas,
        @Nullable JourneyMapId copyOf,
        MapEvidence evidence) {
    static MapSummary of(MapView map) {
        return new MapSummary(
                map.id(),
                map.revision(),
                map.name(),
                map.kind(),
                map.state(),
                map.visibility(),
                map.owner(),
                map.ownerName(),
                map.changedAt(),
                map.stages().size(),
                map.stages().stream()
                        .mapToInt(stage -> stage.touchpoints().size())
                        .sum(),
                map.personas(),
                map.copyOf() == null ? null : map.copyOf().map(),
                Objects.requireNonNullElse(map.evidence(), MapEvidence.NONE));
    }
}

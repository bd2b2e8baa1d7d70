package dev.waymark.map.journeymap.write;

import dev.waymark.contracts.map.JourneyMapEvent.RevisionLabelled;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.map.journeymap.write.JourneyMapCommand.LabelRevision;
import dev.waymark.service.problem.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What revisions of a map are called. */
final class Labels {
    private final Map<Long, String> labels = new HashMap<>();

    /** Empty where the revision has that label already, or has none to lose. */
    Optional<RevisionLabelled> label(JourneyMapId map, LabelRevision command, long current) {
        if (command.revision() < 1 || command.revision() > current) {
            throw Refusal.notFound("The map has no such revision");
        }
        return Objects.equals(labels.get(command.revision()), command.label())
                ? Optional.empty()
                : Optional.of(new RevisionLabelled(map, command.revision(), command.label()));
    }

    void on(RevisionLabelled event) {
        if (event.label() == null) {
            labels.remove(event.revision());
        } else {
            labels.put(event.revision(), event.label());
        }
    }
}

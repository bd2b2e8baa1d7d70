package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.MAP_FULL;
import static dev.waymark.map.MapProblem.NOT_A_STAKEHOLDER;
import static dev.waymark.map.MapProblem.OWNER_STAYS;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderAssigned;
import dev.waymark.contracts.map.JourneyMapEvent.StakeholderRemoved;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StakeholderRole;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AcknowledgeRevision;
import dev.waymark.service.problem.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who works on a map: one owner at any time, and others. */
final class Stakeholders {
    static final int MOST = 500;

    private final Map<UserId, StakeholderAssigned> assigned = new LinkedHashMap<>();
    private final Map<UserId, Long> acknowledged = new HashMap<>();

    List<StakeholderAssigned> assign(JourneyMapId map, Person person, StakeholderRole role) {
        StakeholderAssigned wanted =
                new StakeholderAssigned(map, person.id(), person.name(), role, person.department());
        StakeholderAssigned before = assigned.get(person.id());
        if (wanted.equals(before)) {
            return List.of();
        }
        if (before == null && assigned.size() >= MOST) {
            throw new Refusal(MAP_FULL, "A map has at most %d stakeholders".formatted(MOST));
        }
        if (before != null && before.role() == StakeholderRole.OWNER && role != StakeholderRole.OWNER) {
            throw new Refusal(OWNER_STAYS);
        }
        List<StakeholderAssigned> events = new ArrayList<>();
        events.add(wanted);
        if (role == StakeholderRole.OWNER) {
            assigned.values().stream()
                    .filter(other -> other.role() == StakeholderRole.OWNER
                            && !other.user().equals(person.id()))
                    .map(Stakeholders::asEditor)
                    .forEach(events::add);
        }
        return events;
    }

    StakeholderRemoved remove(JourneyMapId map, UserId user) {
        StakeholderAssigned stakeholder = assigned.get(user);
        if (stakeholder == null) {
            throw Refusal.notFound("No such stakeholder");
        }
        if (stakeholder.role() == StakeholderRole.OWNER) {
            throw new Refusal(OWNER_STAYS);
        }
        return new StakeholderRemoved(map, user);
    }

    /** Empty when the stakeholder has confirmed that revision, or a later one, before. */
    Optional<RevisionAcknowledged> acknowledge(AcknowledgeRevision command, long current) {
        if (!assigned.containsKey(command.user())) {
            throw new Refusal(NOT_A_STAKEHOLDER);
        }
        if (command.revision() < 1 || command.revision() > current) {
            throw Refusal.invalid("revision", "must be between 1 and " + current);
        }
        return acknowledged.getOrDefault(command.user(), 0L) >= command.revision()
                ? Optional.empty()
                : Optional.of(new RevisionAcknowledged(command.map(), command.revision(), command.user()));
    }

    void on(StakeholderAssigned event) {
        assigned.put(event.user(), event);
    }

    void on(StakeholderRemoved event) {
        assigned.remove(event.user());
        acknowledged.remove(event.user());
    }

    void on(RevisionAcknowledged event) {
        acknowledged.put(event.user(), event.revision());
    }

    private static StakeholderAssigned asEditor(StakeholderAssigned owner) {
        return new StakeholderAssigned(
                owner.map(), owner.user(), owner.name(), StakeholderRole.EDITOR, owner.department());
    }
}

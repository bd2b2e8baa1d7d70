package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a map's events as its revisions. */
final class RevisionViews {
    private final List<RevisionView> told = new ArrayList<>();
    private @Nullable MapView map;

    private RevisionViews() {}

    /** Oldest first. */
    static List<RevisionView> of(List<ToldEvent> events) {
        RevisionViews revisions = new RevisionViews();
        events.forEach(revisions::tell);
        return revisions.told;
    }

    private void tell(ToldEvent next) {
        MapView before = map;
        map = next.after(before);
        if (next.event() instanceof RevisionAcknowledged acknowledged) {
            acknowledge(acknowledged, next.actorName());
            return;
        }
        if (told.isEmpty() || told.getLast().revision() != next.revision()) {
            told.add(
                    new RevisionView(next.revision(), next.at(), next.actor(), next.actorName(), List.of(), List.of()));
        }
        RevisionView last = told.removeLast();
        List<String> changes = new ArrayList<>(last.changes());
        changes.addAll(ChangeWords.of(before, next.event()));
        told.add(new RevisionView(
                last.revision(), next.at(), last.actor(), last.actorName(), changes, last.acknowledgedBy()));
    }

    private void acknowledge(RevisionAcknowledged event, String name) {
        told.replaceAll(view -> view.revision() == event.revision()
                ? new RevisionView(
                        view.revision(),
                        view.at(),
                        view.actor(),
                        view.actorName(),
                        view.changes(),
                        Lists.appended(view.acknowledgedBy(), name))
                : view);
    }
}

package dev.waymark.map.journeymap.read;

import dev.waymark.contracts.map.JourneyMapEvent.RevisionAcknowledged;
import dev.waymark.contracts.map.JourneyMapEvent.RevisionLabelled;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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
        switch (next.event()) {
            case RevisionAcknowledged event -> change(event.revision(), view -> view.acknowledged(next.actorName()));
            case RevisionLabelled event -> change(event.revision(), view -> view.labelled(event.label()));
            default -> {
                if (told.isEmpty() || told.getLast().revision() != next.revision()) {
                    told.add(new RevisionView(
                            next.revision(),
                            null,
                            next.at(),
                            next.actor(),
                            next.actorName(),
                            List.of(),
                            next.occasion(),
                            List.of()));
                }
                List<String> words = ChangeWords.of(before, next.event());
                change(next.revision(), view -> view.changed(next.at(), words));
            }
        }
    }

    private void change(long revision, UnaryOperator<RevisionView> change) {
        // Revisions are dense and start at 1.
        int index = (int) revision - 1;
        told.set(index, change.apply(told.get(index)));
    }
}

package dev.waymark.map.journeymap.document;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.DelightNoted;
import dev.waymark.contracts.map.JourneyMapEvent.DelightWithdrawn;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointChanged;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointRaised;
import dev.waymark.contracts.map.JourneyMapEvent.PainPointWithdrawn;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.journeymap.document.MapDocument.DelightDocument;
import dev.waymark.map.journeymap.document.MapDocument.PainPointDocument;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What happens to the pain points and delights of one touchpoint. */
record NoteChanges(JourneyMapId map, TouchpointId touchpoint, List<JourneyMapEvent> events) {

    void painPoints(List<PainPointDocument> before, List<PainPointDocument> after) {
        for (PainPointDocument gone : before) {
            if (find(after, it -> it.id().equals(gone.id())).isEmpty()) {
                events.add(new PainPointWithdrawn(map, touchpoint, gone.id()));
            }
        }
        for (PainPointDocument now : after) {
            Optional<PainPointDocument> known = find(before, it -> it.id().equals(now.id()));
            if (known.isEmpty()) {
                events.add(new PainPointRaised(map, touchpoint, now.id(), now.text(), now.severity()));
            }
            PainPointDocument last =
                    known.orElseGet(() -> PainPointDocument.raised(now.id(), now.text(), now.severity()));
            if (!last.equals(now)) {
                events.add(changed(now));
            }
        }
    }

    private PainPointChanged changed(PainPointDocument now) {
        return new PainPointChanged(map, touchpoint, now.id(), now.text(), now.severity(), now.whys(), now.state());
    }

    /** A delight has nothing but its text: another text is another delight under the same id. */
    void delights(List<DelightDocument> before, List<DelightDocument> after) {
        for (DelightDocument gone : before) {
            if (!after.contains(gone)) {
                events.add(new DelightWithdrawn(map, touchpoint, gone.id()));
            }
        }
        for (DelightDocument now : after) {
            if (!before.contains(now)) {
                events.add(new DelightNoted(map, touchpoint, now.id(), now.text()));
            }
        }
    }

    private static <T> Optional<T> find(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).findFirst();
    }
}

package dev.waymark.map.review.policy;

import dev.waymark.contracts.map.EvidenceEvent.EvidenceWentStale;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapState;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.journeymap.read.DrawnElement;
import dev.waymark.map.journeymap.read.MapView;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.map.review.read.ReviewViews;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** One open review makes up for all evidence of a map that goes stale meanwhile; archived maps are left alone. */
@Singleton
@ProcessingGroup("when-evidence-goes-stale-open-review")
class WhenEvidenceGoesStaleOpenReview implements Policy {
    private static final Period TIME_TO_LOOK = Period.ofDays(14);

    private final Openings openings;
    private final MapViews maps;
    private final ReviewViews reviews;

    @Inject
    WhenEvidenceGoesStaleOpenReview(Openings openings, MapViews maps, ReviewViews reviews) {
        this.openings = openings;
        this.maps = maps;
        this.reviews = reviews;
    }

    @Override
    public Object sequenceOf(EventMessage<?> event) {
        return event.getPayload() instanceof EvidenceWentStale it
                ? it.map().toString()
                : Policy.super.sequenceOf(event);
    }

    @EventHandler
    void on(EvidenceWentStale event) {
        JourneyMapId map = event.map();
        maps.find(map)
                .filter(it -> it.state() != MapState.ARCHIVED)
                .flatMap(it -> nameOf(it, event))
                .filter(_ -> !reviews.isOpen(map, ReviewTrigger.STALE_EVIDENCE))
                .ifPresent(name -> openings.once(new OpenReview(
                        ReviewIds.ofStaleEvidence(map, event.noticedOn()),
                        map,
                        ReviewTrigger.STALE_EVIDENCE,
                        "Evidence of %s, if not of more, is older than a year".formatted(name),
                        event.noticedOn().plus(TIME_TO_LOOK))));
    }

    /** Empty for what the map no longer says. */
    private static Optional<String> nameOf(MapView map, EvidenceWentStale event) {
        return DrawnElement.of(map).stream()
                .filter(it -> it.element().equals(event.about().whole()))
                .map(WhenEvidenceGoesStaleOpenReview::briefly)
                .findFirst();
    }

    /** By names only: texts can be long. */
    private static String briefly(DrawnElement element) {
        return switch (element.element().kind()) {
            case GOAL -> "its goal";
            case PERSONA, STAGE, TOUCHPOINT -> element.name();
            case PAIN_POINT, DELIGHT -> Objects.requireNonNullElse(element.in(), element.name());
        };
    }
}

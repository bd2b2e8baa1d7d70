package dev.waymark.map;

import dev.waymark.contracts.EventCatalogue;
import dev.waymark.eventstore.axon.EventTypes;
import dev.waymark.map.evidence.write.Evidence;
import dev.waymark.map.journeymap.write.JourneyMap;
import dev.waymark.map.persona.write.Persona;
import dev.waymark.map.proposal.write.Proposal;
import dev.waymark.map.review.cadence.write.ReviewCadence;
import dev.waymark.map.review.feed.write.ReviewFeed;
import dev.waymark.map.review.trigger.write.RecordedTrigger;
import dev.waymark.map.review.write.Review;
import dev.waymark.map.workshop.write.AnsweredNeed;
import dev.waymark.map.workshop.write.GivenPerspective;
import dev.waymark.map.workshop.write.Workshop;
import dev.waymark.service.ServiceDefinition;
import jakarta.inject.Singleton;
import java.util.List;

@Singleton
class MapService implements ServiceDefinition {
    @Override
    public String name() {
        return "map";
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(
                JourneyMap.class,
                Persona.class,
                Proposal.class,
                Review.class,
                ReviewCadence.class,
                RecordedTrigger.class,
                ReviewFeed.class,
                Evidence.class,
                Workshop.class,
                GivenPerspective.class,
                AnsweredNeed.class);
    }

    @Override
    public EventTypes eventTypes() {
        EventTypes.Builder types = EventTypes.builder().tags(EventCatalogue::tagsOf);
        EventCatalogue.list(types::type);
        return types.build();
    }
}

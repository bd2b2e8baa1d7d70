package dev.waymark.contracts;

import dev.waymark.contracts.action.OpportunityEvent;
import dev.waymark.contracts.action.PlanEvent;
import dev.waymark.contracts.feedback.CaseEvent;
import dev.waymark.contracts.feedback.CaseRulesEvent;
import dev.waymark.contracts.feedback.CustomerEvent;
import dev.waymark.contracts.feedback.FeedbackEvent;
import dev.waymark.contracts.feedback.InterviewEvent;
import dev.waymark.contracts.feedback.InterviewGuideEvent;
import dev.waymark.contracts.feedback.ResponseEvent;
import dev.waymark.contracts.feedback.SourceEvent;
import dev.waymark.contracts.feedback.SurveyEvent;
import dev.waymark.contracts.feedback.ThemeEvent;
import dev.waymark.contracts.kpi.KpiEvent;
import dev.waymark.contracts.map.CadenceEvent;
import dev.waymark.contracts.map.EvidenceEvent;
import dev.waymark.contracts.map.InsightEvent;
import dev.waymark.contracts.map.InsightReadingEvent;
import dev.waymark.contracts.map.InsightSubscriptionEvent;
import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.KanoEvent;
import dev.waymark.contracts.map.PersonaEvent;
import dev.waymark.contracts.map.PerspectiveEvent;
import dev.waymark.contracts.map.ProposalEvent;
import dev.waymark.contracts.map.ReviewEvent;
import dev.waymark.contracts.map.ReviewFeedEvent;
import dev.waymark.contracts.map.ReviewTriggerEvent;
import dev.waymark.contracts.map.WorkshopEvent;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every event of Waymark, with its stored name, its version and the things it mentions. */
public final class EventCatalogue {
    private static final List<Class<?>> FAMILIES = List.of(
            JourneyMapEvent.class,
            ReviewEvent.class,
            CadenceEvent.class,
            ReviewTriggerEvent.class,
            ReviewFeedEvent.class,
            PersonaEvent.class,
            ProposalEvent.class,
            InsightEvent.class,
            InsightReadingEvent.class,
            InsightSubscriptionEvent.class,
            EvidenceEvent.class,
            WorkshopEvent.class,
            PerspectiveEvent.class,
            KanoEvent.class,
            FeedbackEvent.class,
            CustomerEvent.class,
            CaseRulesEvent.class,
            CaseEvent.class,
            InterviewGuideEvent.class,
            InterviewEvent.class,
            SourceEvent.class,
            ThemeEvent.class,
            SurveyEvent.class,
            ResponseEvent.class,
            OpportunityEvent.class,
            PlanEvent.class,
            KpiEvent.class);

    private EventCatalogue() {}

    /** All event types, each a record with an {@link EventName}. */
    public static List<Class<?>> types() {
        return FAMILIES.stream().flatMap(EventCatalogue::eventsOf).toList();
    }

    /** A family may have families of its own. */
    private static Stream<Class<?>> eventsOf(Class<?> type) {
        return type.isSealed()
                ? Stream.<Class<?>>of(type.getPermittedSubclasses()).flatMap(EventCatalogue::eventsOf)
                : Stream.of(type);
    }

    /**
     * The name of an event type.
     *
     * @throws IllegalArgumentException if the class is not an event
     */
    public static EventName nameOf(Class<?> type) {
        EventName name = type.getAnnotation(EventName.class);
        if (name == null) {
            throw new IllegalArgumentException(type.getName() + " has no @EventName");
        }
        return name;
    }

    /** What takes in the events one by one, such as the event store's list of types. */
    @FunctionalInterface
    public interface Listing {
        void add(String name, int version, Class<?> type);
    }

    /** Tells every event's name, version and type. */
    public static void list(Listing listing) {
        for (Class<?> type : types()) {
            EventName name = nameOf(type);
            listing.add(name.value(), name.version(), type);
        }
    }

    /** The tags of all ids an event mentions, also inside the values and lists it carries. */
    public static Set<String> tagsOf(Object event) {
        Set<String> tags = new TreeSet<>();
        collect(event, tags);
        return tags;
    }

    private static void collect(Object value, Set<String> tags) {
        switch (value) {
            case Id id -> tags.add(id.tag());
            case Record composite -> {
                for (RecordComponent component : composite.getClass().getRecordComponents()) {
                    Object part = read(component, composite);
                    if (part != null) {
                        collect(part, tags);
                    }
                }
            }
            case Iterable<?> parts -> parts.forEach(part -> collect(part, tags));
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record owner) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}

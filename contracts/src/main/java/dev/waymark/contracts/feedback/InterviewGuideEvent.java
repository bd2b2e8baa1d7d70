package dev.waymark.contracts.feedback;

import dev.waymark.contracts.EventName;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to an interview guide. Its revision stands in the metadata as {@code revision}. */
public sealed interface InterviewGuideEvent {
    InterviewGuideId guide();

    /**
     * From now on it says this; written or rewritten.
     *
     * @param persona whom to ask, where that is said
     * @param stage which part of the map it is about, where it is about one
     * @param questions in their order
     */
    @EventName("feedback.InterviewGuideWritten")
    record InterviewGuideWritten(
            InterviewGuideId guide,
            String title,
            @Nullable JourneyMapId map,
            @Nullable PersonaId persona,
            @Nullable StageId stage,
            List<String> questions)
            implements InterviewGuideEvent {}

    /** Nobody is asked by it any more. */
    @EventName("feedback.InterviewGuideRetired")
    record InterviewGuideRetired(InterviewGuideId guide) implements InterviewGuideEvent {}
}

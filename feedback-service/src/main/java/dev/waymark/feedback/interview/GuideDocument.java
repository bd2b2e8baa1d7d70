package dev.waymark.feedback.interview;

import dev.waymark.contracts.feedback.InterviewGuideEvent.InterviewGuideWritten;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All a guide says. */
public record GuideDocument(
        String title,
        @Nullable JourneyMapId map,
        @Nullable PersonaId persona,
        @Nullable StageId stage,
        List<String> questions) {
    public static GuideDocument of(InterviewGuideWritten event) {
        return new GuideDocument(event.title(), event.map(), event.persona(), event.stage(), event.questions());
    }
}

package dev.waymark.feedback.interview.read;

import dev.waymark.contracts.feedback.InterviewGuideEvent;
import dev.waymark.contracts.feedback.InterviewGuideEvent.InterviewGuideRetired;
import dev.waymark.contracts.feedback.InterviewGuideEvent.InterviewGuideWritten;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.feedback.interview.GuideDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** A guide. */
public record GuideView(@BsonId InterviewGuideId id, GuideDocument document, boolean retired, long revision) {
    static @Nullable GuideView after(@Nullable GuideView before, InterviewGuideEvent event, long revision) {
        return switch (event) {
            case InterviewGuideWritten written ->
                new GuideView(written.guide(), GuideDocument.of(written), false, revision);
            case InterviewGuideRetired _ ->
                before == null ? null : new GuideView(before.id(), before.document(), true, revision);
        };
    }
}

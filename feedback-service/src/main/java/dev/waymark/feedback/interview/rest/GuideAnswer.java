package dev.waymark.feedback.interview.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.contracts.feedback.InterviewGuideId;
import dev.waymark.feedback.interview.GuideDocument;
import dev.waymark.feedback.interview.read.GuideView;
import dev.waymark.service.rest.Revisioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A guide. */
@Schema(name = "InterviewGuide")
public record GuideAnswer(
        InterviewGuideId id, @JsonUnwrapped GuideDocument document, long revision) implements Revisioned {
    static GuideAnswer of(GuideView view) {
        return new GuideAnswer(view.id(), view.document(), view.revision());
    }
}

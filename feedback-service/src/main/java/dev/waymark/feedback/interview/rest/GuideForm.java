package dev.waymark.feedback.interview.rest;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PersonaId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.feedback.interview.GuideDocument;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All a guide says. */
@Schema(name = "InterviewGuideForm")
public record GuideForm(
        @Schema(examples = "First-time buyers") @NotBlank @Size(max = 200) @PlainText
        String title,

        @Nullable JourneyMapId map,
        @Nullable @Schema(description = "Whom to ask") PersonaId persona,

        @Nullable @Schema(description = "Which part of the map it is about")
        StageId stage,

        @Schema(examples = "[\"Tell me about the day it arrived\"]") @NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 1_000) @PlainText String> questions) {
    GuideDocument document() {
        if (stage != null && map == null) {
            throw Refusal.invalid("map", "must say whose stage is meant");
        }
        return new GuideDocument(
                title.strip(),
                map,
                persona,
                stage,
                questions.stream().map(String::strip).toList());
    }
}

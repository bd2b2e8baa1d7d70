package dev.waymark.map.evidence.rest;

import static dev.waymark.map.TextRules.NAME;
import static dev.waymark.map.TextRules.TEXT;

import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.map.EvidenceSource;
import dev.waymark.contracts.map.SourceType;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.Refusal;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where evidence comes from. */
public record SourceForm(
        @NotNull SourceType type,

        @Schema(
                description = "A feedback's id, an http or https address; else whatever finds it again, such as an"
                        + " interview's number, a KPI's id or a file's name",
                examples = "INT-2026-014")
        @NotBlank @Size(max = TEXT) @PlainText
        String reference,

        @Nullable @Schema(examples = "Interviews on delivery") @Size(max = NAME) @PlainText
        String title) {
    static SourceForm of(EvidenceSource source) {
        return new SourceForm(source.type(), Sources.reference(source), source.title());
    }

    EvidenceSource read() {
        String stripped = reference.strip();
        if (type == SourceType.URL && !Sources.isAddress(stripped)) {
            throw Refusal.invalid("source.reference", "must be an http or https address");
        }
        return type == SourceType.FEEDBACK
                ? new EvidenceSource(type, feedback(stripped), null, title)
                : new EvidenceSource(type, null, stripped, title);
    }

    private static FeedbackId feedback(String text) {
        try {
            return FeedbackId.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("source.reference", "must be the id of a feedback");
        }
    }
}

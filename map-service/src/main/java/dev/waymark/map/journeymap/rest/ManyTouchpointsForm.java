package dev.waymark.map.journeymap.rest;

import static dev.waymark.map.TextRules.NAME;

import com.fasterxml.jackson.databind.JsonNode;
import dev.waymark.contracts.map.Path;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.contracts.map.TouchpointLanes;
import dev.waymark.map.journeymap.document.MapDocument;
import dev.waymark.map.journeymap.document.MapDocument.StageDocument;
import dev.waymark.map.journeymap.document.MapDocument.TouchpointDocument;
import dev.waymark.service.input.PlainText;
import dev.waymark.service.problem.CommonProblem;
import dev.waymark.service.problem.Problem;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which touchpoints shall say what otherwise. */
public record ManyTouchpointsForm(
        @Nullable @Schema(description = "Either these") @Size(min = 1, max = 1000) List<@NotNull TouchpointId> touchpoints,

        @Nullable @Valid @Schema(description = "Or all that are like this, in everything that is said here")
        Like like,

        @Schema(
                implementation = TouchpointForm.class,
                description = "JSON Merge Patch (RFC 7396) of each. A stage moves them there, behind the others or to a"
                        + " position, in the order they have on the map")
        @NotNull JsonNode change) {
    /** What touchpoints have in common; texts in any case. */
    public record Like(
            @Nullable StageId stage,

            @Nullable @Schema(examples = "post") @Size(max = NAME) @PlainText
            String channel,

            @Nullable @Schema(examples = "Logistics") @Size(max = NAME) @PlainText
            String ownerTeam,

            @Nullable Boolean momentOfTruth,

            @Nullable Path path) {
        private boolean saysNothing() {
            return stage == null && channel == null && ownerTeam == null && momentOfTruth == null && path == null;
        }

        private boolean fits(StageDocument home, TouchpointLanes lanes) {
            return (stage == null || stage.equals(home.id()))
                    && (channel == null || channel.equalsIgnoreCase(lanes.channel()))
                    && (ownerTeam == null || ownerTeam.equalsIgnoreCase(lanes.ownerTeam()))
                    && (momentOfTruth == null || momentOfTruth == lanes.momentOfTruth())
                    && (path == null || path == lanes.path());
        }
    }

    /** Refuses what says of no touchpoint, or in two ways, which are meant. */
    void refuseUnclear() {
        if ((touchpoints == null) == (like == null)) {
            throw Refusal.invalid("touchpoints", "are named, or by what they are like: one of both");
        }
        if (like != null && like.saysNothing()) {
            throw Refusal.invalid("like", "must say something");
        }
    }

    /** Those of the map that are meant. */
    Set<TouchpointId> chosen(MapDocument map) {
        if (like != null) {
            return map.stages().stream()
                    .flatMap(stage -> stage.touchpoints().stream().filter(it -> like.fits(stage, it.lanes())))
                    .map(TouchpointDocument::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
        List<TouchpointId> named = touchpoints == null ? List.of() : touchpoints;
        Set<TouchpointId> known = map.touchpoints().map(TouchpointDocument::id).collect(Collectors.toSet());
        List<Violation> unknown = IntStream.range(0, named.size())
                .filter(i -> !known.contains(named.get(i)))
                .mapToObj(i -> new Violation("touchpoints[" + i + "]", "is not on this map"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal(Problem.of(CommonProblem.INVALID_INPUT, null).withViolations(unknown));
        }
        return new LinkedHashSet<>(named);
    }
}

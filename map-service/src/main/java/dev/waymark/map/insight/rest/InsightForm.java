package dev.waymark.map.insight.rest;

import dev.waymark.contracts.map.InsightContent;
import dev.waymark.contracts.map.InsightOrigin;
import dev.waymark.contracts.map.InsightState;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.PainPointId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.insight.write.InsightDocument;
import dev.waymark.service.input.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All an author says of an insight. */
public record InsightForm(
        @Schema(examples = "First-time buyers leave at the registration") @NotBlank @Size(max = TITLE) @PlainText
        String title,

        @Schema(examples = "Two of five give up when they must register before they pay.")
        @NotBlank @Size(max = TEXT) @PlainText
        String text,

        @NotNull @Valid OriginForm origin,

        @Nullable @Schema(description = "The numbers it stands on, each with its answers and interval")
        @Valid @Size(max = MOST_FIGURES) List<@NotNull FigureForm> figures,

        @Schema(
                examples = "[\"it\", \"Customer service\"]",
                description = "Whom it is for; \"all\" is everybody. Case makes no difference")
        @NotEmpty @Size(max = MOST_TOPICS) List<@NotBlank @Size(max = TOPIC) @PlainText String> departments,

        @Nullable @Schema(examples = "[\"checkout\"]") @Size(max = MOST_TOPICS) List<@NotBlank @Size(max = TOPIC) @PlainText String> tags,

        @Nullable @Schema(description = "draft or published; published if absent")
        InsightState state) {
    static final int TITLE = 200;
    static final int TEXT = 4_000;
    static final int TOPIC = 100;
    static final int MOST_TOPICS = 50;
    static final int MOST_FIGURES = 20;

    /** What it was found in: a map, a theme, or a theme at a place of a map. */
    public record OriginForm(
            @Nullable JourneyMapId map,

            @Nullable @Schema(description = "Where on the map, as are touchpoint and pain point")
            StageId stage,

            @Nullable TouchpointId touchpoint,
            @Nullable PainPointId painPoint,
            @Nullable @Valid ThemeForm theme) {}

    /** A theme of what customers say. */
    public record ThemeForm(
            @Nullable @Schema(examples = "checkout-7", description = "What it is called where it was found")
            @Size(max = TOPIC) @PlainText
            String id,

            @Schema(examples = "forced registration") @NotBlank @Size(max = TITLE) @PlainText
            String name) {}

    /** A measured value: never without the number of answers and the 95 % interval. */
    public record FigureForm(
            @Schema(examples = "Give up") @NotBlank @Size(max = TOPIC) @PlainText
            String name,

            @Schema(examples = "41.5") @NotNull Double value,

            @Nullable @Schema(examples = "%") @Size(max = 20) @PlainText
            String unit,

            @Schema(examples = "312", description = "How many answers it was computed from") @NotNull @Min(1) Long n,

            @Schema(examples = "36.2", description = "Lower end of the 95 % interval") @NotNull Double low,

            @Schema(examples = "47.0", description = "Upper end of it") @NotNull Double high) {}

    static InsightForm of(InsightDocument insight) {
        InsightContent content = insight.content();
        InsightOrigin origin = content.origin();
        InsightOrigin.Theme theme = origin.theme();
        return new InsightForm(
                content.title(),
                content.text(),
                new OriginForm(
                        origin.map(),
                        origin.stage(),
                        origin.touchpoint(),
                        origin.painPoint(),
                        theme == null ? null : new ThemeForm(theme.id(), theme.name())),
                content.figures().stream()
                        .map(it -> new FigureForm(it.name(), it.value(), it.unit(), it.n(), it.low(), it.high()))
                        .toList(),
                content.departments(),
                content.tags(),
                insight.state());
    }
}

package dev.waymark.feedback.saturation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.waymark.statistics.Saturation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether further interviews still bring new themes. */
@Schema(name = "Saturation")
public record SaturationAnswer(
        @Schema(description = "How many interviews there are")
        int interviews,

        int baseSize,

        @Schema(description = "How many different themes, or codes, the base has")
        int baseThemes,

        @Schema(description = "Runs overlap: each begins one interview after the one before")
        List<Saturation.Run> runs,

        double threshold,

        @Schema(description = "The number of the interview with which saturation was reached; absent where it was not")
        @Nullable Integer reachedWith) {
    static SaturationAnswer of(int interviews, Saturation saturation) {
        return new SaturationAnswer(
                interviews,
                saturation.baseSize(),
                saturation.baseThemes(),
                saturation.runs(),
                saturation.threshold(),
                saturation.reached().map(Saturation.Run::last).orElse(null));
    }

    @JsonProperty
    @Schema(readOnly = true)
    public String convention() {
        return "new themes in the run ÷ themes in the base (Guest, Namey, Chen 2020)";
    }
}

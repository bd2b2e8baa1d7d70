package dev.waymark.feedback.saturation;

import dev.waymark.statistics.Saturation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** By which measure a series of interviews has said what there is to say. */
public record SaturationQuestion(
        @Parameter(description = "How many interviews make the base")
        @QueryParam("base")
        @DefaultValue("4")
        @Min(1) @Max(100) int base,

        @Parameter(description = "How many interviews make a run")
        @QueryParam("run")
        @DefaultValue("2")
        @Min(1) @Max(100) int run,

        @Parameter(description = "Share of what is new at which it is reached")
        @QueryParam("threshold")
        @DefaultValue("0.05")
        @DecimalMin("0") @DecimalMax(value = "1", inclusive = false) double threshold) {
    /** Takes what each interview was about, in the order they were held. */
    public SaturationAnswer answer(List<Set<?>> interviews) {
        return SaturationAnswer.of(interviews.size(), Saturation.of(interviews, base, run, threshold));
    }
}

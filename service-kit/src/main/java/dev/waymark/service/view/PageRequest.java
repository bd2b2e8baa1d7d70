package dev.waymark.service.view;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a list is wanted; a {@code @BeanParam}. */
public record PageRequest(
        @Parameter(description = "How many items at the most")
        @QueryParam("limit")
        @DefaultValue("50")
        @Min(1) @Max(200) int limit,

        @Parameter(description = "The 'next' of the page before") @QueryParam("cursor") @Nullable String cursor) {}

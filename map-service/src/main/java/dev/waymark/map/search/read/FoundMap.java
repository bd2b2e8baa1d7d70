package dev.waymark.map.search.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.waymark.map.feeling.read.WidestGap;
import dev.waymark.map.journeymap.read.MapSummary;
import org.jspecify.annotations.Nullable;

/**
 * A map in a list.
 *
 * @param widestGap absent where there is none to speak of, and where the map is only listed for the reader
 * @param reviewOverdue whether it has an open review whose day has passed
 */
public record FoundMap(
        @JsonUnwrapped MapSummary map, @Nullable WidestGap widestGap, boolean reviewOverdue) {}

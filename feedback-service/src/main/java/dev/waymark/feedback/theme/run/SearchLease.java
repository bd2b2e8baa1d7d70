package dev.waymark.feedback.theme.run;

import dev.waymark.contracts.feedback.ThemeRunId;
import dev.waymark.contracts.feedback.ThemesId;
import dev.waymark.contracts.map.JourneyMapId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A search that a process works on, and all that another needs to take it up.
 *
 * @param origin whose wish it was
 * @param taken how many processes have worked on it
 */
record SearchLease(
        ThemeRunId run, ThemesId themes, @Nullable JourneyMapId map, Map<String, String> origin, int taken) {}

package dev.waymark.feedback.intake.imports;

import dev.waymark.contracts.map.JourneyMapId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read.
 *
 * @param source of all rows that name none
 * @param map of all rows that name none
 * @param columns what columns of a spreadsheet mean whose title does not say it, each as {@code title:meaning}; see
 *     {@link Titles}
 */
public record FileOptions(
        FileFormat format,
        @Nullable String source,
        @Nullable JourneyMapId map,
        List<String> columns) {}

package dev.waymark.feedback.customer.rest;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The shape of an export; written as a stream, never held as this record. */
@Schema(
        name = "CustomerExport",
        description = "Beside feedback and events, a list for each other kind of thing that is known")
record ExportAnswer(
        String customer,

        @Schema(description = "Who stands for the customer in events")
        String subject,

        Instant exportedAt,

        @Schema(description = "What other services hold") String elsewhere,

        @Schema(description = "All they have said, as GET /feedback/{feedback} shows it to analysts")
        List<Map<String, Object>> feedback,

        @Schema(description = "Position, name and time of each event that concerns them")
        List<Map<String, Object>> events,

        @Schema(description = "False where the customer was erased meanwhile")
        boolean complete,

        @Schema(description = "Why it is not complete") @Nullable String reason) {}

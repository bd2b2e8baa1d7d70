package dev.waymark.kpi.impact.read;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.waymark.contracts.action.ActionId;
import dev.waymark.contracts.kpi.Impact;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was said for good about an action. */
@Schema(description = "What was said for good; later values do not change it")
public record Conclusion(
        @JsonIgnore @Schema(hidden = true) @BsonId ActionId id, Instant at, Impact impact) {}

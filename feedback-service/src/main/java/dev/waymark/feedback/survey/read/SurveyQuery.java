package dev.waymark.feedback.survey.read;

import com.mongodb.client.model.Filters;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.feedback.survey.SurveyState;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Which surveys are meant; null means any. */
public record SurveyQuery(
        @Nullable JourneyMapId map,
        @Nullable TouchpointId touchpoint,
        @Nullable SurveyState state) {
    static final String MAP = "definition.about.map";
    static final String TOUCHPOINT = "definition.about.touchpoint";

    Bson filter() {
        List<Bson> all = new ArrayList<>();
        if (map != null) {
            all.add(Filters.eq(MAP, map.toString()));
        }
        if (touchpoint != null) {
            all.add(Filters.eq(TOUCHPOINT, touchpoint.toString()));
        }
        if (state != null) {
            all.add(Filters.eq("state", state.name()));
        }
        return all.isEmpty() ? Filters.empty() : Filters.and(all);
    }
}

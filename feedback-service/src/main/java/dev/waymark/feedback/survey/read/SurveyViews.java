package dev.waymark.feedback.survey.read;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import dev.waymark.contracts.feedback.SurveyEvent;
import dev.waymark.contracts.feedback.SurveyId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.problem.Refusal;
import dev.waymark.service.view.Order;
import dev.waymark.service.view.Page;
import dev.waymark.service.view.PageRequest;
import dev.waymark.service.view.ReadModels;
import dev.waymark.service.view.View;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;

/** All surveys and all their versions. */
@Singleton
public class SurveyViews {
    private static final Order LATEST_VERSION_FIRST = new Order("version", true);

    private final View<SurveyView> surveys;
    private final View<SurveyVersionView> versions;

    @Inject
    SurveyViews(ReadModels readModels) {
        this.surveys = readModels.view("surveys", SurveyView.class);
        this.versions = readModels.view("survey_versions", SurveyVersionView.class);
        surveys.index(Indexes.ascending(SurveyQuery.MAP));
        surveys.index(Indexes.ascending(SurveyQuery.TOUCHPOINT));
        versions.index(Indexes.descending("survey", "version"));
    }

    public Optional<SurveyView> find(SurveyId survey) {
        return surveys.find(survey);
    }

    /**
     * The survey.
     *
     * @throws Refusal where there is none
     */
    public SurveyView require(SurveyId survey) {
        return find(survey).orElseThrow(() -> Refusal.notFound("No such survey"));
    }

    /** Those that are not about the hidden maps. */
    public Page<SurveyView> page(SurveyQuery query, Set<JourneyMapId> hidden, PageRequest request) {
        Bson shown = Filters.nin(
                SurveyQuery.MAP, hidden.stream().map(JourneyMapId::toString).toList());
        return surveys.page(Filters.and(query.filter(), shown), Order.NEWEST_FIRST, request);
    }

    public Optional<SurveyVersionView> version(SurveyId survey, int version) {
        return versions.find(SurveyVersionView.idOf(survey, version));
    }

    /** The latest first. */
    public Page<SurveyVersionView> versions(SurveyId survey, PageRequest request) {
        return versions.page(Filters.eq("survey", survey.toString()), LATEST_VERSION_FIRST, request);
    }

    void fold(SurveyEvent event, EventPosition position, Instant at, long revision) {
        surveys.fold(event.survey(), position, before -> SurveyView.after(before, event, at, revision));
        SurveyVersionView.of(event, at).ifPresent(version -> versions.fold(version.id(), position, _ -> version));
    }

    void clear() {
        surveys.clear();
        versions.clear();
    }
}

package dev.waymark.feedback.survey.rest;

import dev.waymark.contracts.feedback.SurveySubject;
import dev.waymark.feedback.directory.LatestMaps;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.directory.MapDirectory;
import dev.waymark.service.problem.Violation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Says which places of a survey are not there. Personas are not known here. */
@Singleton
class SurveyPlaces {
    @Inject
    MapDirectories directories;

    @Inject
    LatestMaps maps;

    List<Violation> missing(SurveySubject about) {
        List<Violation> violations = new ArrayList<>();
        if (about.map() == null) {
            if (about.stage() != null || about.touchpoint() != null) {
                violations.add(new Violation("about.map", "must say whose stage or touchpoint is meant"));
            }
            return violations;
        }
        maps.await();
        MapDirectory map = directories.find(about.map()).orElse(null);
        if (map == null) {
            violations.add(new Violation("about.map", "is no map"));
            return violations;
        }
        if (about.stage() != null
                && map.stages().stream().noneMatch(it -> it.id().equals(about.stage()))) {
            violations.add(new Violation("about.stage", "is no stage of the map"));
        }
        if (about.touchpoint() != null && map.touchpoint(about.touchpoint()).isEmpty()) {
            violations.add(new Violation("about.touchpoint", "is no touchpoint of the map"));
        }
        return violations;
    }
}

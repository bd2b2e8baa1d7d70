package dev.waymark.feedback.theme.policy;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.feedback.directory.MapDirectories;
import dev.waymark.feedback.intake.read.FeedbackViews;
import dev.waymark.feedback.theme.ThemesIds;
import dev.waymark.feedback.theme.read.ThemeRunViews;
import dev.waymark.feedback.theme.read.ThemeSet;
import dev.waymark.feedback.theme.run.ThemeSearches;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks every ten minutes where at least 20 comments arrived since the latest search, if that is a day old. The entity
 * lets only one instance begin.
 */
@Singleton
public class WhenEnoughWasSaidFindThemes {
    private static final Logger LOG = Logger.getLogger(WhenEnoughWasSaidFindThemes.class);
    private static final int ENOUGH = 20;

    private final MapDirectories maps;
    private final FeedbackViews feedback;
    private final ThemeRunViews runs;
    private final ThemeSearches searches;
    private final Clock clock;
    private final Duration interval;

    @Inject
    WhenEnoughWasSaidFindThemes(
            MapDirectories maps,
            FeedbackViews feedback,
            ThemeRunViews runs,
            ThemeSearches searches,
            Clock clock,
            @ConfigProperty(name = "waymark.themes.interval", defaultValue = "24h") Duration interval) {
        this.maps = maps;
        this.feedback = feedback;
        this.runs = runs;
        this.searches = searches;
        this.clock = clock;
        this.interval = interval;
    }

    @Scheduled(
            every = "{waymark.themes.look-every:10m}",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP)
    void findWhereDue() {
        findIfDue(null);
        maps.all().forEach(this::findIfDue);
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    void findIfDue(@Nullable JourneyMapId map) {
        try {
            Instant now = clock.instant();
            Optional<ThemeSet> set = runs.set(ThemesIds.of(map));
            Instant last = set.map(ThemeSet::startedAt).orElse(Instant.EPOCH);
            if (last.isBefore(now.minus(interval)) && feedback.commentsSince(map, last) >= ENOUGH) {
                searches.startUnlessSince(map, now.minus(interval));
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "Themes of %s could not be looked for", map == null ? "all feedback" : "map " + map);
        }
    }
}

package dev.waymark.map.review.cadence.policy;

import dev.waymark.contracts.map.Cadence;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.map.review.cadence.read.CadenceView;
import dev.waymark.map.review.cadence.read.CadenceViews;
import dev.waymark.map.review.policy.Openings;
import dev.waymark.map.review.recurrence.DueDate;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Looks every minute for maps that have fallen due. An archived map is not looked at until it is brought back. */
@Singleton
public class WhenMapFallsDueOpenReview {
    private static final Logger LOG = Logger.getLogger(WhenMapFallsDueOpenReview.class);

    private final CadenceViews cadences;
    private final MapViews maps;
    private final Openings openings;
    private final Clock clock;

    @Inject
    WhenMapFallsDueOpenReview(CadenceViews cadences, MapViews maps, Openings openings, Clock clock) {
        this.cadences = cadences;
        this.maps = maps;
        this.openings = openings;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "20s", concurrentExecution = ConcurrentExecution.SKIP)
    void openWhatIsDue() {
        Instant now = clock.instant();
        cadences.dueBy(now).forEach(cadence -> openIfDue(cadence, now));
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    private void openIfDue(CadenceView cadence, Instant now) {
        try {
            if (maps.isInUse(cadence.map())) {
                cadence.due(now).ifPresent(date -> open(cadence, date));
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "The review of map %s could not be opened", cadence.map());
        }
    }

    private void open(CadenceView view, DueDate date) {
        Cadence cadence = view.cadence();
        if (cadence != null) {
            openings.once(new OpenReview(
                    ReviewIds.of(view.map(), date.day()),
                    view.map(),
                    ReviewTrigger.CADENCE,
                    "The map is looked at again by its rule " + cadence.rule(),
                    date.day(),
                    cadence.zone()));
        }
    }
}

package dev.waymark.map.review.alarm.policy;

import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.ReviewId;
import dev.waymark.contracts.map.ReviewTrigger;
import dev.waymark.map.journeymap.read.MapViews;
import dev.waymark.map.review.ReviewIds;
import dev.waymark.map.review.alarm.read.WatchedKpi;
import dev.waymark.map.review.alarm.read.WatchedKpis;
import dev.waymark.map.review.policy.Openings;
import dev.waymark.map.review.read.ReviewViews;
import dev.waymark.map.review.write.ReviewCommand.OpenReview;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.jboss.logging.Logger;

/** Looks every minute for KPIs in alarm: one review of each map an alarm, however long it lasts. */
@Singleton
public class WhenKpiRaisesAlarmOpenReviews {
    private static final Logger LOG = Logger.getLogger(WhenKpiRaisesAlarmOpenReviews.class);
    private static final Period TIME_TO_LOOK = Period.ofDays(14);

    private final WatchedKpis kpis;
    private final MapViews maps;
    private final ReviewViews reviews;
    private final Openings openings;
    private final Clock clock;

    @Inject
    WhenKpiRaisesAlarmOpenReviews(
            WatchedKpis kpis, MapViews maps, ReviewViews reviews, Openings openings, Clock clock) {
        this.kpis = kpis;
        this.maps = maps;
        this.reviews = reviews;
        this.openings = openings;
        this.clock = clock;
    }

    @Scheduled(every = "60s", delayed = "25s", concurrentExecution = ConcurrentExecution.SKIP)
    void openWhereInAlarm() {
        kpis.inAlarm().forEach(kpi -> kpi.maps().forEach(map -> openIfNew(kpi, map)));
    }

    /** What fails does not keep the others waiting; the next look tries it again. */
    private void openIfNew(WatchedKpi kpi, JourneyMapId map) {
        try {
            Instant since = kpi.alarmSince();
            if (since != null && maps.isInUse(map)) {
                ReviewId review = ReviewIds.of(kpi.kpi(), since, map);
                if (reviews.find(review).isEmpty()) {
                    open(review, kpi, map);
                }
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "The review of map %s after an alarm of KPI %s could not be opened", map, kpi.kpi());
        }
    }

    private void open(ReviewId review, WatchedKpi kpi, JourneyMapId map) {
        openings.once(new OpenReview(
                review,
                map,
                ReviewTrigger.KPI_ALARM,
                "The KPI %s has come to its warning level %s".formatted(kpi.name(), kpi.warningLevel()),
                LocalDate.now(clock).plus(TIME_TO_LOOK)));
    }
}

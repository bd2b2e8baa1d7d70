package dev.waymark.feedback.source.poll;

import dev.waymark.contracts.feedback.SourceId;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.feedback.intake.submission.Submissions;
import dev.waymark.feedback.source.read.SourceView;
import dev.waymark.feedback.source.read.SourceViews;
import dev.waymark.service.identity.RequestMetadata;
import dev.waymark.service.problem.Refusal;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** Looks every minute for sources whose time has come. Each is fetched by one instance at a time. */
@Singleton
public class SourcePoller {
    private static final Logger LOG = Logger.getLogger(SourcePoller.class);
    private static final Duration RHYTHM = Duration.ofMinutes(5);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;
    private static final int MOST_PAGES = 10;

    private final SourceViews sources;
    private final Fetches fetches;
    private final Feeds feeds;
    private final Timelines timelines;
    private final Submissions submissions;
    private final RequestMetadata request;
    private final Clock clock;

    @Inject
    SourcePoller(
            SourceViews sources,
            Fetches fetches,
            Feeds feeds,
            Timelines timelines,
            Submissions submissions,
            RequestMetadata request,
            Clock clock) {
        this.sources = sources;
        this.fetches = fetches;
        this.feeds = feeds;
        this.timelines = timelines;
        this.submissions = submissions;
        this.request = request;
        this.clock = clock;
    }

    @Scheduled(every = "{waymark.sources.look-every}", delayed = "45s", concurrentExecution = ConcurrentExecution.SKIP)
    void fetchWhatIsDue() {
        sources.toFetch()
                .forEach(
                        source -> fetches.claim(source.id(), clock.instant()).ifPresent(known -> fetch(source, known)));
    }

    /** What fails does not keep the others waiting. */
    private void fetch(SourceView source, Progressed known) {
        Instant now = clock.instant();
        try {
            Progressed reached = known;
            int takenIn = 0;
            boolean more = true;
            for (int page = 0; page < MOST_PAGES && more; page++) {
                Mentions mentions = mentions(source.setup(), reached);
                takenIn += takeIn(source, mentions.said());
                reached = mentions.reached();
                more = mentions.more();
            }
            fetches.succeeded(source.id(), reached, takenIn, now, now.plus(RHYTHM));
        } catch (FetchFailed e) {
            fetches.failed(source.id(), String.valueOf(e.getMessage()), now, now.plus(pause(source.id(), e)));
        } catch (RuntimeException e) {
            LOG.warnf(e, "What source %s said could not be taken in", source.id());
            fetches.failed(source.id(), "What it said could not be taken in", now, now.plus(FIRST_PAUSE));
        }
    }

    private Mentions mentions(SourceSetup setup, Progressed known) throws FetchFailed {
        return switch (setup.kind()) {
            case FEED -> feeds.fetch(setup, known);
            case MASTODON -> timelines.fetch(setup, known);
            case WEBHOOK -> new Mentions(List.of(), known, false);
        };
    }

    /** How many were new; what intake does not take is left out. */
    private int takeIn(SourceView source, List<NewFeedback> said) {
        int takenIn = 0;
        for (NewFeedback utterance : said) {
            try {
                if (submissions.submit(utterance, request.now()).isNew()) {
                    takenIn++;
                }
            } catch (Refusal e) {
                LOG.infof(
                        "Source %s said what is not taken in: %s",
                        source.id(), e.problem().type());
            }
        }
        return takenIn;
    }

    /** As long as it asks for; else twice as long after each failure. */
    private Duration pause(SourceId source, FetchFailed failure) {
        Duration asked = failure.retryAfter();
        if (asked != null && asked.compareTo(FIRST_PAUSE) > 0) {
            return asked;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(fetches.failures(source), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}

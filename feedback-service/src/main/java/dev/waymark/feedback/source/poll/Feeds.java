package dev.waymark.feedback.source.poll;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.feedback.intake.submission.NewFeedback;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads RSS and Atom. Documents with a type declaration are refused: with them entities could reach for other files. */
@Singleton
class Feeds {
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.8";

    private final Fetcher fetcher;
    private final Clock clock;

    @Inject
    Feeds(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    Mentions fetch(SourceSetup setup, Progressed known) throws FetchFailed {
        Fetcher.Document document = fetcher.get(URI.create(Objects.requireNonNull(setup.url())), ACCEPT, known);
        return document.body() == null
                ? new Mentions(List.of(), known, false)
                : new Mentions(read(setup, document.body()), document.reached(), false);
    }

    private List<NewFeedback> read(SourceSetup setup, InputStream body) throws FetchFailed {
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        try {
            SyndFeed feed = input.build(new XmlReader(body));
            return feed.getEntries().stream()
                    .flatMap(entry -> utterance(setup, feed, entry).stream())
                    .sorted(Comparator.comparing(NewFeedback::collectedAt))
                    .toList();
        } catch (FeedException | IOException | IllegalArgumentException e) {
            throw new FetchFailed("It is no RSS or Atom feed");
        }
    }

    private Optional<NewFeedback> utterance(SourceSetup setup, SyndFeed feed, SyndEntry entry) {
        String id = entry.getUri() == null || entry.getUri().isBlank() ? entry.getLink() : entry.getUri();
        if (id == null || id.isBlank()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Instant at = Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
                .filter(Objects::nonNull)
                .map(Date::toInstant)
                .filter(moment -> !moment.isAfter(now))
                .findFirst()
                .orElse(now);
        return Mentions.utterance(setup, id, at, text(entry), feed.getLanguage(), null);
    }

    /** Its title and what stands below it. */
    private static String text(SyndEntry entry) {
        SyndContent content = entry.getContents().isEmpty()
                ? entry.getDescription()
                : entry.getContents().getFirst();
        return Stream.of(entry.getTitle(), content == null ? null : content.getValue())
                .filter(Objects::nonNull)
                .map(Mentions::plain)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}

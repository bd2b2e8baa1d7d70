package dev.waymark.feedback.source.poll;

import dev.waymark.contracts.feedback.SourceSetup;
import dev.waymark.feedback.intake.submission.NewFeedback;
import dev.waymark.service.crypto.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched at once.
 *
 * @param said the oldest first
 * @param reached what the next fetch goes on from
 * @param more whether the other side has more to give at once
 */
record Mentions(List<NewFeedback> said, Progressed reached, boolean more) {
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_TEXT = 10_000;

    /** One utterance, cut and named as intake takes it; empty where it says nothing. */
    static Optional<NewFeedback> utterance(
            SourceSetup setup,
            String id,
            Instant at,
            String text,
            @Nullable String language,
            @Nullable String customer) {
        String words = text.replaceAll("[\\p{Cc}&&[^\\r\\n\\t]]", " ").strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        boolean usable = id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
        return Optional.of(new NewFeedback(
                setup.name(),
                usable ? id : Sha256.hex(id),
                at,
                setup.channel() == null ? "social" : setup.channel(),
                null,
                setup.map(),
                null,
                setup.touchpoint() == null ? null : setup.touchpoint().toString(),
                null,
                words.length() <= LONGEST_TEXT ? words : words.substring(0, LONGEST_TEXT),
                language != null && language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language : null,
                customer == null || customer.length() > LONGEST_ID ? null : customer));
    }

    /** As people read it. */
    static String plain(String html) {
        return Jsoup.parse(html).wholeText().replace('\u00a0', ' ').strip();
    }
}

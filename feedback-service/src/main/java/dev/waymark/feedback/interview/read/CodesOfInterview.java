package dev.waymark.feedback.interview.read;

import dev.waymark.contracts.feedback.InterviewId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What an interview was about.
 *
 * @param codes of all its quotes, each once, whatever its capitals
 */
public record CodesOfInterview(InterviewId interview, Instant heldAt, List<String> codes) {
    static CodesOfInterview of(InterviewView view) {
        return new CodesOfInterview(
                view.id(),
                view.heldAt(),
                view.quotes().stream()
                        .flatMap(quote -> quote.codes().stream())
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .distinct()
                        .sorted()
                        .toList());
    }
}

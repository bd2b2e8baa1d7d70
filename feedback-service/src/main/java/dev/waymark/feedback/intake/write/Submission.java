package dev.waymark.feedback.intake.write;

import com.fasterxml.uuid.Generators;
import dev.waymark.contracts.feedback.FeedbackId;
import java.util.UUID;

/**
 * Where an utterance came from and its id there; the pair is unique.
 *
 * @param source the kind of place: survey, review, interview, social, support …
 * @param id its id in that place
 */
public record Submission(String source, String id) {
    /** The name space of feedback ids. Never change it: the same submission would get in twice. */
    private static final UUID FEEDBACK = UUID.fromString("6f0d9a3e-8c1b-4d57-9e2f-3b7a51c46d80");

    public Submission {
        if (source.isEmpty() || id.isEmpty() || source.indexOf('\0') >= 0 || id.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("A submission has a source and an id, without NUL");
        }
    }

    /**
     * The id of the utterance, a UUIDv5 (RFC 9562) of source, NUL and id: who sends it again, to whatever instance,
     * collides with the first event of the utterance in the log.
     */
    public FeedbackId feedback() {
        return new FeedbackId(Generators.nameBasedGenerator(FEEDBACK).generate(source + '\0' + id));
    }
}

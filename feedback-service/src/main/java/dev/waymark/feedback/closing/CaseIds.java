package dev.waymark.feedback.closing;

import com.fasterxml.uuid.Generators;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.ResponseId;
import java.time.Instant;
import java.util.UUID;

/** Ids of cases, and of what cases ask for: the same for the same utterance and rules, so that the log itself refuses a second one. */
public final class CaseIds {
    /** The name space of case ids. Never change it: utterances of the past would open cases once more. */
    private static final UUID CASES = UUID.fromString("b1f8a3c2-5d0e-4f6b-8a97-2c4e6d8f0a13");

    /** The name space of the ids of invitations. Never change it: customers would be asked once more. */
    private static final UUID INVITATIONS = UUID.fromString("6f3d2a90-91c7-4b1e-9d55-e07b8c4a2f68");

    private CaseIds() {}

    /** The invitation after one closing, which is known by when its customer is to be asked again. */
    public static ResponseId invitation(CaseId of, Instant due) {
        return new ResponseId(Generators.nameBasedGenerator(INVITATIONS).generate(of + "/" + due));
    }

    /** A UUIDv5 (RFC 9562). */
    public static CaseId of(CaseRulesId rules, FeedbackId feedback) {
        return new CaseId(Generators.nameBasedGenerator(CASES).generate(rules + "/" + feedback));
    }
}

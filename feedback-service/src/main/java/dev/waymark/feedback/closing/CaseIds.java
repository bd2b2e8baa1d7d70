package dev.waymark.feedback.closing;

import com.fasterxml.uuid.Generators;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.contracts.feedback.FeedbackId;
import java.util.UUID;

/** Ids of cases: the same for the same utterance and rules, so that the log itself refuses a second one. */
public final class CaseIds {
    /** The name space of case ids. Never change it: utterances of the past would open cases once more. */
    private static final UUID CASES = UUID.fromString("b1f8a3c2-5d0e-4f6b-8a97-2c4e6d8f0a13");

    private CaseIds() {}

    /** A UUIDv5 (RFC 9562). */
    public static CaseId of(CaseRulesId rules, FeedbackId feedback) {
        return new CaseId(Generators.nameBasedGenerator(CASES).generate(rules + "/" + feedback));
    }
}

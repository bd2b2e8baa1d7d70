package dev.waymark.feedback.closing.write;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.waymark.contracts.UserId;
import dev.waymark.contracts.feedback.CaseAssignment;
import dev.waymark.contracts.feedback.CaseConditions;
import dev.waymark.contracts.feedback.CaseId;
import dev.waymark.contracts.feedback.CaseOwner;
import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRule.Escalation;
import dev.waymark.contracts.feedback.CaseRulesId;
import dev.waymark.contracts.feedback.FeedbackId;
import dev.waymark.contracts.feedback.Scores;
import dev.waymark.feedback.closing.Utterance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rules, people and utterances to test with. */
final class Some {
    static final CaseRulesId RULES = new CaseRulesId(UUID.fromString("0198b1c4-6d2e-7c3a-9f10-1f1e5a3c7b21"));
    static final Instant HEARD_AT = Instant.parse("2026-11-20T10:00:00Z");
    static final CaseOwner ANNA = person("Anna", "it");
    static final CaseOwner BEN = person("Ben", "sales");
    static final CaseOwner CARA = person("Cara", "it");

    private Some() {}

    static CaseOwner person(String name, String department) {
        return new CaseOwner(new UserId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))), name, department);
    }

    static CaseConditions nps(int most) {
        return new CaseConditions(most, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same, for what was collected in so many days. */
    static CaseRule within(int days, CaseRule of) {
        return new CaseRule(
                of.name(),
                of.when(),
                of.assignment(),
                of.members(),
                of.dueInHours(),
                of.calendar(),
                of.escalations(),
                of.resurveyAfterDays(),
                of.resurveySurvey(),
                days);
    }

    static CaseRule rule(String name, CaseConditions when, CaseAssignment assignment, CaseOwner... members) {
        return new CaseRule(
                name,
                when,
                assignment,
                List.of(members),
                8,
                null,
                List.of(new Escalation(4, BEN), new Escalation(8, CARA)),
                14,
                null,
                null);
    }

    static Utterance utterance(int nps, @Nullable String team) {
        return new Utterance(
                new FeedbackId(UUID.randomUUID()),
                HEARD_AT,
                HEARD_AT,
                null,
                null,
                null,
                "new customer",
                "website",
                new Scores(null, nps, null),
                null,
                null,
                false,
                team);
    }

    static CaseId caseId() {
        return new CaseId(UUID.randomUUID());
    }
}

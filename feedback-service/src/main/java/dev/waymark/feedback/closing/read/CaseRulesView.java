package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.CaseRule;
import dev.waymark.contracts.feedback.CaseRulesEvent;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseRulesRetired;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseRulesSet;
import dev.waymark.contracts.feedback.CaseRulesEvent.CaseTurnTaken;
import dev.waymark.contracts.feedback.CaseRulesId;
import java.time.Instant;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * A list of rules that open cases.
 *
 * @param since only what arrives later opens a case
 */
public record CaseRulesView(
        @BsonId CaseRulesId id, String name, List<CaseRule> rules, Instant since, boolean retired, long revision) {
    static @Nullable CaseRulesView after(
            @Nullable CaseRulesView before, CaseRulesEvent event, long revision, Instant at) {
        return switch (event) {
            case CaseRulesSet set ->
                new CaseRulesView(
                        set.rules(), set.name(), set.list(), before == null ? at : before.since(), false, revision);
            case CaseTurnTaken _ -> before;
            case CaseRulesRetired _ ->
                before == null
                        ? null
                        : new CaseRulesView(before.id(), before.name(), before.rules(), before.since(), true, revision);
        };
    }
}

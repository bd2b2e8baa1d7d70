package dev.waymark.map.evidence.write;

import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.service.ExpectedRevision;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a piece of evidence. */
public sealed interface EvidenceCommand {
    EvidenceId evidence();

    record AttachEvidence(
            @TargetAggregateIdentifier EvidenceId evidence,
            JourneyMapId map,
            MapElement about,
            EvidenceDocument document)
            implements EvidenceCommand {}

    record ChangeEvidence(
            @TargetAggregateIdentifier EvidenceId evidence,
            ExpectedRevision expected,
            UnaryOperator<EvidenceDocument> change)
            implements EvidenceCommand {}

    /** What it was derived from says something else by now: so does the evidence, unless people have worded it since. */
    record RestateEvidence(@TargetAggregateIdentifier EvidenceId evidence, String statement)
            implements EvidenceCommand {}

    record WithdrawEvidence(@TargetAggregateIdentifier EvidenceId evidence, ExpectedRevision expected)
            implements EvidenceCommand {}

    /** Asks it to say so if it has grown stale by that day. */
    record NoticeAge(@TargetAggregateIdentifier EvidenceId evidence, LocalDate today) implements EvidenceCommand {}
}

package dev.waymark.map.evidence.write;

import dev.waymark.contracts.map.EvidenceEvent.EvidenceAttached;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRegraded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceRenewed;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceReworded;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWentStale;
import dev.waymark.contracts.map.EvidenceEvent.EvidenceWithdrawn;
import dev.waymark.contracts.map.EvidenceGrade;
import dev.waymark.contracts.map.EvidenceId;
import dev.waymark.contracts.map.EvidenceKind;
import dev.waymark.contracts.map.EvidenceSource;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.MapElement;
import dev.waymark.contracts.map.SourceType;
import dev.waymark.contracts.map.TouchpointId;
import dev.waymark.map.evidence.EvidenceDocument;
import dev.waymark.map.evidence.write.EvidenceCommand.AttachEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.ChangeEvidence;
import dev.waymark.map.evidence.write.EvidenceCommand.NoticeAge;
import dev.waymark.map.evidence.write.EvidenceCommand.WithdrawEvidence;
import dev.waymark.service.ExpectedRevision;
import dev.waymark.service.problem.CommonProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static final EvidenceId ID = new EvidenceId(new UUID(1, 1));
    private static final JourneyMapId MAP = new JourneyMapId(new UUID(2, 2));
    private static final MapElement DELIVERY = MapElement.of(new TouchpointId(new UUID(3, 3)));
    private static final EvidenceSource INTERVIEWS =
            new EvidenceSource(SourceType.INTERVIEW, null, "INT-14", "Interviews on delivery");
    private static final LocalDate COLLECTED = LocalDate.of(2024, 2, 29);

    private final AggregateTestFixture<Evidence> fixture = new AggregateTestFixture<>(Evidence.class);

    @Test
    void evidenceIsAttachedWithAllThatIsSaidOfIt() {
        fixture.givenNoPriorActivity()
                .when(new AttachEvidence(
                        ID, MAP, DELIVERY, said(EvidenceKind.INTERVIEW, EvidenceGrade.VALIDATED, INTERVIEWS)))
                .expectEvents(attached(EvidenceGrade.VALIDATED));
    }

    @Test
    void anAssumptionIsNothingMore() {
        fixture.givenNoPriorActivity()
                .when(new AttachEvidence(
                        ID, MAP, DELIVERY, said(EvidenceKind.ASSUMPTION, EvidenceGrade.VALIDATED, INTERVIEWS)))
                .expectNoEvents()
                .expectExceptionMessage(CommonProblem.INVALID_INPUT.urn()
                        + ": grade of an assumption is assumption; attach what validates it beside it");
    }

    @Test
    void whatIsValidatedHasASource() {
        fixture.givenNoPriorActivity()
                .when(new AttachEvidence(
                        ID, MAP, DELIVERY, said(EvidenceKind.INTERVIEW, EvidenceGrade.VALIDATED, null)))
                .expectNoEvents()
                .expectExceptionMessage(
                        CommonProblem.INVALID_INPUT.urn() + ": source must be named for validated evidence");
        given(attached(EvidenceGrade.VALIDATED))
                .when(change(before -> before.saying(before.statement(), null, null)))
                .expectNoEvents();
    }

    @Test
    void eachThingSaidAnewIsAnEventOfOneRevision() {
        given(attached(EvidenceGrade.ASSUMPTION))
                .when(change(before -> before.saying("Nine of nine", INTERVIEWS, 9)
                        .collected(COLLECTED.plusDays(1))
                        .graded(EvidenceGrade.VALIDATED)))
                .expectEvents(
                        new EvidenceReworded(ID, MAP, "Nine of nine", INTERVIEWS, 9),
                        new EvidenceRenewed(ID, MAP, COLLECTED.plusDays(1)),
                        new EvidenceRegraded(ID, MAP, EvidenceGrade.VALIDATED));
    }

    @Test
    void whatIsSaidTwiceIsStoredOnce() {
        given(attached(EvidenceGrade.VALIDATED)).when(change(before -> before)).expectNoEvents();
    }

    @Test
    void evidenceIsStaleFromTheDayAfterItsYearAndSaysSoOnce() {
        EvidenceWentStale stale = new EvidenceWentStale(ID, MAP, DELIVERY, LocalDate.of(2025, 3, 1));

        given(attached(EvidenceGrade.VALIDATED))
                .when(new NoticeAge(ID, LocalDate.of(2025, 2, 28)))
                .expectNoEvents();
        given(attached(EvidenceGrade.VALIDATED))
                .when(new NoticeAge(ID, LocalDate.of(2025, 3, 1)))
                .expectEvents(stale);
        given(attached(EvidenceGrade.VALIDATED), stale)
                .when(new NoticeAge(ID, LocalDate.of(2025, 3, 2)))
                .expectNoEvents();
    }

    @Test
    void renewedEvidenceGoesStaleOnceMore() {
        given(
                        attached(EvidenceGrade.VALIDATED),
                        new EvidenceWentStale(ID, MAP, DELIVERY, LocalDate.of(2025, 3, 1)),
                        new EvidenceRenewed(ID, MAP, LocalDate.of(2025, 4, 1)))
                .when(new NoticeAge(ID, LocalDate.of(2026, 4, 2)))
                .expectEvents(new EvidenceWentStale(ID, MAP, DELIVERY, LocalDate.of(2026, 4, 2)));
    }

    @Test
    void whatNeverCountedDoesNotGoStale() {
        given(attached(EvidenceGrade.INTERNALLY_REASONED))
                .when(new NoticeAge(ID, LocalDate.of(2030, 1, 1)))
                .expectNoEvents();
        given(attached(EvidenceGrade.VALIDATED), new EvidenceWithdrawn(ID, MAP))
                .when(new NoticeAge(ID, LocalDate.of(2030, 1, 1)))
                .expectNoEvents();
    }

    @Test
    void withdrawnEvidenceIsGone() {
        given(attached(EvidenceGrade.VALIDATED))
                .when(new WithdrawEvidence(ID, new ExpectedRevision(1L)))
                .expectEvents(new EvidenceWithdrawn(ID, MAP));
        given(attached(EvidenceGrade.VALIDATED), new EvidenceWithdrawn(ID, MAP))
                .when(new WithdrawEvidence(ID, ExpectedRevision.ANY))
                .expectNoEvents()
                .expectExceptionMessage(CommonProblem.NOT_FOUND.urn() + ": The evidence was withdrawn");
    }

    @Test
    void whoHasSeenAnotherRevisionChangesNothing() {
        given(attached(EvidenceGrade.VALIDATED))
                .when(new WithdrawEvidence(ID, new ExpectedRevision(2L)))
                .expectNoEvents()
                .expectExceptionMessage(
                        CommonProblem.STALE_REVISION.urn() + ": You changed revision 2, the current one is 1");
    }

    private static TestExecutor<Evidence> given(Object... events) {
        List<Object> past = new ArrayList<>();
        for (Object event : events) {
            past.add(new GenericEventMessage<>(event, MetaData.with("revision", String.valueOf(past.size() + 1))));
        }
        return new AggregateTestFixture<>(Evidence.class).given(past);
    }

    private static ChangeEvidence change(UnaryOperator<EvidenceDocument> change) {
        return new ChangeEvidence(ID, ExpectedRevision.ANY, change);
    }

    private static EvidenceAttached attached(EvidenceGrade grade) {
        return new EvidenceAttached(
                ID, MAP, DELIVERY, EvidenceKind.INTERVIEW, grade, "Seven of nine", INTERVIEWS, COLLECTED, 9);
    }

    private static EvidenceDocument said(EvidenceKind kind, EvidenceGrade grade, @Nullable EvidenceSource source) {
        return new EvidenceDocument(kind, grade, "Seven of nine", source, COLLECTED, 9);
    }
}

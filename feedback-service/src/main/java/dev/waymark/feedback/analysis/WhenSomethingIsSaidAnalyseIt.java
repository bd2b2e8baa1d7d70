package dev.waymark.feedback.analysis;

import dev.waymark.contracts.feedback.CustomerEvent.CustomerErased;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackReceived;
import dev.waymark.contracts.feedback.FeedbackEvent.FeedbackRevised;
import dev.waymark.service.axon.Policy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jboss.logging.Logger;

/** The first comment of a batch has all that are to come in it analysed with it, in one commit. */
@Singleton
@ProcessingGroup(WhenSomethingIsSaidAnalyseIt.GROUP)
class WhenSomethingIsSaidAnalyseIt implements Policy {
    static final String GROUP = "feedback-analysis";

    private static final Logger LOG = Logger.getLogger(WhenSomethingIsSaidAnalyseIt.class);
    private static final String DONE = "analysed in this batch";

    private final Analysis analysis;

    @Inject
    WhenSomethingIsSaidAnalyseIt(Analysis analysis) {
        this.analysis = analysis;
    }

    @EventHandler
    void on(FeedbackReceived event, EventMessage<FeedbackReceived> message) {
        analyse(message);
    }

    @EventHandler
    void on(FeedbackRevised event, EventMessage<FeedbackRevised> message) {
        analyse(message);
    }

    @EventHandler
    void on(CustomerErased event) {
        analysis.forget(event.subject());
    }

    private void analyse(EventMessage<?> message) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get();
        Set<String> done = unit.getOrComputeResource(DONE, key -> new HashSet<>());
        if (done.contains(message.getIdentifier())) {
            return;
        }
        List<Said> batch = unit instanceof BatchingUnitOfWork<?> several
                ? several.getMessages().stream()
                        .flatMap(each -> each instanceof EventMessage<?> event
                                ? Said.in(event).stream()
                                : Optional.<Said>empty().stream())
                        .filter(said -> !done.contains(said.event().getIdentifier()))
                        .toList()
                : List.of();
        try {
            analysis.of(batch);
            batch.forEach(said -> done.add(said.event().getIdentifier()));
        } catch (RuntimeException e) {
            LOG.warnf("%d comments together could not be analysed, now this one alone: %s", batch.size(), e);
        }
        if (!done.contains(message.getIdentifier())) {
            analysis.of(Said.in(message).stream().toList());
        }
    }
}

package dev.waymark.feedback.source.read;

import dev.waymark.contracts.feedback.SourceEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.annotation.MetaDataValue;

@Singleton
@ProcessingGroup("feedback-sources")
class SourceProjection implements Projection {
    private final SourceViews sources;

    @Inject
    SourceProjection(SourceViews sources) {
        this.sources = sources;
    }

    @EventHandler
    void on(SourceEvent event, EventPosition position, @MetaDataValue("revision") String revision) {
        sources.fold(event, position, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        sources.clear();
    }
}

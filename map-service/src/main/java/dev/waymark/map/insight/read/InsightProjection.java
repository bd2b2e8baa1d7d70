package dev.waymark.map.insight.read;

import dev.waymark.contracts.map.InsightEvent;
import dev.waymark.eventstore.axon.EventPosition;
import dev.waymark.service.axon.Projection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.annotation.MetaDataValue;

@Singleton
@ProcessingGroup("insights")
class InsightProjection implements Projection {
    private final InsightViews insights;

    @Inject
    InsightProjection(InsightViews insights) {
        this.insights = insights;
    }

    @EventHandler
    void on(
            InsightEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        insights.fold(event, position, at, Long.parseLong(revision));
    }

    @ResetHandler
    @Override
    public void startOver() {
        insights.clear();
    }
}

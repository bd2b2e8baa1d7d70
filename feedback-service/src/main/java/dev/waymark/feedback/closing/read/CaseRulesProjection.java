package dev.waymark.feedback.closing.read;

import dev.waymark.contracts.feedback.CaseRulesEvent;
import dev.waymark.contracts.feedback.ThemeEvent.ThemesMerged;
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
@ProcessingGroup("case-rules")
class CaseRulesProjection implements Projection {
    private final CaseRulesViews rules;
    private final MergedThemes themes;

    @Inject
    CaseRulesProjection(CaseRulesViews rules, MergedThemes themes) {
        this.rules = rules;
        this.themes = themes;
    }

    @EventHandler
    void on(
            CaseRulesEvent event,
            EventPosition position,
            @MetaDataValue("revision") String revision,
            @Timestamp Instant at) {
        rules.fold(event, position, Long.parseLong(revision), at);
    }

    @EventHandler
    void on(ThemesMerged event, EventPosition position) {
        themes.fold(event, position);
    }

    @ResetHandler
    @Override
    public void startOver() {
        rules.clear();
        themes.clear();
    }
}

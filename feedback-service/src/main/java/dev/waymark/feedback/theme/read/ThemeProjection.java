package dev.waymark.feedback.theme.read;

import dev.waymark.contracts.feedback.ThemeEvent;
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
@ProcessingGroup("themes")
class ThemeProjection implements Projection {
    private final ThemeViews themes;
    private final ThemeRunViews runs;

    @Inject
    ThemeProjection(ThemeViews themes, ThemeRunViews runs) {
        this.themes = themes;
        this.runs = runs;
    }

    @EventHandler
    void on(
            ThemeEvent event,
            EventPosition position,
            @Timestamp Instant at,
            @MetaDataValue("revision") String revision) {
        long now = Long.parseLong(revision);
        themes.fold(event, position, at, now);
        runs.fold(event, position, at, now);
    }

    @ResetHandler
    @Override
    public void startOver() {
        themes.clear();
        runs.clear();
    }
}

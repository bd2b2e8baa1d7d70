package dev.waymark.map.journeymap.write;

import static dev.waymark.map.MapProblem.STAGE_NAME_TAKEN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.waymark.contracts.map.JourneyMapEvent;
import dev.waymark.contracts.map.JourneyMapEvent.MapDrawn;
import dev.waymark.contracts.map.JourneyMapEvent.StageAdded;
import dev.waymark.contracts.map.JourneyMapId;
import dev.waymark.contracts.map.StageId;
import dev.waymark.map.journeymap.write.JourneyMapCommand.AddStage;
import dev.waymark.map.journeymap.write.JourneyMapCommand.DrawMap;
import dev.waymark.service.problem.Refusal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;

/** Keeps stage names unique within one map, and counts its revisions. */
public class JourneyMap {
    @AggregateIdentifier
    private JourneyMapId map;

    private long revision;
    private final Map<StageId, String> stages = new LinkedHashMap<>();

    /** For Axon, before the first event. */
    @SuppressWarnings("NullAway.Init") // the first event sets the id
    JourneyMap() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    JourneyMap(DrawMap command) {
        change(
                command,
                new MapDrawn(command.map(), command.name(), command.kind(), command.visibility(), command.owner()));
    }

    @CommandHandler
    void handle(AddStage command) {
        if (stages.containsValue(command.name())) {
            throw new Refusal(STAGE_NAME_TAKEN, command.name());
        }
        change(command, new StageAdded(map, command.stage(), command.name(), stages.size()));
    }

    private void change(JourneyMapCommand command, JourneyMapEvent... events) {
        command.expected().check(revision);
        MetaData next = MetaData.with("revision", Long.toString(revision + 1));
        for (JourneyMapEvent event : events) {
            apply(event, next);
        }
    }

    @EventSourcingHandler
    void on(JourneyMapEvent event, @MetaDataValue("revision") String revision) {
        this.revision = Long.parseLong(revision);
        switch (event) {
            case MapDrawn drawn -> map = drawn.map();
            case StageAdded added -> stages.put(added.stage(), added.name());
            default -> {}
        }
    }
}
